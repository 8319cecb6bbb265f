/// What the scan asks before it looks for an expression: whether one may begin at a place at all.
///
/// It answers by the first word and the one behind it, by a number and what stands behind it, or by
/// two Chinese characters, from tables of bits. It may say yes where nothing begins, but never no
/// where something does. So what no expression begins with costs a few operations a word, and most
/// words are such.
struct DateGate: Sendable {
  static let shared = DateGate()

  /// What a byte may begin.
  enum Trigger: UInt8 { case none, digit, letter, character }

  /// For each byte, what it may begin.
  let triggers: [Trigger]
  /// Whether all is let through: for tests, which hold the two against each other.
  var isOpen = false
  /// The first words of all expressions.
  private var firstWords = WordFilter()
  /// Of these, those that need no certain word behind them.
  private var loneWords = WordFilter()
  /// Of these again, those that need a capital letter.
  private var names = WordFilter()
  /// The others with the word behind them.
  private var pairs = WordFilter()
  /// The words that may stand behind a number.
  private var behindNumbers = WordFilter()
  /// For each code of the basic plane, as a bit, whether an expression may begin with it.
  private var initials = [UInt64](repeating: 0, count: 1024)
  /// Two characters that may begin one, as bits by their hash.
  private var characterPairs = [UInt64](repeating: 0, count: 1024)
  /// For each code, as a bit, whether it may stand behind a number.
  private var signs = [UInt64](repeating: 0, count: 1024)

  private init() {
    triggers = (0..<256).map { byte in
      let byte = UInt8(byte)
      if byte.isASCIIDigit { return .digit }
      if byte.isASCIILetter { return .letter }
      // 〇 and the full-width digits stand at the two ends of what Chinese is written in.
      return (0xE3...0xE9).contains(byte) || byte == 0xEF ? .character : .none
    }
    for word in DateVocabulary.nameWords { note(word, in: \.names) }
    for word in DateVocabulary.loneWords { note(word, in: \.loneWords) }
    for (firsts, seconds) in DateVocabulary.wordPairs {
      for first in firsts { for second in seconds { note(first, before: second) } }
    }
    for word in DateVocabulary.behindNumbers { behindNumbers.insert(word) }
    for phrase in RelativePhrase.english { note(phrase: phrase.text.span) }
    for (firsts, seconds) in DateVocabulary.characterPairs {
      for first in firsts { for second in seconds { note(first, before: second) } }
    }
    for text in DateVocabulary.chineseOpenings { note(opening: text.span) }
    for phrase in RelativePhrase.chinese { note(opening: phrase.text.span) }
    for digit in "０１２３４５６７８９".unicodeScalars { initials.setBit(Int(digit.value)) }
    for sign in DateVocabulary.behindDigits { signs.setBit(Int(sign.value)) }
  }

  private mutating func note(_ word: Word, in filter: WritableKeyPath<DateGate, WordFilter>) {
    firstWords.insert(word)
    self[keyPath: filter].insert(word)
  }

  private mutating func note(_ first: Word, before second: Word) {
    firstWords.insert(first)
    pairs.insert(first, before: second)
  }

  private mutating func note(phrase: Span<UInt8>) {
    let (end, word) = phrase.lettersAndWord(at: 0)
    guard let word else { return }
    if phrase.byte(at: end) == 0x20, let next = phrase.lettersAndWord(at: end + 1).word {
      note(word, before: next)
    } else {
      note(word, in: \.loneWords)
    }
  }

  private mutating func note(opening text: Span<UInt8>) {
    note(text.scalar(at: 0).value, before: text.scalar(at: 3).value)
  }

  private mutating func note(_ first: Unicode.Scalar, before second: Unicode.Scalar) {
    initials.setBit(Int(first.value))
    characterPairs.setBit(Self.place(Int(first.value), Int(second.value)))
  }

  private static func place(_ first: Int, _ second: Int) -> Int {
    (first &* 0x9E37 ^ second &* 0x79B1) & 0xFFFF
  }
}

extension DateGate {
  /// Whether an expression may begin at an index, whatever stands around it; but for "'70s", which is found by its
  /// number.
  func mayBegin(_ text: Span<UInt8>, at index: Int) -> Bool {
    switch triggers[Int(text.byte(at: index))] {
    case .none: isOpen
    case .digit: true
    case .letter: isOpen || text.word(at: index).map(firstWords.mayContain) == true
    case .character: isOpen || text.code(at: index).map(initials.hasBit) == true
    }
  }

  /// Whether an expression may begin with a word.
  ///
  /// - Parameter end: The index behind the word.
  @inline(__always)
  func mayBegin(_ word: Word, _ text: Span<UInt8>, at index: Int, to end: Int) -> Bool {
    guard firstWords.mayContain(word) else { return isOpen }
    return mayGoOn(word, text, at: index, to: end)
  }

  private func mayGoOn(_ word: Word, _ text: Span<UInt8>, at index: Int, to end: Int) -> Bool {
    if isOpen || loneWords.mayContain(word) { return true }
    if names.mayContain(word), text[index].isASCIICapital { return true }
    // "mid-June", "year-end", "Q1".
    let next = text.byte(at: end)
    if next == UInt8(ascii: "-") || next.isASCIIDigit { return true }
    guard let place = text.gap(at: end) else { return false }
    // "past 24 hours", "early '70s".
    if text.digit(at: place) != nil || text.apostrophe(at: place) != nil { return true }
    guard let second = text.lettersAndWord(at: place).word else { return false }
    return pairs.mayContain(word, before: second)
  }

  /// Whether an expression may begin with a number.
  func mayBegin(_ number: WrittenNumber, _ text: Span<UInt8>) -> Bool {
    if isOpen || number.digits == 4 || number.digits == 8 { return true }
    let place = text.skipGap(at: number.end)
    let next = text.byte(at: place)
    if next.isASCIILetter {
      // "3rd", "1990s".
      if place == number.end { return true }
      guard let word = text.lettersAndWord(at: place).word else { return false }
      return behindNumbers.mayContain(word)
    }
    if next >= 0x80 {
      guard let code = text.code(at: place) else { return true }
      return code < 0x3000 || code >= 0xFF00 || signs.hasBit(code)
    }
    switch next {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "~"): return true
    case UInt8(ascii: "."):
      // 25.12.2024, but not 2.5.
      if let second = text.number(at: place + 1) { return text.byte(at: second.end) == next }
      return number.digits <= 2 && text.isListed(number)
    default:
      // "October 21, 22 and 23."
      return number.digits <= 2 && text.isListed(number)
    }
  }

  /// Whether an expression may begin with the character of three bytes at an index.
  @inline(__always)
  func mayBegin(_ text: Span<UInt8>, character code: Int, at index: Int) -> Bool {
    guard initials.hasBit(code) else { return isOpen }
    return isOpen || mayGoOn(text, character: code, at: index)
  }

  private func mayGoOn(_ text: Span<UInt8>, character code: Int, at index: Int) -> Bool {
    // Of the full-width forms the digits alone are noted. Behind one that is no digit, what is no
    // Chinese character may be white space, a digit, a dash or a bracket.
    guard code < 0xFF00, let next = text.code(at: index + 3), next != 0x3000, next < 0xFF00 else {
      return true
    }
    return characterPairs.hasBit(Self.place(code, next))
  }
}

extension Span<UInt8> {
  /// Whether a number stands behind a comma or what may be "and".
  fileprivate func isListed(_ number: WrittenNumber) -> Bool {
    let last = byte(at: number.start - 2)
    return last == UInt8(ascii: ",") || last | 0x20 == UInt8(ascii: "d")
  }

  /// The code of a character of three bytes at an index, from U+3000 on; nil for any other.
  ///
  /// Enough of a decoder to ask a table; what the table lets through is decoded properly.
  @inline(__always)
  func code(at index: Int) -> Int? {
    guard index + 2 < count, self[index] & 0xF0 == 0xE0, self[index] >= 0xE3 else { return nil }
    return Int(self[index] & 0x0F) << 12 | Int(self[index + 1] & 0x3F) << 6
      | Int(self[index + 2] & 0x3F)
  }
}
