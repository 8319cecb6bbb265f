import RuleLanguage

/// Finds the mentions in a text: literals are matched in one pass, then word boundaries, gaps,
/// exceptions and overlapping names are settled among the matches alone.
///
/// One finder belongs to one thread.
final class MentionFinder {
  private let lexicon: Lexicon
  private let scanner: LiteralScanner
  private var gapPhrases: GapPhrases

  init(_ lexicon: Lexicon) throws(ScanFailure) {
    self.lexicon = lexicon
    gapPhrases = GapPhrases(lexicon)
    scanner = try LiteralScanner(lexicon.database)
  }

  /// The mentions of a text, ordered by where they start.
  ///
  /// - Parameter keepsInner: Whether a name inside of a longer one is a mention, too: the town in the
  ///   name of a paper.
  func mentions(
    in text: Span<UInt8>, keepsInner: Bool = false
  ) throws(ScanFailure) -> [Mention] {
    let folded = FoldedText(text)
    return mentions(of: try phrases(in: folded), in: folded, keepsInner: keepsInner)
  }

  /// The mentions of a text in its folded form, of which the phrases are known; their ranges are those of the
  /// original.
  func mentions(
    of phrases: FoundPhrases, in folded: FoldedText, keepsInner: Bool = false
  ) -> [Mention] {
    let found = phrases.whole + gapPhrases.phrases(at: phrases.parts, in: folded.bytes.span)
    let kept = withoutExceptions(found.inOrder)
    return settled(kept, keepsInner: keepsInner).map { mention in
      var original = mention
      original.range = folded.original(mention.range)
      original.gap = mention.gap.map(folded.original)
      return original
    }
  }

  /// Looks around the parts of phrases that mean some subjects for the others of these phrases, and tells which of
  /// them stand there.
  func complete(
    _ phrases: inout FoundPhrases, in folded: FoldedText, where isWanted: (Subject) -> Bool
  ) -> [PhraseMatch] {
    // What stands at one place stays together, so that the places around it are found once.
    var wanted: [PhraseMatch] = []
    var others: [PhraseMatch] = []
    for part in phrases.parts {
      if isWanted(lexicon.phrases[part.phrase].subject) {
        wanted.append(part)
      } else {
        others.append(part)
      }
    }
    phrases.parts = others
    let completed = gapPhrases.phrases(at: wanted, in: folded.bytes.span)
    phrases.whole += completed
    return completed
  }

  /// Those of some subjects that are terms wherever whole phrases stand for them, exceptions and overlapping ones not
  /// yet settled, in the order of the text: a term of which all phrases are completed is mentioned nowhere else.
  func terms(
    of phrases: FoundPhrases, in folded: FoldedText, where isWanted: (Subject) -> Bool
  ) -> [Mention] {
    let known = lexicon.phrases
    let wanted = phrases.whole.filter { match in
      let phrase = known[match.phrase]
      guard phrase.role != .exception, case .term = phrase.subject else { return false }
      return isWanted(phrase.subject)
    }
    return wanted.inOrder.map { match in
      Mention(subject: known[match.phrase].subject, range: folded.original(match.range))
    }
  }

  /// Inserts what phrases mean by themselves, or parts of them if the others stand around them.
  func insertSubjects(of phrases: [PhraseMatch], in subjects: inout SubjectSet) {
    let known = lexicon.phrases
    for match in phrases where known[match.phrase].role == .name {
      subjects.insert(known[match.phrase].subject)
    }
  }

  /// The phrases that stand at the literals of a text in its folded form.
  func phrases(in folded: FoldedText) throws(ScanFailure) -> FoundPhrases {
    let lexicon = lexicon
    let forest = lexicon.forest
    let groups = lexicon.uses
    let uses = groups.items.span
    let text = folded.bytes.span
    var whole: [PhraseMatch] = []
    var anchors: [PhraseMatch] = []
    var starts: [Int] = []
    var ends: [Int] = []
    let matches = try scanner.matches(in: folded.bytes)
    whole.reserveCapacity(matches.count)
    for match in matches {
      let beginsWord = WordBoundary.isBoundary(match.range.lowerBound, in: text)
      let endsWord = WordBoundary.isBoundary(match.range.upperBound, in: text)
      let before = PartTree.Beginnings(.before, match.range.lowerBound, in: text)
      let behind = PartTree.Beginnings(.behind, match.range.upperBound, in: text)
      for place in groups.places(of: match.literal) {
        // Most are told by this, so no more of them is looked at.
        guard uses[place].before.beginnings.meets(before),
          uses[place].behind.beginnings.meets(behind)
        else { continue }
        let use = uses[place]
        let isFirst = forest.isBare(use.before.root)
        let isLast = forest.isBare(use.behind.root)
        guard beginsWord || !isFirst, endsWord || !isLast else { continue }
        let phrase = Int(use.phrase)
        // Most names stand alone.
        if isFirst, isLast {
          let part = PhraseMatch(phrase: phrase, range: match.range)
          if use.isWhole { whole.append(part) } else { anchors.append(part) }
          continue
        }
        // Before a literal there is more often something else than behind it.
        forest.addStarts(of: use.before.root, before: match.range.lowerBound, in: text, to: &starts)
        guard !starts.isEmpty else { continue }
        forest.addEnds(of: use.behind.root, behind: match.range.upperBound, in: text, to: &ends)
        for start in starts where WordBoundary.isBoundary(start, in: text) {
          for end in ends where WordBoundary.isBoundary(end, in: text) {
            let part = PhraseMatch(phrase: phrase, range: start..<end)
            if use.isWhole { whole.append(part) } else { anchors.append(part) }
          }
        }
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
      }
    }
    return FoundPhrases(whole: whole, parts: anchors)
  }

  /// The matches, which are in the order of the text, without exceptions and what these cover.
  private func withoutExceptions(_ matches: [PhraseMatch]) -> [PhraseMatch] {
    let phrases = lexicon.phrases
    /// How far the exceptions of each subject reach that begin with a match or before it.
    var reach = [Int](repeating: 0, count: lexicon.exceptedCount)
    var next = 0
    return matches.filter { match in
      while next < matches.count, matches[next].range.lowerBound <= match.range.lowerBound {
        let phrase = phrases[matches[next].phrase]
        if phrase.role == .exception, let subject = phrase.excepted {
          reach[Int(subject)] = max(reach[Int(subject)], matches[next].range.upperBound)
        }
        next += 1
      }
      let phrase = phrases[match.phrase]
      guard phrase.role != .exception else { return false }
      return phrase.excepted.map { reach[Int($0)] < match.range.upperBound } ?? true
    }
  }

  /// Of overlapping names the leftmost longest, and of a term what does not lie inside of a longer phrase
  /// without a gap: "will be loyal" is a vow, "be loyal" alone would be a plan.
  private func settled(_ matches: [PhraseMatch], keepsInner: Bool) -> [Mention] {
    let phrases = lexicon.phrases
    var settled: [Mention] = []
    settled.reserveCapacity(matches.count)
    /// How far the phrases of each term reach that have been settled.
    var termEnds = [Int](repeating: 0, count: lexicon.termCount)
    var name = 0..<0
    for match in matches {
      let phrase = phrases[match.phrase]
      let mention = Mention(
        subject: phrase.subject, range: match.range, gap: match.gap,
        isShorthand: phrase.role == .shorthand)
      if case .term(let term) = phrase.subject {
        guard keepsInner || match.range.upperBound > termEnds[term], !settled.endsWith(mention)
        else { continue }
        if phrase.partCount == 1 { termEnds[term] = match.range.upperBound }
        settled.append(mention)
        continue
      }
      guard !keepsInner else {
        settled.append(mention)
        continue
      }
      // A text that is a name of two things is kept for both.
      guard match.range.lowerBound >= name.upperBound || match.range == name else { continue }
      name = match.range
      if !settled.endsWith(mention) { settled.append(mention) }
    }
    return settled
  }
}

extension [Mention] {
  /// Whether a mention is among the last ones, which stand at one place.
  fileprivate func endsWith(_ mention: Mention) -> Bool {
    reversed().prefix { $0.range == mention.range }.contains {
      $0.subject == mention.subject && $0.isShorthand == mention.isShorthand
    }
  }
}

/// What of phrases was found in a text.
struct FoundPhrases {
  /// Those that stand there.
  var whole: [PhraseMatch]
  /// Parts of others that nobody has looked around yet.
  var parts: [PhraseMatch]
}

extension [PhraseMatch] {
  /// In the order of the text, and of those that stand at one place in the order of the ruleset.
  fileprivate var inOrder: [PhraseMatch] {
    sorted { $0.order == $1.order ? $0.phrase < $1.phrase : $0.order < $1.order }
  }
}

/// A place in folded bytes where a phrase stands, or the part of it that it is looked for by.
///
/// Hundreds of them are sorted and moved about for an article, so it is small.
struct PhraseMatch {
  /// A number that orders matches by where they start, and the longest first of those that start at one place.
  fileprivate let order: UInt64
  private let number: Int32
  /// Where its gap is; negative for none.
  private let gapStart: Int32
  private let gapEnd: Int32

  init(phrase: Int, range: Range<Int>, gap: Range<Int>? = nil) {
    order = UInt64(range.lowerBound) << 32 | UInt64(UInt32.max - UInt32(range.upperBound))
    number = Int32(phrase)
    gapStart = Int32(gap?.lowerBound ?? -1)
    gapEnd = Int32(gap?.upperBound ?? -1)
  }

  /// Its place in the lexicon.
  var phrase: Int { Int(number) }

  var range: Range<Int> {
    Int(order >> 32)..<Int(UInt32.max - UInt32(truncatingIfNeeded: order))
  }

  /// What stands before its last part, if it has several.
  var gap: Range<Int>? { gapStart < 0 ? nil : Int(gapStart)..<Int(gapEnd) }
}
