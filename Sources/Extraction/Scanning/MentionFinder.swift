import RuleLanguage

/// Finds the mentions in a text: literals are matched in one pass, then word boundaries, gaps,
/// exceptions and overlapping names are settled among the matches alone.
///
/// One finder belongs to one thread.
final class MentionFinder {
  private let lexicon: Lexicon
  private let scanner: LiteralScanner
  /// Which parts of a phrase stand in the text at hand, as bits; those of all phrases are 0 between texts.
  private var partsSeen: [UInt32]
  /// How far the phrases of each term reach that have been settled; 0 between texts.
  private var termEnds: [Int]

  init(_ lexicon: Lexicon) throws(ScanFailure) {
    self.lexicon = lexicon
    partsSeen = Array(repeating: 0, count: lexicon.phrases.count)
    termEnds = Array(repeating: 0, count: lexicon.termCount)
    scanner = try LiteralScanner(lexicon.database)
  }

  /// The mentions of a text, ordered by where they start.
  ///
  /// - Parameter keepsInner: Whether a name inside of a longer one is a mention, too: the town in the
  ///   name of a paper.
  func mentions(
    in text: Span<UInt8>, keepsInner: Bool = false
  ) throws(ScanFailure) -> [Mention] {
    try mentions(in: FoldedText(text), keepsInner: keepsInner)
  }

  /// The same in a text that is folded already; the ranges are those of the original.
  func mentions(
    in folded: FoldedText, keepsInner: Bool = false
  ) throws(ScanFailure) -> [Mention] {
    let matches = try scanner.matches(in: folded.bytes)
    var found: [PhraseMatch] = []
    var parts: [PartMatch] = []
    let uses = lexicon.uses
    let text = folded.bytes.span
    for match in matches {
      forEachPart(at: match, among: uses, in: text) { part, range in
        if part.isWhole {
          found.append(PhraseMatch(phrase: Int(part.phrase), range: range))
        } else {
          parts.append(
            PartMatch(phrase: Int(part.phrase), part: Int(part.part), range: range))
        }
      }
    }
    found += joined(parts, in: folded.bytes.span)
    return settled(found, keepsInner: keepsInner).map { mention in
      var original = mention
      original.range = folded.original(mention.range)
      return original
    }
  }

  private struct PhraseMatch {
    var phrase: Int
    var range: Range<Int>
  }

  private struct PartMatch {
    var phrase: Int
    var part: Int
    var range: Range<Int>
  }

  /// Calls `found` with every part that stands at a literal, and with its folded bytes.
  @inline(__always)
  private func forEachPart(
    at match: LiteralMatch, among uses: LiteralUses, in text: Span<UInt8>,
    _ found: (LiteralUses.Part, Range<Int>) -> Void
  ) {
    let (literal, range) = (match.literal, match.range)
    let around = uses.around.places(of: literal)
    for place in around {
      let use = uses.around.items[place]
      uses.forest.lengths(of: use.before, before: range.lowerBound, in: text) { length in
        let start = range.lowerBound - length
        uses.forest.lengths(of: use.behind, behind: range.upperBound, in: text) { length in
          let end = range.upperBound + length
          if WordBoundary.isBoundary(end, in: text), WordBoundary.isBoundary(start, in: text) {
            found(use.part, start..<end)
          }
        }
      }
    }
    let closed = uses.closed.places(of: literal)
    let open = uses.open.places(of: literal)
    let tailed = uses.tailed.places(of: literal)
    guard !closed.isEmpty || !open.isEmpty || !tailed.isEmpty,
      WordBoundary.isBoundary(range.lowerBound, in: text)
    else { return }
    if !closed.isEmpty, WordBoundary.isBoundary(range.upperBound, in: text) {
      for place in closed { found(uses.closed.items[place], range) }
    }
    guard !open.isEmpty || !tailed.isEmpty else { return }
    let end = WordBoundary.endOfWord(from: range.upperBound, in: text)
    for place in open { found(uses.open.items[place], range.lowerBound..<end) }
    guard !tailed.isEmpty, end + 1 < text.count, text[end] == UInt8(ascii: " ") else { return }
    let next = text[end + 1]
    for place in tailed {
      let first = uses.firstOfTail.items[place]
      guard first == next || first == 0 else { continue }
      let use = uses.tailed.items[place]
      if let range = extent(from: range, isOpen: use.isOpen, tail: use.tail, in: text) {
        found(use.part, range)
      }
    }
  }

  /// The folded bytes of the part that a literal begins a word with, or nil when the rest of it is not
  /// there.
  private func extent(
    from literal: Range<Int>, isOpen: Bool, tail: [PhraseForm.Chunk], in text: Span<UInt8>
  ) -> Range<Int>? {
    var end = literal.upperBound
    var isOpen = isOpen
    for chunk in tail {
      end = WordBoundary.endOfWord(from: end, in: text)
      guard end < text.count, text[end] == UInt8(ascii: " "),
        text.hasBytes(chunk.text, at: end + 1)
      else { return nil }
      end += 1 + chunk.text.count
      isOpen = chunk.isOpen
    }
    if isOpen {
      end = WordBoundary.endOfWord(from: end, in: text)
    } else if !WordBoundary.isBoundary(end, in: text) {
      return nil
    }
    return literal.lowerBound..<end
  }

  /// The parts of phrases of which every part stands somewhere. Most do not: "held" is everywhere.
  private func complete(_ parts: [PartMatch]) -> [PartMatch] {
    // From the 32nd on, parts share a bit.
    func bit(_ part: Int) -> UInt32 { 1 << UInt32(min(part, 31)) }
    for match in parts { partsSeen[match.phrase] |= bit(match.part) }
    let complete = parts.filter { match in
      let count = lexicon.phrases[match.phrase].partCount
      return partsSeen[match.phrase].nonzeroBitCount == min(count, 32)
    }
    for match in parts { partsSeen[match.phrase] = 0 }
    return complete
  }

  /// The phrases whose parts follow one another within the gap; of several, the shortest.
  private func joined(
    _ parts: [PartMatch], in text: Span<UInt8>
  ) -> [PhraseMatch] {
    let ordered = complete(parts).sorted {
      ($0.phrase, $0.range.lowerBound, $0.range.upperBound, $0.part)
        < ($1.phrase, $1.range.lowerBound, $1.range.upperBound, $1.part)
    }
    var found: [PhraseMatch] = []
    var phrase = -1
    // The latest chain that ends with each part: a later start is always the shorter phrase.
    var chains: [Range<Int>?] = []
    for match in ordered {
      if match.phrase != phrase {
        phrase = match.phrase
        chains = Array(repeating: nil, count: lexicon.phrases[phrase].partCount)
      }
      if match.part == 0 {
        chains[0] = match.range
        continue
      }
      guard let chain = chains[match.part - 1], chain.upperBound <= match.range.lowerBound,
        Gap.isBridged(chain.upperBound..<match.range.lowerBound, in: text)
      else { continue }
      let longer = chain.lowerBound..<match.range.upperBound
      if match.part == chains.count - 1 {
        found.append(PhraseMatch(phrase: phrase, range: longer))
        chains = Array(repeating: nil, count: chains.count)
      } else {
        chains[match.part] = longer
      }
    }
    return found
  }

  /// Takes out what an exception covers, then of overlapping names all but the leftmost longest, and of a
  /// term what lies inside of a longer phrase without a gap: "will be loyal" is a vow, "be loyal" alone
  /// would be a plan.
  private func settled(_ matches: [PhraseMatch], keepsInner: Bool) -> [Mention] {
    var mentions: [(mention: Mention, isWhole: Bool)] = []
    var exceptions: [Subject: [Range<Int>]] = [:]
    for match in matches {
      let phrase = lexicon.phrases[match.phrase]
      if phrase.role == .exception {
        exceptions[phrase.subject, default: []].append(match.range)
      } else {
        let mention = Mention(
          subject: phrase.subject, range: match.range, isShorthand: phrase.role == .shorthand)
        mentions.append((mention, phrase.partCount == 1))
      }
    }
    if !exceptions.isEmpty {
      let covers = exceptions.mapValues(Cover.init)
      mentions.removeAll { covers[$0.mention.subject]?.holds($0.mention.range) ?? false }
    }
    mentions.sort {
      let (left, right) = ($0.mention.range, $1.mention.range)
      return (left.lowerBound, right.upperBound) < (right.lowerBound, left.upperBound)
    }
    var settled: [Mention] = []
    var name = 0..<0
    for (mention, isWhole) in mentions {
      if case .term(let term) = mention.subject {
        guard keepsInner || mention.range.upperBound > termEnds[term] else { continue }
        if isWhole { termEnds[term] = mention.range.upperBound }
        settled.append(mention)
        continue
      }
      guard !keepsInner else {
        settled.append(mention)
        continue
      }
      // A text that is a name of two things is kept for both.
      guard mention.range.lowerBound >= name.upperBound || mention.range == name else { continue }
      name = mention.range
      if settled.last != mention { settled.append(mention) }
    }
    for case .term(let term) in settled.lazy.map(\.subject) { termEnds[term] = 0 }
    return settled
  }
}

/// Ranges of which it is asked whether one of them holds another range.
private struct Cover {
  private let starts: [Int]
  /// For each start, how far the ranges up to it reach.
  private let reach: [Int]

  init(_ ranges: [Range<Int>]) {
    let ordered = ranges.sorted { $0.lowerBound < $1.lowerBound }
    starts = ordered.map(\.lowerBound)
    var furthest = 0
    reach = ordered.map { range in
      furthest = max(furthest, range.upperBound)
      return furthest
    }
  }

  func holds(_ range: Range<Int>) -> Bool {
    let next = starts.partitioningIndex { $0 > range.lowerBound }
    return next > 0 && reach[next - 1] >= range.upperBound
  }
}

extension Span<UInt8> {
  fileprivate func hasBytes(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset + bytes.count <= count else { return false }
    for (index, byte) in bytes.enumerated() where self[offset + index] != byte { return false }
    return true
  }
}
