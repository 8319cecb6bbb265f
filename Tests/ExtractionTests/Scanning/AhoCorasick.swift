/// A plain Aho–Corasick automaton: what Vectorscan is held against.
///
/// Alfred V. Aho, Margaret J. Corasick, "Efficient string matching: an aid to bibliographic search",
/// Communications of the ACM 18 (6), 1975.
struct AhoCorasick {
  private struct State {
    var next: [UInt8: Int] = [:]
    var failure = 0
    /// The literals that end here, those of the failure states included.
    var literals: [Int] = []
  }

  private var states = [State()]
  private let lengths: [Int]

  init(_ literals: [[UInt8]]) {
    lengths = literals.map(\.count)
    for (number, literal) in literals.enumerated() {
      var state = 0
      for byte in literal {
        if let next = states[state].next[byte] {
          state = next
        } else {
          states.append(State())
          states[state].next[byte] = states.count - 1
          state = states.count - 1
        }
      }
      states[state].literals.append(number)
    }
    var queue = Array(states[0].next.values)
    while !queue.isEmpty {
      let state = queue.removeFirst()
      for (byte, next) in states[state].next {
        let failure = step(from: states[state].failure, by: byte)
        states[next].failure = failure == next ? 0 : failure
        states[next].literals += states[states[next].failure].literals
        queue.append(next)
      }
    }
  }

  private func step(from start: Int, by byte: UInt8) -> Int {
    var state = start
    while true {
      if let next = states[state].next[byte] { return next }
      if state == 0 { return 0 }
      state = states[state].failure
    }
  }

  /// Every place where a literal stands: its number and its bytes.
  func matches(in text: [UInt8]) -> Set<[Int]> {
    var found: Set<[Int]> = []
    var state = 0
    for (offset, byte) in text.enumerated() {
      state = step(from: state, by: byte)
      for literal in states[state].literals {
        found.insert([literal, offset + 1 - lengths[literal], offset + 1])
      }
    }
    return found
  }
}
