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
    var scalars = String.UnicodeScalarView()
    write(to: &scalars)
    return String(scalars)
  }

  private func write(to out: inout String.UnicodeScalarView) {
    switch self {
    case .null: out.append(contentsOf: "null".unicodeScalars)
    case .bool(let flag): out.append(contentsOf: (flag ? "true" : "false").unicodeScalars)
    case .number(let number): out.append(contentsOf: String(number).unicodeScalars)
    case .string(let text): Self.write(text, to: &out)
    case .array(let values):
      out.append("[")
      for (place, value) in values.enumerated() {
        if place > 0 { out.append(",") }
        value.write(to: &out)
      }
      out.append("]")
    case .object(let fields):
      out.append("{")
      for (place, field) in fields.enumerated() {
        if place > 0 { out.append(",") }
        Self.write(field.0, to: &out)
        out.append(":")
        field.1.write(to: &out)
      }
      out.append("}")
    }
  }

  private static func write(_ text: String, to out: inout String.UnicodeScalarView) {
    out.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": out.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": out.append(contentsOf: "\\n".unicodeScalars)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        let padding = String(repeating: "0", count: 4 - digits.count)
        out.append(contentsOf: "\\u\(padding)\(digits)".unicodeScalars)
      default: out.append(scalar)
      }
    }
    out.append("\"")
  }
}
