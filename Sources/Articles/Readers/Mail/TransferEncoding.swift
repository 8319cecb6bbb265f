/// The ways in which mails carry bytes (RFC 2045): what is no part of the encoding is passed over.
enum TransferEncoding {
  /// The bytes that a part carries.
  static func decoded(_ bytes: Span<UInt8>, _ name: String?) -> [UInt8] {
    switch name {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: bytes.prefixBytes(bytes.count)
    }
  }

  /// The bytes of base64.
  static func base64(_ text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for index in text.indices {
      guard let value = base64Value(text[index]) else {
        // What follows the end belongs to a footer.
        if text[index] == UInt8(ascii: "="), count > 0 { (bits, count) = (0, 0) }
        continue
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  /// The bytes of quoted-printable.
  ///
  /// - Parameter isWord: whether it is the form of encoded words, in which `_` is a space.
  static func quotedPrintable(_ text: Span<UInt8>, isWord: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "=") {
        if let length = softBreak(at: index + 1, in: text) {
          index += 1 + length
          continue
        }
        if index + 2 < text.count, let high = hexadecimal(text[index + 1]),
          let low = hexadecimal(text[index + 2])
        {
          bytes.append(high << 4 | low)
          index += 3
          continue
        }
      }
      bytes.append(isWord && byte == UInt8(ascii: "_") ? 0x20 : byte)
      index += 1
    }
    return bytes
  }

  /// The bytes of a line end behind a `=`, with spaces before it; nil when there is none.
  private static func softBreak(at start: Int, in text: Span<UInt8>) -> Int? {
    var index = start
    while index < text.count, text[index] == 0x20 || text[index] == 0x09 || text[index] == 0x0D {
      index += 1
    }
    if index == text.count { return index - start }
    return text[index] == 0x0A ? index - start + 1 : nil
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x37
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 0x57
    default: nil
    }
  }

  private static func base64Value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 0x41
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 0x61 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
