/// Which of some numbered things belong together. Near constant time per step: R. E. Tarjan,
/// "Efficiency of a good but not linear set union algorithm", 1975.
struct GrowingSets: Sendable {
  private var parents: [Int: Int] = [:]
  private var sizes: [Int: Int] = [:]

  /// The one that stands for all that belong together with this; the thing itself when it is new.
  mutating func representative(of thing: Int) -> Int {
    var thing = thing
    while let parent = parents[thing], parent != thing {
      let grandparent = parents[parent] ?? parent
      parents[thing] = grandparent
      thing = grandparent
    }
    return thing
  }

  /// Makes these belong together, with all that belong to them.
  mutating func unite(_ things: some Sequence<Int>) {
    var root: Int?
    for thing in things {
      if parents[thing] == nil { (parents[thing], sizes[thing]) = (thing, 1) }
      root = root.map { unite($0, representative(of: thing)) } ?? representative(of: thing)
    }
  }

  private mutating func unite(_ one: Int, _ other: Int) -> Int {
    guard one != other else { return one }
    let (mine, theirs) = (sizes[one] ?? 1, sizes[other] ?? 1)
    let (small, large) = mine < theirs ? (one, other) : (other, one)
    parents[small] = large
    sizes[large] = mine + theirs
    return large
  }

  /// The sets, each ascending, by their first thing.
  var groups: [[Int]] {
    var sets = self
    var groups: [Int: [Int]] = [:]
    for thing in parents.keys.sorted() {
      groups[sets.representative(of: thing), default: []].append(thing)
    }
    return groups.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}
