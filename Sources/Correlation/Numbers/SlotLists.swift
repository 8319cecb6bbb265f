/// What the slots of reports are filled with, each different list once.
///
/// A list has an entry for each slot that is filled: its number in the upper half, that of the
/// value in the lower. Entries ascend, so that equal lists are the same numbers.
struct SlotLists: Sendable {
  private var entries: [Int64] = []
  private var ends: [Int32] = []
  private var index = NumberIndex()

  /// The entry for a slot with a value.
  static func entry(_ slot: Int32, _ value: Int32) -> Int64 { Int64(slot) << 32 | Int64(value) }
  /// The slot of an entry.
  static func slot(_ entry: Int64) -> Int32 { Int32(entry >> 32) }
  /// The value of an entry.
  static func value(_ entry: Int64) -> Int32 { Int32(truncatingIfNeeded: entry) }

  /// The number of a list; a new one when it has none yet.
  mutating func number(of list: [Int64]) -> Int32 {
    let hash = Self.hash(list)
    if let known = index.first(of: hash, where: { isList($0, list) }) { return known }
    let number = Int32(ends.count)
    entries += list
    ends.append(Int32(entries.count))
    index.insert(number, hash: hash)
    return number
  }

  /// The number of a list; nil when it has none.
  func known(_ list: [Int64]) -> Int32? {
    index.first(of: Self.hash(list)) { isList($0, list) }
  }

  private func isList(_ number: Int32, _ list: [Int64]) -> Bool {
    let range = range(of: number)
    guard range.count == list.count else { return false }
    for place in list.indices where entries[range.lowerBound + place] != list[place] {
      return false
    }
    return true
  }

  /// The entries of a list.
  subscript(number: Int32) -> ArraySlice<Int64> { entries[range(of: number)] }

  /// The value of a slot in a list; nil when it is empty.
  func value(of slot: Int32, in number: Int32) -> Int32? {
    for place in range(of: number) where Self.slot(entries[place]) == slot {
      return Self.value(entries[place])
    }
    return nil
  }

  private func range(of number: Int32) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[Int(number) - 1]))..<Int(ends[Int(number)])
  }

  private static func hash(_ list: [Int64]) -> UInt32 {
    var hash = NumberHash()
    for entry in list { hash.combine(entry) }
    return hash.value
  }
}
