/// The cues of one sentence and the marks between them, in folded text.
struct ClauseReader {
  /// The sentence.
  let folded: FoldedText
  /// The cues, in order, without those that only look like one.
  private(set) var cues: [Hit]
  /// Where clauses are parted by a mark, and where by a word such as "that"; ascending.
  let marks: [Int]
  let words: [Int]
  private let semicolons: [Int]
  /// Where "until" stands.
  private let untils: [Int]
  /// What stands between quotation marks.
  private let quotes: [Range<Int>]
  /// Whether the cues have the names of speakers.
  private(set) var hasNames = false

  /// The sentence in folded bytes.
  var bytes: [UInt8] { folded.bytes }

  struct Hit {
    var meaning: StatusCue.Meaning
    var range: Range<Int>
  }

  /// Words that begin a clause.
  private static let clauseWords = Word.set(
    "that but while although though which who whose because after before when whereas until")

  /// Those of them that turn to something else.
  private static let contrasts = Word.set("but while although though whereas")

  private static let until = Word.list("until").first

  init(_ folded: FoldedText, original: Span<UInt8>) {
    self.folded = folded
    let text = folded.bytes.span
    var cues: [Hit] = []
    var marks: [Int] = []
    var words: [Int] = []
    var semicolons: [Int] = []
    var untils: [Int] = []
    var quotes: [Range<Int>] = []
    var opening: Int?
    let table = StatusCueTable.shared
    var cueEnd = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if text.isClauseMark(at: index) {
        marks.append(index)
        if byte == UInt8(ascii: ";") { semicolons.append(index) }
        index += 1
        continue
      }
      // Hanzi and the first letters of words are asked for; all else is passed over.
      let isHanzi = byte >= 0xE4 && byte <= 0xE9
      let isWord = byte.isASCIILetter && text.mayBeginWord(at: index)
      guard isHanzi || isWord else {
        if let opens = text.quotationMark(at: index, isOpen: opening != nil) {
          if opens { opening = index } else if let start = opening { quotes.append(start..<index) }
          if !opens { opening = nil }
        }
        index += 1
        continue
      }
      if isWord, let word = text.word(at: index), Self.clauseWords.contains(word) {
        words.append(index)
        if word == Self.until { untils.append(index) }
        // ", but" parts as a semicolon does: what analysts say of one is not said of the other.
        if Self.contrasts.contains(word), let mark = marks.last,
          text.skipWhiteSpace(at: mark + 1) == index
        {
          semicolons.append(index)
        }
      }
      let end = isWord ? max(index + 1, text.endOfLongWord(at: index)) : index + 3
      if index >= cueEnd {
        if let cue = table.cue(in: text, at: index) {
          cueEnd = index + cue.text.count
          if !cue.isHarmless, !cue.isMonth(at: folded.original(index), in: original),
            !text.isOfRank(cue, endingAt: cueEnd), !text.isOfSomebody(index..<cueEnd)
          {
            cues.append(Hit(meaning: cue.meaning, range: index..<cueEnd))
          }
        } else if isWord, text.isContractedNot(endingAt: end) {
          cues.append(Hit(meaning: .mark(.denied, [.before(4)]), range: index..<end + 2))
        }
      }
      index = end
    }
    self.cues = cues
    self.marks = marks
    self.words = words
    self.semicolons = semicolons
    self.untils = untils
    self.quotes = quotes
  }

  /// Whether somebody says something, so that it matters who.
  var hasSpeech: Bool {
    cues.contains { if case .speech = $0.meaning { true } else { false } }
  }

  /// Adds the names of speakers to the cues.
  mutating func add(_ speakers: NamedSpeakers) {
    hasNames = true
    guard !speakers.names.isEmpty else { return }
    for name in speakers.names {
      cues += bytes.span.places(of: name).map {
        Hit(meaning: .namedSpeaker, range: $0..<$0 + name.count)
      }
    }
    cues.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether nothing ends a clause between two offsets.
  func isOneClause(_ start: Int, _ end: Int) -> Bool {
    !Self.has(marks, in: start..<max(start, end)) && !Self.has(words, in: start..<max(start, end))
  }

  /// Whether no mark stands between two offsets, though a word such as "that" may.
  func isUnmarked(_ start: Int, _ end: Int) -> Bool {
    !Self.has(marks, in: start..<max(start, end))
  }

  /// Whether no semicolon stands between two offsets.
  func isOneSentence(_ start: Int, _ end: Int) -> Bool {
    !Self.has(semicolons, in: start..<max(start, end))
  }

  /// Whether a cue stands in somebody's words, and what it would speak of does not, or not all of it: 群众高喊
  /// “没有讨论，不是民主”.
  func isQuoted(_ cue: Range<Int>, besides places: [Range<Int>]) -> Bool {
    quotes.contains { quote in
      quote.contains(cue.lowerBound) && places.contains { !quote.overlaps($0) }
    }
  }

  /// Whether "until" follows soon, so that what is denied had only to wait: "did not open until Monday".
  func hasUntil(behind offset: Int) -> Bool {
    let next = untils.partitioningIndex { $0 >= offset }
    return next < untils.count && isUnmarked(offset, untils[next])
      && hasAtMost(4, between: offset, and: untils[next])
  }

  /// The last mark before an offset.
  func mark(before offset: Int) -> Int? {
    let next = marks.partitioningIndex { $0 >= offset }
    return next > 0 ? marks[next - 1] : nil
  }

  /// Whether a place stands in a clause beside the sentence that an offset lies in: ", who was last seen in
  /// May, …".
  func isBeside(_ place: Range<Int>, for offset: Int) -> Bool {
    let text = bytes.span
    let next = marks.partitioningIndex { $0 >= place.upperBound }
    guard let start = mark(before: place.lowerBound), next < marks.count,
      let word = text.word(at: text.skipWhiteSpace(at: start + 1)), Self.relatives.contains(word)
    else { return false }
    return offset < start || offset > marks[next]
  }

  /// Whether a clause of its own stands between a place and what is behind it: "Oak is away, and three people
  /// with knowledge of it said …".
  func isParted(_ place: Range<Int>, from cue: Range<Int>) -> Bool {
    let text = bytes.span
    guard place.upperBound <= cue.lowerBound, let mark = mark(before: cue.lowerBound),
      mark >= place.upperBound
    else { return false }
    return text.word(at: text.skipWhiteSpace(at: mark + 1)) == DateVocabulary.and
  }

  /// What a clause begins with that belongs to a name.
  static let relatives = Word.set("who whom whose which")

  /// Whether hardly anything follows a verb in its clause: "…, analysts said on Monday."
  func endsClause(behind verb: Range<Int>) -> Bool {
    let next = marks.partitioningIndex { $0 >= verb.upperBound }
    let end = next < marks.count ? marks[next] : bytes.count
    let isEnglish = bytes.span.byte(at: verb.lowerBound).isASCIILetter
    return hasAtMost(isEnglish ? 2 : 0, between: verb.upperBound, and: end)
  }

  /// Whether so many words stand between two offsets at most.
  func hasAtMost(_ count: Int, between start: Int, and end: Int) -> Bool {
    WordDistance.isAtMost(count, between: start, and: end, in: bytes.span)
  }

  /// The cues that begin in a range.
  func cues(in range: Range<Int>) -> ArraySlice<Hit> {
    let first = cues.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return cues[first...].prefix { $0.range.lowerBound < range.upperBound }
  }

  private static func has(_ places: [Int], in range: Range<Int>) -> Bool {
    let next = places.partitioningIndex { $0 >= range.lowerBound }
    return next < places.count && places[next] < range.upperBound
  }
}

extension StatusCue {
  fileprivate var isHarmless: Bool {
    if case .harmless = meaning { true } else { false }
  }

  /// Whether it is the month: "may" is written small.
  fileprivate func isMonth(at index: Int, in original: Span<UInt8>) -> Bool {
    text.count == 3 && original.byte(at: index) == UInt8(ascii: "M")
  }
}

extension Span<UInt8> {
  /// Whether only a rank is denied, and so what it is a rank of is not: 并非本届政府首名落马的部长.
  fileprivate func isOfRank(_ cue: StatusCue, endingAt end: Int) -> Bool {
    guard StatusCue.chineseNots.contains(cue.text) else { return false }
    return place(ofAny: StatusCue.chineseRanks, inHanziAt: end, within: StatusCue.rankCharacters)
      != nil
  }

  /// Whether a Chinese cue only tells more of somebody who is named behind it: 一名没有拿到毕业证的青年.
  fileprivate func isOfSomebody(_ cue: Range<Int>) -> Bool {
    guard StatusCue.chineseCounters.contains(scalar(before: cue.lowerBound).value) else {
      return false
    }
    return place(
      ofAny: DateVocabulary.chinesePossessives, inHanziAt: cue.upperBound,
      within: StatusCue.attributeCharacters) != nil
  }

  /// Whether a mark that ends a clause stands at an index of a folded text, where full-width marks are
  /// ASCII and a lone hyphen is a dash.
  fileprivate func isClauseMark(at index: Int) -> Bool {
    switch self[index] {
    case UInt8(ascii: ","):
      // Not inside "July 15, 2024".
      return !byte(at: index - 1).isASCIIDigit
        || !byte(at: skipWhiteSpace(at: index + 1)).isASCIIDigit
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), 0x0A:
      return true
    case 0xE2: return ["—", "–", "…"].contains(scalar(at: index).value)
    case 0xE3: return scalar(at: index).value == "。"
    default: return false
    }
  }

  /// The index behind the ASCII letters that begin at an index, however many.
  fileprivate func endOfLongWord(at index: Int) -> Int {
    var end = index
    while byte(at: end).isASCIILetter { end += 1 }
    return end
  }

  /// Whether a word ends in "n't", of which the letters up to the n end at an index.
  fileprivate func isContractedNot(endingAt end: Int) -> Bool {
    byte(at: end - 1) == UInt8(ascii: "n") && byte(at: end) == UInt8(ascii: "'")
      && byte(at: end + 1) == UInt8(ascii: "t") && endsWord(at: end + 2)
  }
}
