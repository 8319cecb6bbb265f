/// Finds numbered things by what they are, which is kept elsewhere: here are only their hashes.
///
/// Open addressing with linear probing, a cell of eight bytes for each thing, so that to find
/// that something is new costs one look into memory.
struct NumberIndex: Sendable {
  /// The hash in the upper half, the number plus one in the lower; 0 where nothing is.
  private var cells: [UInt64] = []
  private var count = 0
  /// What was read ahead; kept, so that it is read at all.
  private var readAhead: UInt64 = 0

  /// The thing of this hash that is meant; nil when there is none.
  // Inlined, so that what the closure looks at is looked at in place.
  @inline(__always)
  func first(of hash: UInt32, where isMeant: (Int32) -> Bool) -> Int32? {
    guard !cells.isEmpty else { return nil }
    var place = start(of: hash)
    while cells[place] != 0 {
      let cell = cells[place]
      if Self.hash(cell) == hash, isMeant(Self.number(cell)) { return Self.number(cell) }
      place = next(place)
    }
    return nil
  }

  /// Has the cells at hand that will be asked for: the memory brings them all at once, rather than each
  /// when it is waited for.
  mutating func readAhead(of hashes: [UInt32]) {
    guard !cells.isEmpty else { return }
    var sum: UInt64 = 0
    for hash in hashes { sum ^= cells[start(of: hash)] }
    readAhead = sum
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
