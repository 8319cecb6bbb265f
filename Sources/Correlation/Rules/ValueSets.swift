/// Sets of field values under numbers, so that they are counted without looking at them.
struct ValueSets: Sendable {
  private var values = Numbering<FieldValue>()
  private var sets = Numbering<[FieldValue]>()
  private var setOfText: [Int32] = []

  /// The sets, by their numbers, each of the numbers of its values.
  private(set) var members: [[Int32]] = []

  /// Sets without any but the empty one, which is 0.
  init() {
    _ = number(of: [])
  }

  /// The number of a set.
  mutating func number(of set: [FieldValue]) -> Int32 {
    let number = sets.number(of: set)
    if number == members.count { members.append(set.map { values.number(of: $0) }) }
    return number
  }

  /// The number of the set of one name that is known under a number itself.
  mutating func number(ofText text: Int32, named name: () -> String) -> Int32 {
    while text >= setOfText.count { setOfText.append(-1) }
    if setOfText[Int(text)] < 0 { setOfText[Int(text)] = number(of: [.name(name())]) }
    return setOfText[Int(text)]
  }

  /// The values of a set, as alerts show them.
  func texts(of set: Int32) -> [String] { sets[set].map(\.description) }
}
