/// What texts of a table begin with, to pass over the places of a text where none of them stands.
struct TextBeginnings: Sendable {
  /// A bit for every three bytes, some of which share one.
  private var bits = [UInt64](repeating: 0, count: 1 << 9)

  /// - Parameter texts: Each of at least one byte.
  init(_ texts: [[UInt8]]) {
    for text in texts {
      if text.count > 2 {
        insert(text[0], text[1], text[2])
      } else {
        for third in UInt8.min...UInt8.max {
          guard text.count == 1 else {
            insert(text[0], text[1], third)
            continue
          }
          for second in UInt8.min...UInt8.max { insert(text[0], second, third) }
        }
      }
    }
  }

  private mutating func insert(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    bits.setBit(Self.place(first, second, third))
  }

  /// Whether one of the texts may stand at an index.
  @inline(__always)
  func mayBegin(at index: Int, in text: Span<UInt8>) -> Bool {
    // At the very end of a text there is too little to tell.
    guard index + 2 < text.count else { return true }
    return bits.hasBit(Self.place(text[index], text[index + 1], text[index + 2]))
  }

  private static func place(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(hash(first, second, third, bits: 15))
  }

  /// A number of so many bits that spreads what three bytes may be: Fibonacci hashing.
  @inline(__always)
  static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8, bits: UInt32) -> UInt32 {
    let bytes = UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16
    return (bytes &* 0x9E37_79B1) >> (32 - bits)
  }
}
