/// A phrase that a literal is looked for to find, with what is compared around it.
struct LiteralUse: Sendable {
  var phrase: Int32
  /// Whether the phrase has no other parts.
  var isWhole: Bool
  /// The tree of what may stand before the literal, read backward.
  var before: PartTree
  /// The tree of what may stand behind it.
  var behind: PartTree
}

/// Items of numbered groups, one group behind the other.
///
/// A literal is found some hundred times in an article, and may belong to hundreds of phrases. So what
/// belongs to it lies in plain numbers.
struct Grouped<Item: Sendable>: Sendable {
  private(set) var items: [Item] = []
  private var ends: [Int32] = [0]

  /// Groups in the order of their numbers.
  init(_ groups: [[Item]]) {
    for group in groups {
      items += group
      ends.append(Int32(items.count))
    }
  }

  /// The places of a group's items.
  func places(of group: Int) -> Range<Int> { Int(ends[group])..<Int(ends[group + 1]) }
}
