/// Numbers anew, from 0 on, what has large numbers of which only some are at hand.
///
/// Open addressing, as in ``NumberIndex``, with the numbers themselves for hashes.
struct Renumbering {
  /// The old number plus one in the upper half, the new one in the lower; 0 where nothing is.
  private var cells: [UInt64]

  /// How many have a new number.
  private(set) var count: Int32 = 0

  /// Room for so many that are not below 0.
  init(atMost count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    cells = Array(repeating: 0, count: size)
  }

  /// The new number of an old one.
  mutating func number(of old: Int32) -> Int32 {
    let key = UInt64(UInt32(bitPattern: old) &+ 1)
    var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (cells.count - 1)
    while cells[place] != 0 {
      if cells[place] >> 32 == key { return Int32(truncatingIfNeeded: cells[place]) }
      place = (place + 1) & (cells.count - 1)
    }
    cells[place] = key << 32 | UInt64(count)
    count += 1
    return count - 1
  }
}
