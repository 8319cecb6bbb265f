import RuleLanguage

/// By what two reports of one event in an article are taken for tellings of the same happening.
struct EventIdentity: Sendable {
  /// The slots that a report may lack.
  let optionalSlots: Set<String>
  /// Those of them that do not tell one happening from another: who else is named at it.
  let sideSlots: Set<String>
  /// Within how many days reports with the same slots are of one happening.
  let days: Int
  /// Whether all reports with the same slots are one, of the earliest day named.
  let isOfFirstDay: Bool
  /// Whether reports of days that lie close together are one, of all these days.
  let isOfSpan: Bool

  /// Whether it cannot come again within a week.
  var isOnce: Bool { days >= 7 }

  init(_ event: Event) {
    optionalSlots = Set(event.slots.filter(\.isOptional).map(\.name))
    if let slots = event.sameness?.slots, !slots.isEmpty {
      sideSlots = optionalSlots.subtracting(slots)
    } else {
      sideSlots = []
    }
    days = event.sameness?.days ?? 0
    isOfFirstDay = event.alternatives.contains { $0.dating.isFirst }
    isOfSpan = event.alternatives.contains { $0.dating.isSpan }
  }
}
