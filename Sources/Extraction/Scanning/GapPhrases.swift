/// Finds phrases with gaps around those parts of them that they are looked for by.
struct GapPhrases {
  private let lexicon: Lexicon
  private var parts: [PartMatch] = []
  /// The parts that others were looked for from.
  private var seen: Set<PartMatch> = []
  // Phrases that are looked for by one text look for their other parts in the same places.
  private var behind = Places()
  private var before = Places()
  // Room for what is found, which is needed very often.
  private var starts: [Int] = []
  private var ends: [Int] = []

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  private struct PartMatch: Hashable {
    var phrase: Int
    var part: Int
    var range: Range<Int>
  }

  /// Where a part may stand that adjoins an offset over a gap.
  private struct Places {
    var offset = -1
    var all: [(offset: Int, beginning: PartTree.Beginnings)] = []
  }

  /// The phrases of which a part stands at each of these places; of several that overlap, the shortest.
  ///
  /// - Parameter anchors: The parts that phrases are looked for by.
  mutating func phrases(at anchors: [PhraseMatch], in text: Span<UInt8>) -> [PhraseMatch] {
    for anchor in anchors { look(around: anchor, in: text) }
    defer {
      parts.removeAll(keepingCapacity: true)
      seen.removeAll(keepingCapacity: true)
      behind.offset = -1
      before.offset = -1
    }
    return joined(in: text)
  }

  /// Looks for the other parts of a phrase.
  private mutating func look(around anchor: PhraseMatch, in text: Span<UInt8>) {
    let phrase = lexicon.phrases[anchor.phrase]
    let match = PartMatch(phrase: anchor.phrase, part: phrase.anchorPart, range: anchor.range)
    if match.part + 1 < phrase.partCount, !goOn(behind: match, in: text) { return }
    if match.part > 0, !goOn(before: match, in: text) { return }
    parts.append(match)
  }

  /// Adds the parts that follow on one, and those that follow on them; says whether there are any.
  private mutating func goOn(behind match: PartMatch, in text: Span<UInt8>) -> Bool {
    let phrase = lexicon.phrases[match.phrase]
    let next = match.part + 1
    let tree = lexicon.trees[phrase.firstTree + next]
    if behind.offset != match.range.upperBound {
      behind.offset = match.range.upperBound
      behind.all.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
      Gap.addStarts(behind: behind.offset, in: text, to: &starts)
      for start in starts { behind.all.append((start, .init(behind: start, in: text))) }
    }
    var found: [PartMatch] = []
    for (start, beginning) in behind.all where tree.beginnings.meets(beginning) {
      ends.removeAll(keepingCapacity: true)
      lexicon.forest.addEnds(of: tree.root, behind: start, in: text, to: &ends)
      for end in ends where WordBoundary.isBounded(start..<end, in: text) {
        found.append(PartMatch(phrase: match.phrase, part: next, range: start..<end))
      }
    }
    guard next + 1 < phrase.partCount else {
      parts += found
      return !found.isEmpty
    }
    for part in found where seen.insert(part).inserted && goOn(behind: part, in: text) {
      parts.append(part)
    }
    return !found.isEmpty
  }

  /// The same for the parts that a part follows on.
  private mutating func goOn(before match: PartMatch, in text: Span<UInt8>) -> Bool {
    let phrase = lexicon.phrases[match.phrase]
    let next = match.part - 1
    let tree = lexicon.trees[phrase.firstTree + next]
    if before.offset != match.range.lowerBound {
      before.offset = match.range.lowerBound
      before.all.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      Gap.addEnds(before: before.offset, in: text, to: &ends)
      for end in ends { before.all.append((end, .init(before: end, in: text))) }
    }
    var found: [PartMatch] = []
    for (end, beginning) in before.all where tree.beginnings.meets(beginning) {
      starts.removeAll(keepingCapacity: true)
      lexicon.forest.addStarts(of: tree.root, before: end, in: text, to: &starts)
      for start in starts where WordBoundary.isBounded(start..<end, in: text) {
        found.append(PartMatch(phrase: match.phrase, part: next, range: start..<end))
      }
    }
    guard next > 0 else {
      parts += found
      return !found.isEmpty
    }
    for part in found where seen.insert(part).inserted && goOn(before: part, in: text) {
      parts.append(part)
    }
    return !found.isEmpty
  }

  /// The phrases whose parts follow one another within the gap.
  private mutating func joined(in text: Span<UInt8>) -> [PhraseMatch] {
    var found: [PhraseMatch] = []
    parts.sort {
      ($0.phrase, $0.range.lowerBound, $0.range.upperBound, $0.part)
        < ($1.phrase, $1.range.lowerBound, $1.range.upperBound, $1.part)
    }
    // The chains that end with each part.
    var chains: [[Range<Int>]] = []
    var phrase = -1
    for match in parts {
      if match.phrase != phrase {
        phrase = match.phrase
        chains = Array(repeating: [], count: lexicon.phrases[phrase].partCount)
      }
      var longer = match.range
      if match.part > 0 {
        chains[match.part - 1].removeAll {
          $0.upperBound + Gap.byteLimit < match.range.lowerBound
        }
        // A later start is always the shorter phrase.
        let chain = chains[match.part - 1].filter { chain in
          chain.upperBound <= match.range.lowerBound
            && Gap.isBridged(chain.upperBound..<match.range.lowerBound, in: text)
        }.max { $0.lowerBound < $1.lowerBound }
        guard let chain else { continue }
        longer = chain.lowerBound..<match.range.upperBound
      }
      if match.part == chains.count - 1 {
        found.append(PhraseMatch(phrase: phrase, range: longer))
        for part in chains.indices { chains[part].removeAll(keepingCapacity: true) }
      } else {
        chains[match.part].append(longer)
      }
    }
    return found
  }
}
