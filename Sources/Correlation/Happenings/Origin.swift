import RuleLanguage

/// An event or a rule, as that which happenings come from.
struct Origin: Sendable {
  /// The event or rule.
  let source: EventStream.Source
  /// How many days apart reports of one happening are at most; nil when each is one by itself.
  let tolerance: Int?
  /// The slots that its reports or alerts are expected to fill, with their numbers.
  let slots: [(name: String, number: Int32)]
  /// The numbers of the slots that reports of one happening have in common.
  let same: [Int32]
}
