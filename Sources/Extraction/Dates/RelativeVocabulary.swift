/// An expression whose meaning depends on the reference day.
struct RelativePhrase {
  /// What it means.
  enum Meaning {
    /// One day, so many days after the reference day.
    case day(Int)
    /// The reference day and so many days before it.
    case pastDays(Int)
    /// A year, so many years after that of the reference day: only with a month and a day behind it.
    case year(Int)
  }

  /// In UTF-8, English in small letters.
  let text: [UInt8]
  let meaning: Meaning
  private let blockedBefore: [[UInt8]]
  private let blockedBehind: [[UInt8]]

  /// - Parameters:
  ///   - notAfter: Texts behind which it is something else.
  ///   - notBefore: Texts before which it is something else.
  init(_ text: String, _ meaning: Meaning, notAfter: [String] = [], notBefore: [String] = []) {
    self.text = Array(text.utf8)
    self.meaning = meaning
    blockedBefore = notAfter.map { Array($0.utf8) }
    blockedBehind = notBefore.map { Array($0.utf8) }
  }

  /// Whether the text around it makes it something else.
  func isBlocked(from start: Int, to end: Int, in text: Span<UInt8>) -> Bool {
    for blocked in blockedBefore where text.has(blocked, before: start) { return true }
    for blocked in blockedBehind where text.has(blocked, at: end) { return true }
    return false
  }
}

/// The relative expressions, and the tables by which the scan passes over all other text.
struct RelativeVocabulary: Sendable {
  static let shared = RelativeVocabulary()

  static let noTrigger: UInt8 = 0
  static let digitTrigger: UInt8 = 1
  static let letterTrigger: UInt8 = 2
  static let characterTrigger: UInt8 = 3

  /// For each byte, which of the triggers it is.
  let triggers: [UInt8]
  /// For each first letter of a word, the second letters that a word of the vocabulary has, as bits.
  private let seconds: [UInt32]
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
    var seconds = [UInt32](repeating: 0, count: 32)
    var initials = [UInt64](repeating: 0, count: 1024)
    var byInitial: [UInt32: [RelativePhrase]] = [:]

    func note(_ text: [UInt8]) {
      let first = text.span.scalar(at: 0).value
      if first.value < 0x80, text.count > 1 {
        seconds[Int(text[0] & 0x1F)] |= 1 << UInt32(text[1] & 0x1F)
      } else if first.value <= 0xFFFF {
        initials[Int(first.value >> 6)] |= 1 << UInt64(first.value & 0x3F)
        triggers[Int(text[0])] = RelativeVocabulary.characterTrigger
      }
    }

    for word in DateVocabulary.months.keys.map(\.letters) { note(word) }
    for word in DateVocabulary.weekdays.map(\.letters) { note(word) }
    for digit in "０１２３４５６７８９".unicodeScalars { note(Array(String(digit).utf8)) }
    for phrase in RelativePhrase.english + RelativePhrase.chinese {
      note(phrase.text)
      byInitial[phrase.text.span.scalar(at: 0).value.value, default: []].append(phrase)
    }
    self.triggers = triggers
    self.seconds = seconds
    self.initials = initials
    self.byInitial = byInitial
  }

  /// Whether a word with these first two bytes may begin an expression.
  @inline(__always)
  func mayBeginWord(_ first: UInt8, _ second: UInt8) -> Bool {
    seconds[Int(first & 0x1F)] >> UInt32(second & 0x1F) & 1 != 0
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
