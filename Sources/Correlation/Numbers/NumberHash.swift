/// A hash of numbers, or of the bytes of a text.
struct NumberHash {
  private var state: UInt64

  /// Another in each process: texts may be chosen by others.
  private static let seed = UInt64.random(in: .min ... .max)

  init() {
    state = Self.seed
  }

  /// Takes a number in.
  mutating func combine(_ number: some FixedWidthInteger) {
    // Both halves of the product depend on all digits of both factors.
    let product = (state ^ UInt64(truncatingIfNeeded: number))
      .multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    state = product.high ^ product.low ^ 0xD6E8_FEB8_6659_FD93
  }

  /// The hash of all that was taken in.
  var value: UInt32 { UInt32(truncatingIfNeeded: state ^ (state >> 32)) }

  /// The hash of a text.
  static func of(_ text: String) -> UInt32 {
    // Looked at where it is, as nearly all are.
    if let hash = text.utf8.withContiguousStorageIfAvailable({ of($0) }) { return hash }
    var text = text
    return text.withUTF8 { of($0) }
  }

  private static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = NumberHash()
    hash.combine(bytes.count)
    var place = 0
    while place + 8 <= bytes.count {
      hash.combine(
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    hash.combine(rest)
    return hash.value
  }
}
