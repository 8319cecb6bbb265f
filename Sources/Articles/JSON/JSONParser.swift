/// Reads JSON in one pass, with bounded depth and number of values.
///
/// It takes what stands in real pages beside the letter of the standard: line feeds in strings, and
/// commas before closing brackets.
struct JSONParser {
  /// Why a text is no JSON.
  struct Problem: Error {
    /// The byte at which it shows.
    var offset: Int
    /// What is wrong, in a few words.
    var text: String
  }

  private static let depthLimit = 64
  private static let valueLimit = 1_000_000

  /// The next byte.
  private(set) var offset: Int
  private var values = 0

  /// Begins at an offset.
  init(at offset: Int = 0) {
    self.offset = offset
  }

  /// The one value that a range holds, with nothing but white space around it.
  static func value(of text: Span<UInt8>) throws(Problem) -> JSONValue {
    var parser = JSONParser()
    let value = try parser.value(in: text)
    try parser.finish(in: text)
    return value
  }

  // MARK: For documents that are read in parts

  /// The byte that comes next, or nil at the end.
  func peek(in text: Span<UInt8>) -> UInt8? { offset < text.count ? text[offset] : nil }

  /// The elements of the array that comes next, each with where it stands.
  mutating func elements(
    in text: Span<UInt8>
  ) throws(Problem) -> [(value: JSONValue, range: Range<Int>)] {
    offset += 1
    var elements: [(value: JSONValue, range: Range<Int>)] = []
    while true {
      skipSpace(in: text)
      if take(UInt8(ascii: "]"), in: text) { return elements }
      let start = offset
      elements.append((try value(in: text), start..<offset))
      try passComma(before: UInt8(ascii: "]"), in: text)
    }
  }

  /// Passes over the bracket that opens an object.
  mutating func passBracket(in text: Span<UInt8>) throws(Problem) {
    guard take(UInt8(ascii: "{"), in: text) else { throw problem("a bracket is missing") }
  }

  /// The name of the member that comes next, with its colon; nil at the end of the object.
  mutating func name(in text: Span<UInt8>) throws(Problem) -> String? {
    skipSpace(in: text)
    if take(UInt8(ascii: "}"), in: text) { return nil }
    guard offset < text.count else { throw problem("it ends too early") }
    guard text[offset] == UInt8(ascii: "\"") else { throw problem("a name in quotes is missing") }
    let name = try string(in: text)
    skipSpace(in: text)
    guard take(UInt8(ascii: ":"), in: text) else { throw problem("a colon is missing") }
    skipSpace(in: text)
    return name
  }

  /// Passes over the comma between two elements, if the end does not come next.
  mutating func passComma(before end: UInt8, in text: Span<UInt8>) throws(Problem) {
    skipSpace(in: text)
    if take(UInt8(ascii: ","), in: text) { return }
    guard offset < text.count else { throw problem("it ends too early") }
    guard text[offset] == end else { throw problem("a comma is missing") }
  }

  /// Passes over white space.
  mutating func skipSpace(in text: Span<UInt8>) {
    while offset < text.count, text[offset] <= 0x20 { offset += 1 }
  }

  /// Throws when anything but white space is left.
  mutating func finish(in text: Span<UInt8>) throws(Problem) {
    skipSpace(in: text)
    guard offset == text.count else { throw problem("something follows its end") }
  }

  /// The value that comes next.
  mutating func value(in text: Span<UInt8>) throws(Problem) -> JSONValue {
    try value(in: text, depth: 0)
  }

  private mutating func value(
    in text: Span<UInt8>, depth: Int
  ) throws(Problem) -> JSONValue {
    skipSpace(in: text)
    values += 1
    guard values <= Self.valueLimit else { throw problem("too many values") }
    guard depth < Self.depthLimit else { throw problem("nested too deeply") }
    guard offset < text.count else { throw problem("it ends too early") }
    switch text[offset] {
    case UInt8(ascii: "\""): return .string(try string(in: text))
    case UInt8(ascii: "{"): return try object(in: text, depth: depth)
    case UInt8(ascii: "["): return try array(in: text, depth: depth)
    default: return try word(in: text)
    }
  }

  private mutating func object(
    in text: Span<UInt8>, depth: Int
  ) throws(Problem) -> JSONValue {
    offset += 1
    var members: [JSONValue.Member] = []
    while let name = try name(in: text) {
      members.append(.init(name: name, value: try value(in: text, depth: depth + 1)))
      try passComma(before: UInt8(ascii: "}"), in: text)
    }
    return .object(members)
  }

  private mutating func array(
    in text: Span<UInt8>, depth: Int
  ) throws(Problem) -> JSONValue {
    offset += 1
    var elements: [JSONValue] = []
    while true {
      skipSpace(in: text)
      if take(UInt8(ascii: "]"), in: text) { return .array(elements) }
      elements.append(try value(in: text, depth: depth + 1))
      try passComma(before: UInt8(ascii: "]"), in: text)
    }
  }

  /// A number, or `true`, `false`, `null`.
  private mutating func word(in text: Span<UInt8>) throws(Problem) -> JSONValue {
    let start = offset
    while offset < text.count, Self.isPartOfWord(text[offset]) { offset += 1 }
    let word = start..<offset
    if text.equals("true", in: word) { return .bool(true) }
    if text.equals("false", in: word) { return .bool(false) }
    if text.equals("null", in: word) { return .null }
    guard let first = word.first,
      text[first] == UInt8(ascii: "-") || (0x30...0x39).contains(text[first])
    else {
      offset = start
      throw problem("no value stands there")
    }
    return .number(text.string(in: word))
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func string(in text: Span<UInt8>) throws(Problem) -> String {
    guard let (string, end) = JSONString.read(at: offset, in: text) else {
      throw problem("a quote is not closed")
    }
    offset = end
    return string
  }

  private mutating func take(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
    guard offset < text.count, text[offset] == byte else { return false }
    offset += 1
    return true
  }

  private func problem(_ text: String) -> Problem { Problem(offset: offset, text: text) }
}
