/// A JSON value that keeps the order of its fields, so that the same ruleset gives the same bytes.
indirect enum JSON {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// An object without the fields that are null.
  static func compact(_ fields: [(String, JSON)]) -> JSON {
    .object(fields.filter { if case .null = $0.1 { false } else { true } })
  }

  /// A string, or null.
  static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// A list of strings.
  static func strings(_ texts: some Sequence<String>) -> JSON { .array(texts.map { .string($0) }) }

  /// The value on one line, without white space.
  var text: String {
    // A view of scalars would be copied with every piece that is appended: seconds for a large pack.
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to out: inout [UInt8]) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let flag): out += (flag ? "true" : "false").utf8
    case .number(let number): out += String(number).utf8
    case .string(let text): Self.write(text, to: &out)
    case .array(let values):
      out += "[".utf8
      for (place, value) in values.enumerated() {
        if place > 0 { out += ",".utf8 }
        value.write(to: &out)
      }
      out += "]".utf8
    case .object(let fields):
      out += "{".utf8
      for (place, field) in fields.enumerated() {
        if place > 0 { out += ",".utf8 }
        Self.write(field.0, to: &out)
        out += ":".utf8
        field.1.write(to: &out)
      }
      out += "}".utf8
    }
  }

  private static func write(_ text: String, to out: inout [UInt8]) {
    out += "\"".utf8
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): out += "\\\"".utf8
      case UInt8(ascii: "\\"): out += "\\\\".utf8
      case UInt8(ascii: "\n"): out += "\\n".utf8
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        out += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      default: out.append(byte)
      }
    }
    out += "\"".utf8
  }
}
