/// Finds numbered things by what they are, which is kept elsewhere: here are only their hashes.
///
/// Open addressing with linear probing, a cell of eight bytes for each thing, so that to find
/// that something is new costs one look into memory.
struct NumberIndex: Sendable {
  /// The hash in the upper half, the number plus one in the lower; 0 where nothing is.
  private var cells: [UInt64] = []
  private var count = 0

  /// The number of the thing with this hash that is meant; nil when there is none.
  func number(of hash: UInt32, where isMeant: (Int32) -> Bool) -> Int32? {
    guard !cells.isEmpty else { return nil }
    var place = start(of: hash)
    while cells[place] != 0 {
      if Self.hash(cells[place]) == hash, isMeant(Self.number(cells[place])) {
        return Self.number(cells[place])
      }
      place = next(place)
    }
    return nil
  }

  /// Puts a thing in that is not there yet.
  mutating func insert(_ number: Int32, hash: UInt32) {
    if (count + 1) * 3 > cells.count * 2 { grow() }
    place(UInt64(hash) << 32 | UInt64(UInt32(number) + 1))
    count += 1
  }

  /// Takes a thing out, if it is there.
  mutating func remove(_ number: Int32, hash: UInt32) {
    guard !cells.isEmpty else { return }
    var gap = start(of: hash)
    let cell = UInt64(hash) << 32 | UInt64(UInt32(number) + 1)
    while cells[gap] != cell {
      guard cells[gap] != 0 else { return }
      gap = next(gap)
    }
    // What was put behind the gap because of it moves up, so that it is found from its start.
    var place = next(gap)
    while cells[place] != 0 {
      let distance = (place - start(of: Self.hash(cells[place]))) & (cells.count - 1)
      if distance >= (place - gap) & (cells.count - 1) {
        cells[gap] = cells[place]
        gap = place
      }
      place = next(place)
    }
    cells[gap] = 0
    count -= 1
  }

  private mutating func grow() {
    let before = cells
    cells = Array(repeating: 0, count: max(16, before.count * 2))
    for cell in before where cell != 0 { place(cell) }
  }

  private mutating func place(_ cell: UInt64) {
    var place = start(of: Self.hash(cell))
    while cells[place] != 0 { place = next(place) }
    cells[place] = cell
  }

  private func start(of hash: UInt32) -> Int { Int(hash) & (cells.count - 1) }
  private func next(_ place: Int) -> Int { (place + 1) & (cells.count - 1) }
  private static func hash(_ cell: UInt64) -> UInt32 { UInt32(cell >> 32) }
  private static func number(_ cell: UInt64) -> Int32 {
    Int32(UInt32(truncatingIfNeeded: cell) - 1)
  }
}

/// A hash of a few numbers, good enough for numbers that nobody chooses.
struct NumberHash {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func combine(_ number: some BinaryInteger) {
    state = (state ^ UInt64(truncatingIfNeeded: number)) &* 0xFF51_AFD7_ED55_8CCD
    state ^= state >> 32
  }

  var value: UInt32 { UInt32(truncatingIfNeeded: state) }

  /// The hash of a text, which is different in each process: texts may be chosen by others.
  static func of(_ text: String) -> UInt32 {
    var hasher = Hasher()
    hasher.combine(text)
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }
}
