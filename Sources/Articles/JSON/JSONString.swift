/// Strings of JSON.
enum JSONString {
  /// The string whose opening quote stands at an index, and the index behind its closing one; nil
  /// when that is missing.
  static func read(at start: Int, in text: Span<UInt8>) -> (string: String, end: Int)? {
    var index = start + 1
    while index < text.count, text[index] != UInt8(ascii: "\""), text[index] != UInt8(ascii: "\\") {
      index += 1
    }
    guard index < text.count else { return nil }
    // Most strings have no escapes.
    if text[index] == UInt8(ascii: "\"") {
      return (text.string(in: (start + 1)..<index), index + 1)
    }
    var bytes: [UInt8] = []
    index = start + 1
    while index < text.count {
      let run = index
      while index < text.count, text[index] != UInt8(ascii: "\""),
        text[index] != UInt8(ascii: "\\")
      {
        index += 1
      }
      text.extracting(run..<index).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      guard index < text.count else { return nil }
      if text[index] == UInt8(ascii: "\"") {
        return (String(decoding: bytes, as: UTF8.self), index + 1)
      }
      guard index + 1 < text.count else { return nil }
      index = appendEscape(at: index + 1, in: text, to: &bytes)
    }
    return nil
  }

  /// Appends what an escape stands for, of which the backslash has been read: the index behind it.
  private static func appendEscape(
    at start: Int, in text: Span<UInt8>, to bytes: inout [UInt8]
  ) -> Int {
    switch text[start] {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): bytes.append(0x20)
    case UInt8(ascii: "u"):
      guard let unit = unit(at: start + 1, in: text) else { break }
      var index = start + 5
      var value = unit
      if (0xD800..<0xDC00).contains(unit), text.holds("\\u", at: index),
        let low = self.unit(at: index + 2, in: text), (0xDC00..<0xE000).contains(low)
      {
        value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        index += 6
      }
      // Halves of characters stand for none.
      bytes += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
      return index
    default: bytes.append(text[start])
    }
    return start + 1
  }

  private static func unit(at start: Int, in text: Span<UInt8>) -> UInt32? {
    guard start + 4 <= text.count else { return nil }
    return UInt32(text.string(in: start..<(start + 4)), radix: 16)
  }
}
