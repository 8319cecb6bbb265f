import CivilTime
import Correlation
import RuleLanguage
import TestSupport

/// Rules of every sort, over events `meeting` and `removal` with slots `province` and `chair`.
enum RandomRule {
  /// A kind of condition.
  enum Kind: CaseIterable {
    case count, distinct, sequence, unfollowed, conjunction, absence, novelty, surge
  }

  private static let windows = [1, 2, 3, 5, 8, 14]

  /// A rule with a condition of this kind; it may look at the rules that come before it.
  static func rule(
    named name: String, over rules: [Rule], kind: Kind, using generator: inout SeededGenerator
  ) -> Rule {
    var rule = Rule(
      name: name,
      severity: SeverityScale(.notice, steps: [.init(.error, from: 4), .init(.alert, from: 6)]),
      condition: condition(kind, over: rules, using: &generator),
      message: MessageTemplate(parts: [.count, .text(" "), .first, .text(" "), .last]))
    let grouped = rule.condition.streams.flatMap(\.rules).isEmpty
    if grouped, generator.oneIn(3) { rule.groups = [FieldPath(slot: "province")] }
    if generator.oneIn(4) { rule.clock = .published }
    if generator.oneIn(6) { rule.sources = 2 }
    if generator.oneIn(2) { rule.certainty = .possible }
    if generator.oneIn(4) {
      rule.exception = Rule.Exception(
        stream: stream(over: [], using: &generator),
        within: .days(generator.pick([0, 1, 3])))
    }
    if [.absence, .unfollowed].contains(kind) {
      if generator.oneIn(2) { rule.grace = .days(generator.number(0...4)) }
      if generator.oneIn(2) {
        rule.feed = Rule.Feed(
          articles: generator.number(1...6), span: .days(generator.pick([1, 2, 7])))
      }
    }
    // The reference looks at every window, which are too many minutes for a silence.
    if kind != .absence, generator.oneIn(4) {
      rule.clock = .published
      rule.condition = rule.condition.within(minutes: generator.pick([30, 90, 720, 1_440, 2_000]))
    }
    rule.isDisabled = generator.oneIn(20)
    return rule
  }

  private static func condition(
    _ kind: Kind, over rules: [Rule], using generator: inout SeededGenerator
  ) -> Condition {
    let within = TimeSpan.days(generator.pick(windows))
    let field = FieldPath(slot: generator.pick(["province", "province", "chair"]))
    let stream = stream(over: rules, using: &generator)
    let count = generator.number(1...4)
    switch kind {
    case .count:
      return .threshold(Threshold(stream: stream, count: count, within: within))
    case .distinct:
      return .threshold(Threshold(counted: field, stream: stream, count: count, within: within))
    case .sequence, .unfollowed:
      return .sequence(sequence(kind, over: rules, within, using: &generator))
    case .conjunction:
      let streams = (0..<generator.number(2...3)).map { _ in
        self.stream(over: rules, using: &generator)
      }
      return .conjunction(Conjunction(streams: streams, within: within))
    case .absence:
      return .absence(Absence(stream: stream, span: within))
    case .novelty:
      return .novelty(
        Novelty(field: field, stream: stream, span: .days(generator.pick([3, 8, 20]))))
    case .surge:
      return .surge(
        Surge(
          counted: generator.oneIn(3) ? field : nil, stream: stream,
          period: .days(generator.pick([1, 2, 4])), percent: generator.pick([50, 150, 200, 250]),
          average: generator.pick([.median, .mean]), periods: generator.number(1...4),
          least: generator.number(1...3)))
    }
  }

  private static func sequence(
    _ kind: Kind, over rules: [Rule], _ within: TimeSpan, using generator: inout SeededGenerator
  ) -> SequenceCondition {
    let labels = ["r", "s", "t", "u"]
    let present = kind == .unfollowed ? generator.number(1...3) : generator.number(2...4)
    var steps = (0..<present).map { number in
      var stream = stream(over: rules, using: &generator)
      if number > 0, generator.oneIn(2) {
        let other = FieldPath(
          label: labels[generator.number(0...number - 1)], base: .slot("province"))
        stream.filter = .comparison(
          FieldPath(slot: "province"), generator.pick([.equal, .notEqual]), .field(other))
        stream.statuses = [.asserted]
      }
      stream.label = labels[number]
      return SequenceCondition.Step(stream)
    }
    if kind == .unfollowed {
      var stream = stream(over: rules, using: &generator)
      if generator.oneIn(2) {
        let other = FieldPath(label: "r", base: .slot("province"))
        stream.filter = .comparison(FieldPath(slot: "province"), .equal, .field(other))
        stream.statuses = [.asserted]
      }
      steps.append(SequenceCondition.Step(stream, isAbsent: true))
    }
    return SequenceCondition(steps: steps, within: within)
  }

  private static func stream(
    over rules: [Rule], using generator: inout SeededGenerator
  ) -> EventStream {
    var sources: [EventStream.Source] = [
      .event(generator.oneIn(3) ? "removal" : "meeting")
    ]
    if generator.oneIn(5) { sources = [.event("meeting"), .event("removal")] }
    if let rule = rules.last, generator.oneIn(5) { sources.append(.rule(rule.name)) }
    let province = FieldPath(slot: "province")
    let filters: [Filter] = [
      .comparison(province, .notEqual, .literal(.value(entity: "province", name: "anhui"))),
      .membership(
        FieldPath(base: .status), isNegated: false, [.status(.asserted), .status(.planned)]),
      .comparison(FieldPath(base: .sources), .greaterOrEqual, .literal(.number(2))),
      .not(.comparison(province, .equal, .literal(.value(entity: "province", name: "hebei")))),
    ]
    return EventStream(sources: sources, filter: generator.oneIn(4) ? generator.pick(filters) : nil)
  }
}

extension Condition {
  /// The same over windows, or periods, of so many minutes.
  func within(minutes: Int) -> Condition {
    spanning { _ in .minutes(minutes) }
  }

  /// The same over other spans.
  func spanning(_ other: (TimeSpan) -> TimeSpan) -> Condition {
    var changed = self
    changed.span = other(span)
    return changed
  }
}
