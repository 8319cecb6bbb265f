/// An expression whose meaning depends on the reference day.
struct RelativePhrase {
  /// What it means.
  enum Meaning {
    /// One day, so many days after the reference day.
    case day(Int)
    /// The reference day and so many days before it.
    case pastDays(Int)
    /// A year, so many years after that of the reference day, with what stands behind it.
    case year(Int)
    /// Up to the reference day, from so many units before it.
    case past(Int, CalendarUnit)
    /// So many days after the last day that the text named.
    case afterNamed(Int)
    /// A unit so many after the one that the text named, with what stands behind it.
    case named(CalendarUnit, Int)
    /// A unit so many after that of the reference day.
    case unit(CalendarUnit, Int)
    /// The latest weekend.
    case weekend
    /// A feast.
    case holiday(Holiday)
  }

  /// In UTF-8, English in small letters.
  let text: [UInt8]
  let meaning: Meaning
  private let blockedBefore: [[UInt8]]
  private let blockedBehind: [[UInt8]]
  private let opensClause: Bool

  /// - Parameters:
  ///   - notAfter: Texts behind which it is something else.
  ///   - notBefore: Texts before which it is something else.
  ///   - opensClause: Whether it is something else behind most Chinese characters: 会议第二天.
  init(
    _ text: String, _ meaning: Meaning, notAfter: [String] = [], notBefore: [String] = [],
    opensClause: Bool = false
  ) {
    self.text = Array(text.utf8)
    self.meaning = meaning
    blockedBefore = notAfter.map { Array($0.utf8) }
    blockedBehind = notBefore.map { Array($0.utf8) }
    self.opensClause = opensClause
  }

  /// Whether the text around it makes it something else.
  func isBlocked(from start: Int, to end: Int, in text: Span<UInt8>) -> Bool {
    if opensClause, !text.opensChineseClause(at: start) { return true }
    for blocked in blockedBefore where text.has(blocked, before: start) { return true }
    for blocked in blockedBehind where text.has(blocked, at: end) { return true }
    return false
  }
}

/// The relative expressions, and the tables by which the scan passes over all other text.
struct RelativeVocabulary: Sendable {
  static let shared = RelativeVocabulary()

  /// The feasts in Chinese.
  static let holidays: [(text: [UInt8], value: Holiday)] = Holiday.chinese.map {
    (Array($0.0.utf8), $0.1)
  }

  static let noTrigger: UInt8 = 0
  static let digitTrigger: UInt8 = 1
  static let letterTrigger: UInt8 = 2
  static let characterTrigger: UInt8 = 3

  /// For each byte, which of the triggers it is.
  let triggers: [UInt8]
  /// The words that an expression may begin with.
  let words: WordFilter
  /// For each code of the basic plane, as a bit, whether an expression may begin with it.
  private let initials: [UInt64]
  /// The phrases by their first character.
  private let byInitial: [UInt32: [RelativePhrase]]

  private init() {
    var triggers = [UInt8](repeating: RelativeVocabulary.noTrigger, count: 256)
    for byte in 0..<256 {
      if UInt8(byte).isASCIIDigit { triggers[byte] = RelativeVocabulary.digitTrigger }
      if UInt8(byte).isASCIILetter { triggers[byte] = RelativeVocabulary.letterTrigger }
    }
    var words = WordFilter()
    var initials = [UInt64](repeating: 0, count: 1024)
    var byInitial: [UInt32: [RelativePhrase]] = [:]

    func note(_ text: [UInt8]) {
      let first = text.span.scalar(at: 0).value
      if first.value < 0x80 {
        if let word = text.span.word(at: 0) { words.insert(word) }
      } else if first.value <= 0xFFFF {
        initials[Int(first.value >> 6)] |= 1 << UInt64(first.value & 0x3F)
        triggers[Int(text[0])] = RelativeVocabulary.characterTrigger
      }
    }

    for word in DateVocabulary.months.keys.map(\.letters) { note(word) }
    for word in DateVocabulary.weekdays.map(\.letters) { note(word) }
    for digit in "０１２３４５６７８９".unicodeScalars { note(Array(String(digit).utf8)) }
    for word in DateVocabulary.periodWords.map(\.letters) { note(word) }
    for character in DateVocabulary.chineseInitials { note(Array(String(character).utf8)) }
    for (text, _) in RelativeVocabulary.holidays { note(text) }
    for phrase in RelativePhrase.english + RelativePhrase.chinese {
      note(phrase.text)
      byInitial[phrase.text.span.scalar(at: 0).value.value, default: []].append(phrase)
    }
    self.triggers = triggers
    self.words = words
    self.initials = initials
    self.byInitial = byInitial
  }

  /// Whether an expression may begin with the character of a code up to U+FFFF.
  @inline(__always)
  func mayBeginCharacter(_ code: Int) -> Bool {
    initials[code >> 6] >> UInt64(code & 0x3F) & 1 != 0
  }

  /// The phrases that begin with a character.
  func phrases(withInitial character: UInt32) -> [RelativePhrase] {
    byInitial[character] ?? []
  }
}
