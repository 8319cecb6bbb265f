import RuleLanguage

/// The rules that are measured, one for each condition. In the archive each rings now and then: at
/// bursts, at gaps, or by chance. One more never ceases to ring, so that every batch makes its only alert
/// longer: the worst that a rule can be.
enum Rules {
  /// A rule, and what its condition is called.
  typealias Measured = (name: String, rule: Rule)

  static let all: [Measured] = [
    ("count", rule(.threshold(Threshold(event: "meeting", count: 180, days: 14)))),
    (
      "count(distinct)",
      rule(.threshold(Threshold(distinct: "place", event: "meeting", count: 180, days: 14)))
    ),
    (
      "count(distinct) that always rings",
      rule(.threshold(Threshold(distinct: "place", event: "meeting", count: 5, days: 14)))
    ),
    ("sequence", rule(.sequence(sequence(isAbsent: false)))),
    ("then no", rule(.sequence(sequence(isAbsent: true)))),
    (
      "all of",
      rule(
        .conjunction(
          Conjunction(streams: ["meeting", "removal", "reform"].map(stream), within: .days(14))))
    ),
    ("absence", rule(.absence(Absence(stream: stream("meeting"), span: .days(14))))),
    (
      "novelty",
      rule(
        .novelty(
          Novelty(
            field: FieldPath(slot: "chair"), stream: stream("meeting"), span: .days(90))))
    ),
    (
      "surge",
      rule(
        .surge(
          Surge(
            stream: stream("meeting"), period: .days(7), percent: 200, periods: 8, least: 20)))
    ),
  ]

  /// A ruleset of some rules.
  static func ruleset(_ rules: [Rule]) -> Ruleset {
    let events = ["meeting", "removal", "reform"].map { name in
      Event(
        name: name,
        slots: [
          Slot(name: "place", entity: "place"),
          Slot(name: "chair", entity: "chair", isOptional: true),
        ],
        required: [name], sameness: Sameness(slots: ["place"], days: 3))
    }
    return Ruleset(events: events, rules: rules)
  }

  static func rule(_ condition: Condition, named name: String = "wave") -> Rule {
    Rule(
      name: name, severity: SeverityScale(.warning), condition: condition,
      message: MessageTemplate(parts: [.count, .text(", "), .first, .text(" to "), .last]))
  }

  static func stream(_ event: String) -> EventStream {
    EventStream(sources: [.event(event)])
  }

  /// A removal and a meeting in the same place; or a removal that no meeting at all follows.
  private static func sequence(isAbsent: Bool) -> SequenceCondition {
    var removal = stream("removal")
    removal.label = "r"
    var meeting = stream("meeting")
    if !isAbsent {
      meeting.filter = .comparison(
        FieldPath(slot: "place"), .equal, .field(FieldPath(label: "r", base: .slot("place"))))
    }
    return SequenceCondition(
      steps: [.init(removal), .init(meeting, isAbsent: isAbsent)], within: .days(14))
  }
}
