/// Bits in words of 64, as tables keep them that are asked at every place of a text.
extension [UInt64] {
  /// Sets the bit of a number, for which there must be room.
  mutating func setBit(_ place: Int) {
    self[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Whether the bit of a number is set.
  @inline(__always)
  func hasBit(_ place: Int) -> Bool {
    self[place >> 6] >> UInt64(place & 63) & 1 != 0
  }
}
