import RuleLanguage

/// An event or a rule, as that which happenings come from. An object, so that to ask it takes no copy.
final class Origin: Sendable {
  /// The event or rule.
  let source: EventStream.Source
  /// How many days apart reports of one happening are at most; nil when each is one by itself.
  let tolerance: Int?
  /// The slots that its reports or alerts are expected to fill, with their numbers.
  let slots: [(name: String, number: Int32)]
  /// The numbers of the slots that reports of one happening have in common.
  let same: [Int32]

  /// An origin that is this.
  init(
    source: EventStream.Source, tolerance: Int?, slots: [(name: String, number: Int32)],
    same: [Int32]
  ) {
    self.source = source
    self.tolerance = tolerance
    self.slots = slots
    self.same = same
  }

  /// The number of a slot that is expected; nil when this is none.
  func slot(named name: String) -> Int32? {
    for slot in slots where slot.name == name { return slot.number }
    return nil
  }
}
