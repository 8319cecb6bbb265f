/// A phrase that a literal is looked for to find; what is compared around it are trees of a ``FormForest``.
struct LiteralUse: Sendable {
  var phrase: Int32
  /// The tree of what may stand before the literal, read backward.
  var before: Int32
  /// The tree of what may stand behind it.
  var behind: Int32
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
