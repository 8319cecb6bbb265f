/// The names of those whose word is no more than a claim, as an article introduces them: "commentator Li Lin",
/// "Li Lin, an independent analyst", 时事评论员李林. What they say later is claimed, too.
///
/// Nobody is on a list: only who stands beside such a word is meant. Where a word of the name also belongs to somebody
/// else in the article, that word alone means nobody.
struct NamedSpeakers {
  /// What they go by, in folded bytes.
  private(set) var names: [[UInt8]] = []

  /// No article introduces more, and no name is longer in bytes.
  private static let limits = (names: 20, bytes: 64)

  /// Nobody.
  init() {}

  /// Those of a text with these sentences, which is given in its folded form, too.
  init(in text: Span<UInt8>, _ folded: FoldedText, sentences: Sentences) {
    let bytes = folded.bytes.span
    let cues = SpeakerCues.shared
    var full: [Range<Int>] = []
    var index = 0
    var place = 0
    while index < bytes.count {
      guard let length = cues.length(in: bytes, at: index) else {
        // The rest of a word begins nothing, nor does that of a character.
        if bytes[index].isASCIILetter {
          repeat { index += 1 } while index < bytes.count && bytes[index].isASCIILetter
        } else {
          index += bytes[index] < 0xE3 ? 1 : 3
        }
        continue
      }
      let cue = folded.original(index..<index + length)
      index += length
      while place < sentences.count, sentences[place].range.upperBound <= cue.lowerBound {
        place += 1
      }
      guard place < sentences.count, sentences[place].range.contains(cue) else { continue }
      if let name = text.nameBeside(cue, in: sentences[place].range) { full.append(name) }
      if full.count == Self.limits.names { break }
    }
    guard !full.isEmpty else { return }
    for name in full { add(FoldedText(text.extracting(name)).bytes) }
    // The first word is what a Chinese name is shortened to, the last an English one.
    for name in names where name.contains(UInt8(ascii: " ")) {
      let words = name.split(separator: UInt8(ascii: " ")).map(Array.init)
      for word in [words.first, words.last].compactMap(\.self)
      where Self.belongsTo(word, name, folded, in: text) {
        add(word)
      }
    }
  }

  private mutating func add(_ name: [UInt8]) {
    if !name.isEmpty, name.count <= Self.limits.bytes, !names.contains(name) { names.append(name) }
  }

  /// Whether a word, wherever it stands as a name, is the whole of it or a part of this one.
  private static func belongsTo(
    _ word: [UInt8], _ name: [UInt8], _ folded: FoldedText, in text: Span<UInt8>
  ) -> Bool {
    let bytes = folded.bytes.span
    let places = bytes.places(of: word)
    // What stands everywhere is no name.
    guard word.count > 1, places.count <= 100 else { return false }
    let isWithin = places.map { place in
      let behind = bytes.isCapital(folded, at: place + word.count + 1, in: text)
      let before = bytes.startOfWord(before: place - 1)
      let isBehindName =
        bytes.byte(at: place - 1) == UInt8(ascii: " ")
        && bytes.isCapital(folded, at: before, in: text)
        && !(bytes.word(at: before).map { Abbreviation.starters.contains($0) } ?? false)
      guard behind || isBehindName else { return true }
      // Beside another capital it must be this name.
      return bytes.has(name, at: place) || bytes.has(name, at: place + word.count - name.count)
    }
    return isWithin.allSatisfy(\.self)
  }
}

/// The words for those whose word is a claim, one of them, not many.
private struct SpeakerCues: Sendable {
  static let shared = SpeakerCues()

  /// With what only looks like one.
  private let table: StatusCueTable
  private let beginnings: TextBeginnings

  private init() {
    let all = StatusCue.english + StatusCue.chinese
    let cues = all.filter { cue in
      guard case .speaker = cue.meaning else { return false }
      let isPlural = cue.text.last == UInt8(ascii: "s")
      return !isPlural
    }
    let harmless = all.filter { if case .harmless = $0.meaning { true } else { false } }
    table = StatusCueTable(cues + harmless)
    beginnings = TextBeginnings(cues.map(\.text))
  }

  /// How long the cue is that stands at an index of a folded text; nil when none does.
  @inline(__always)
  func length(in text: Span<UInt8>, at index: Int) -> Int? {
    guard beginnings.mayBegin(at: index, in: text), let cue = table.cue(in: text, at: index),
      case .speaker = cue.meaning
    else { return nil }
    return cue.text.count
  }
}

extension Span<UInt8> {
  /// The name that a cue introduces: right behind it, or before it with only a comma and "a", "an" or "the" and
  /// some words between them.
  fileprivate func nameBeside(_ cue: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let behind = skipWhiteSpace(at: cue.upperBound)
    if behind < sentence.upperBound,
      let name = openText(in: behind..<sentence.upperBound, room: 8), name.lowerBound == behind,
      isName(name)
    {
      return name
    }
    guard byte(at: cue.lowerBound).isASCIILetter, !isOfOutlet(cue) else { return nil }
    // From the cue back to the article that the comma stands before.
    var index = cue.lowerBound
    for _ in 0..<6 {
      let end = skipWhiteSpace(before: index)
      let start = startOfWord(before: end)
      guard start < end, start > sentence.lowerBound, let word = word(at: start),
        !NameContext.breaks.contains(word)
      else { return nil }
      index = start
      guard NameContext.articles.contains(word) else { continue }
      let comma = skipWhiteSpace(before: start) - 1
      guard comma > sentence.lowerBound, byte(at: comma) == UInt8(ascii: ","),
        let name = openText(endingIn: sentence.lowerBound..<comma, room: 8),
        name.upperBound == comma, isName(name)
      else { return nil }
      return name
    }
    return nil
  }

  /// Whether a cue is an account that somebody has who answers for it: "a social media account of the Oak Daily".
  private func isOfOutlet(_ cue: Range<Int>) -> Bool {
    word(before: cue.upperBound + 1).map { NameContext.accounts.contains($0.word) } == true
      && wordBehind(cue.upperBound).map { NameContext.owned.contains($0.word) } == true
  }

  /// Whether a text beside a cue may be a person's name.
  private func isName(_ range: Range<Int>) -> Bool {
    if self[range.lowerBound].isASCIILetter {
      var index = range.lowerBound
      while index < range.upperBound {
        let end = Swift.max(index + 1, endOfWord(at: index))
        if let word = word(at: index), NameContext.bodies.contains(word) { return false }
        index = skipWhiteSpace(at: end)
      }
      return true
    }
    // Two to four characters, or a longer name with a dot in it.
    let characters = String(decoding: Array(self, range), as: UTF8.self)
    let isLong = characters.contains("·")
    return characters.count >= 2 && (isLong || characters.count <= 4)
      && !NameContext.chineseWords.contains { characters.hasPrefix($0) }
  }

  /// Where a folded name stands as words of its own.
  func places(of name: [UInt8]) -> [Int] {
    guard let first = name.first, name.count <= count else { return [] }
    var places: [Int] = []
    for index in 0...(count - name.count)
    where self[index] == first && has(name, at: index)
      && WordBoundary.isBoundary(index, in: self)
      && WordBoundary.isBoundary(index + name.count, in: self)
    {
      places.append(index)
    }
    return places
  }

  /// Whether a capital stands in the original where a word of the folded text begins.
  fileprivate func isCapital(_ folded: FoldedText, at index: Int, in text: Span<UInt8>) -> Bool {
    byte(at: index).isASCIILetter && byte(at: index - 1) != 0x0A
      && text.byte(at: folded.original(index)).isASCIICapital
  }
}

extension [UInt8] {
  fileprivate init(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    self.init(capacity: range.count) { output in
      for index in range { output.append(text[index]) }
    }
  }
}

/// What stands around names of speakers.
private enum NameContext {
  static let articles = Word.set("a an the")
  /// Behind these it is another who is called so.
  static let breaks = Word.set("of for at by and or with from former who whom whose to than as not")
  /// Where anybody may write, and what tells whose it is.
  static let accounts = Word.set("account channel")
  static let owned = Word.set("of run operated owned belonging")
  /// Names of bodies that begin with the same word.
  static let bodies = Word.set(
    "Group Committee Panel Council Association Network Institute Center Centre Commission Team")
  /// What stands behind such a word and is no name.
  static let chineseWords = [
    "普遍", "一致", "纷纷", "大多", "多数", "随后", "建议", "呼吁", "组成", "团队", "小组", "座谈", "会议", "研讨", "论证", "学者",
    "专家", "人士", "分析", "评论", "们", "还", "都", "不", "同时", "委员", "咨询", "介绍", "估计", "预测", "告诉", "解读",
    "提醒", "发表",
    "撰文", "看来", "甚至", "所", "之", "型", "库", "组", "级",
  ]
}
