import RuleLanguage

/// What a step of a sequence holds that an earlier one holds too, as in `official = gone.official`: its
/// happenings are found by that, without a look at all others.
struct SequenceJoin: Sendable {
  private let earlierStep: Int
  private let earlierSlot: String
  /// The happenings of the step by what they hold, as indices, in the order they were given in.
  private let indicesOfValue: [String: [Int]]

  /// A way to find these happenings; nil when the filter does not ask for the same in two slots.
  ///
  /// - Parameters:
  ///   - indices: the happenings of the step
  ///   - filter: what the step must be like
  ///   - earlier: the steps before it
  init?(
    _ indices: [Int], of scene: Scene, like filter: Filter?,
    after earlier: some Collection<EventStream>
  ) {
    guard let filter, let equality = Self.equality(in: filter),
      let step = Array(earlier).lastIndex(where: { $0.label == equality.label })
    else { return nil }
    earlierStep = step
    earlierSlot = equality.earlierSlot
    var indicesOfValue: [String: [Int]] = [:]
    for index in indices {
      guard let value = scene.happening(index).value(of: equality.slot) else { continue }
      indicesOfValue[value, default: []].append(index)
    }
    self.indicesOfValue = indicesOfValue
  }

  /// The happenings that hold what the earlier step of a chain does: all that can be like the filter.
  func indices(behind chain: [Int], in scene: Scene) -> [Int] {
    scene.happening(chain[earlierStep]).value(of: earlierSlot).flatMap { indicesOfValue[$0] } ?? []
  }

  private typealias Equality = (slot: String, label: String, earlierSlot: String)

  /// An equality of slots without which the filter does not hold.
  private static func equality(in filter: Filter) -> Equality? {
    switch filter {
    case .comparison(let one, .equal, .field(let other)):
      return equality(one, other) ?? equality(other, one)
    case .all(let parts):
      return parts.lazy.compactMap { equality(in: $0) }.first
    default:
      return nil
    }
  }

  private static func equality(_ own: FieldPath, _ earlier: FieldPath) -> Equality? {
    guard own.label == nil, own.attribute == nil, earlier.attribute == nil, let slot = own.slot,
      let label = earlier.label, let earlierSlot = earlier.slot
    else { return nil }
    return (slot, label, earlierSlot)
  }
}
