/// Takes a date stamp apart: numbers, names and signs, with white space between them passed over.
struct StampWords {
  private let text: [Character]
  private var index = 0

  /// The most characters that a date and a time have.
  private static let lengthLimit = 64

  init(_ text: String) {
    self.text = Array(text.prefix(Self.lengthLimit))
    skipSpace()
  }

  /// Whether all is taken.
  var isAtEnd: Bool { index == text.count }

  /// Goes back to the beginning.
  mutating func rewind() {
    index = 0
    skipSpace()
  }

  /// A run of ASCII digits and how many they are.
  mutating func number() -> (value: Int, digits: Int)? {
    var end = index
    var value = 0
    while end < text.count, let digit = text[end].digit, end - index < 9 {
      value = value * 10 + digit
      end += 1
    }
    guard end > index, end == text.count || text[end].digit == nil else { return nil }
    defer { move(to: end) }
    return (value, end - index)
  }

  /// A number of one to so many digits.
  mutating func number(upTo most: Int) -> Int? {
    let start = index
    guard let (value, digits) = number(), digits <= most else {
      index = start
      return nil
    }
    return value
  }

  /// A number of so many digits.
  mutating func number(exactly count: Int) -> Int? {
    let start = index
    guard let (value, digits) = number(), digits == count else {
      index = start
      return nil
    }
    return value
  }

  /// The seconds of `08:00`, `0800` or `08`.
  mutating func offset() -> Int? {
    guard let (value, digits) = number() else { return nil }
    var (hours, minutes) = digits == 4 ? (value / 100, value % 100) : (value, 0)
    if digits <= 2, sign(of: [":"]) != nil { minutes = number(exactly: 2) ?? 60 }
    guard digits <= 2 || digits == 4, hours <= 15, minutes < 60 else { return nil }
    hours *= 3600
    return hours + minutes * 60
  }

  /// A run of ASCII letters, in small ones, with the dots of `p.m.` left out.
  mutating func letters() -> String? {
    var end = index
    var letters = ""
    while end < text.count, text[end].isASCII,
      text[end].isLetter || (text[end] == "." && letters.count == 1)
    {
      if text[end] != "." { letters += text[end].lowercased() }
      end += 1
    }
    guard !letters.isEmpty else { return nil }
    if letters.count == 2, end < text.count, text[end] == "." { end += 1 }
    move(to: end)
    return letters
  }

  /// The sign that comes next, if it is one of these.
  mutating func sign(of signs: [Character]) -> Character? {
    guard index < text.count, signs.contains(text[index]) else { return nil }
    defer { move(to: index + 1) }
    return text[index]
  }

  /// Passes over one of these signs, if one comes next; always true, to stand among conditions.
  @discardableResult
  mutating func skip(_ signs: [Character]) -> Bool {
    _ = sign(of: signs)
    return true
  }

  /// Passes over the letters of `5th`.
  mutating func skipOrdinal() {
    let start = index
    guard let ending = letters(), ["st", "nd", "rd", "th"].contains(ending) else {
      index = start
      return
    }
  }

  private mutating func move(to end: Int) {
    index = end
    skipSpace()
  }

  private mutating func skipSpace() {
    while index < text.count, text[index].isWhitespace { index += 1 }
  }
}

extension String {
  /// The number (1–12) of the month of which it is the English name, or the short form, in small
  /// letters.
  var month: Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let index = names.firstIndex { $0 == self || $0.prefix(3) == self }
    return index.map { $0 + 1 } ?? (self == "sept" ? 9 : nil)
  }

  /// Whether it is the name of a month.
  var isMonth: Bool { month != nil }
}

extension Character {
  /// The value of an ASCII digit.
  fileprivate var digit: Int? {
    guard let byte = asciiValue, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else {
      return nil
    }
    return Int(byte - UInt8(ascii: "0"))
  }
}
