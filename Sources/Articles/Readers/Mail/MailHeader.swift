/// The header of a mail or of a part of one (RFC 5322, RFC 2045).
struct MailHeader {
  /// The fields in their order, names in small letters, lines that were folded joined.
  private var fields: [(name: String, value: [UInt8])] = []
  /// Where the content begins.
  private(set) var end: Int

  private static let fieldLimit = 1000
  private static let valueLimit = 64 << 10

  /// Reads the header that begins at an offset; what has none begins with its content.
  init(of bytes: Span<UInt8>, in range: Range<Int>) {
    var lines = LineCursor(at: range.lowerBound)
    end = range.lowerBound
    while end < range.upperBound, let line = lines.next(in: bytes) {
      let content = bytes.trimming(
        line.clamped(to: range), isSpace: { $0 <= 0x20 })
      if content.isEmpty {
        end = lines.offset
        break
      }
      let isFolded = bytes[line.lowerBound] == 0x20 || bytes[line.lowerBound] == 0x09
      if isFolded, let last = fields.indices.last {
        append(content, of: bytes, to: last)
      } else if let colon = content.first(where: { bytes[$0] == UInt8(ascii: ":") }),
        !bytes.string(in: content.lowerBound..<colon).contains(" ")
      {
        guard fields.count < Self.fieldLimit else { break }
        let name = bytes.string(in: content.lowerBound..<colon).lowercased()
        fields.append((name, []))
        let value = bytes.trimming((colon + 1)..<content.upperBound, isSpace: { $0 <= 0x20 })
        append(value, of: bytes, to: fields.count - 1)
      } else if !bytes.holds("From ", at: line.lowerBound) {
        break
      }
      end = lines.offset
    }
    end = min(end, range.upperBound)
  }

  private mutating func append(_ range: Range<Int>, of bytes: Span<UInt8>, to field: Int) {
    guard fields[field].value.count + range.count < Self.valueLimit else { return }
    if !fields[field].value.isEmpty { fields[field].value.append(0x20) }
    bytes.extracting(range).withUnsafeBufferPointer { fields[field].value.append(contentsOf: $0) }
  }

  /// A field with its encoded words as text.
  func text(_ name: String) -> String? {
    guard let value = fields.first(where: { $0.name == name })?.value, !value.isEmpty else {
      return nil
    }
    let text = EncodedWords.text(of: value).inOneLine
    return text.isEmpty ? nil : text
  }

  /// A field in small letters, up to its first parameter.
  func kind(_ name: String) -> String? {
    text(name).map { $0.prefix { $0 != ";" && $0 != " " }.lowercased() }
  }

  /// A parameter of a field, as in `charset="utf-8"`.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let text = text(name) else { return nil }
    for part in text.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].lowercased().filter({ $0 != " " }) == parameter else {
        continue
      }
      let value = String(pair[1]).inOneLine
      return value.hasPrefix("\"") ? String(value.dropFirst().prefix { $0 != "\"" }) : value
    }
    return nil
  }
}
