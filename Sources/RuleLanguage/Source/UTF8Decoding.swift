/// Reads UTF-8 scalar by scalar, and says where it is not.
enum UTF8Decoding {
  /// Whether the byte goes on a character and starts none.
  static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0b1100_0000 == 0b1000_0000
  }

  /// How long a character is that starts with this byte, in valid UTF-8.
  static func leadingLength(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// The scalar at an offset and its length in bytes; nil and 1 where there is none.
  ///
  /// `bytes` must hold a byte at `offset`. Overlong forms and surrogates are no scalars.
  static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    let first = bytes[offset]
    let length: Int
    let smallest: UInt32
    var value: UInt32
    switch first {
    case 0x00..<0x80: return (Unicode.Scalar(first), 1)
    case 0xC2..<0xE0: (length, smallest, value) = (2, 0x80, UInt32(first & 0x1F))
    case 0xE0..<0xF0: (length, smallest, value) = (3, 0x800, UInt32(first & 0x0F))
    case 0xF0..<0xF5: (length, smallest, value) = (4, 0x10000, UInt32(first & 0x07))
    default: return (nil, 1)
    }
    guard offset + length <= bytes.count else { return (nil, 1) }
    for next in (offset + 1)..<(offset + length) {
      guard isContinuation(bytes[next]) else { return (nil, 1) }
      value = value << 6 | UInt32(bytes[next] & 0x3F)
    }
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }
}
