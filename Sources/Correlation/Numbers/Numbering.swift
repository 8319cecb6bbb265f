/// Numbers things from 0 on, each thing once. What has a number keeps it.
struct Numbering<Thing: Hashable & Sendable>: Sendable {
  /// The things, by their numbers.
  private(set) var things: [Thing] = []
  private var numbers: [Thing: Int32] = [:]

  /// The thing with a number.
  subscript(number: Int32) -> Thing { things[Int(number)] }

  /// The number of a thing, a new one when it has none yet.
  mutating func number(of thing: Thing) -> Int32 {
    if let known = numbers[thing] { return known }
    let number = Int32(things.count)
    things.append(thing)
    numbers[thing] = number
    return number
  }
}
