/// Sets of streams under numbers; the empty one is 0.
struct StreamSets: Sendable {
  /// The streams of each set, in the order in which they were put in.
  private(set) var members: [[Int]] = [[]]

  private var larger: [[Int32]]  // by set and stream put in

  /// Sets of so many streams.
  init(count: Int) {
    larger = [Array(repeating: -1, count: count)]
  }

  /// A set with a stream more, which it has not yet.
  mutating func adding(_ stream: Int, to set: Int32) -> Int32 {
    let known = larger[Int(set)][stream]
    if known >= 0 { return known }
    let number = Int32(members.count)
    members.append(members[Int(set)] + [stream])
    larger.append(Array(repeating: -1, count: larger[0].count))
    larger[Int(set)][stream] = number
    return number
  }
}
