extension Checker {
  /// Counts above this are refused.
  static let countLimit = 1_000_000

  /// The rule of a declaration; nil when it has mistakes.
  func check(_ rule: RuleSyntax) -> Rule? {
    let when = single(rule.conditions, "rule")
    if when == nil { reportMissing(rule) }
    let threshold = when.flatMap { $0.node.isDamaged ? nil : $0.threshold }
    let event = threshold?.event.flatMap {
      resolve($0, in: events, .unknownEvent, (one: "event", many: "events"))
    }
    let condition = threshold.flatMap { check($0, event) }
    let severity = check(single(rule.severities, "rule"), above: condition?.count)
    let message = check(single(rule.messages, "rule"), event)
    guard let name = rule.name, let condition else { return nil }
    return Rule(
      name: name.text, title: rule.title, severity: severity,
      condition: .threshold(condition),
      message: message ?? Self.defaultMessage(rule.title ?? name.text))
  }

  private func reportMissing(_ rule: RuleSyntax) {
    guard !rule.node.isDamaged, let name = rule.name else { return }
    sink.report(
      .missingClause, at: name.place,
      Finding(
        "the rule \(quoted(name.text)) does not say when it rings",
        notes: ["add a clause like 'when count of EVENT >= 3 within 14 days'"]))
  }

  /// What a rule says that has no message of its own: its title, how many, and from when to when.
  private static func defaultMessage(_ title: String) -> MessageTemplate {
    MessageTemplate(parts: [
      .text("\(title): "), .count, .text(", "), .first, .text(" to "), .last,
    ])
  }

  private func check(_ message: MessageSyntax?, _ event: EventSyntax?) -> MessageTemplate? {
    guard let literal = message?.literal else { return nil }
    return TemplateParser.parse(literal, slots: event.map(slots), sink)
  }
}

// Thresholds.
extension Checker {
  private func check(_ threshold: ThresholdSyntax, _ event: EventSyntax?) -> Threshold? {
    if let name = event?.name?.text { usedEvents.insert(name) }
    let slot = threshold.distinct.flatMap { name in
      event.flatMap { self.slot(name, of: $0) }
    }
    let count = threshold.count.flatMap { number($0, in: 1...Self.countLimit, "to count to") }
    let days = threshold.duration.flatMap { self.days($0, atLeast: 1) }
    if let slot, let count, let event { reportUnreachable(count, slot, event, threshold) }
    guard let event = event?.name?.text, let count, let days else { return nil }
    return Threshold(distinct: slot, event: event, count: count, days: days)
  }

  private func reportUnreachable(
    _ count: Int, _ slot: String, _ event: EventSyntax, _ threshold: ThresholdSyntax
  ) {
    guard let place = threshold.count?.place,
      let name = slots(of: event).entity(of: slot), let values = valueCounts[name], values < count
    else { return }
    sink.report(
      .thresholdAboveValues, at: place,
      Finding(
        "the rule can never ring: the entity \(quoted(name)) has only "
          + "\(values) \(values == 1 ? "value" : "values")",
        label: "more than \(values)"))
  }
}

// Severities.
extension Checker {
  /// The severities of a rule whose condition holds from `count` on.
  private func check(_ severity: SeveritySyntax?, above count: Int?) -> SeverityScale {
    guard let severity, !severity.node.isDamaged else { return SeverityScale(.warning) }
    var base = Severity.warning
    var steps: [SeverityScale.Step] = []
    var last = 0
    for (place, level) in severity.levels.enumerated() {
      let known = level.name.flatMap(checkSeverity)
      if place == 0 {
        base = known ?? base
        continue
      }
      guard let start = level.count,
        let from = number(start, in: 1...Self.countLimit, "a severity starts at")
      else { continue }
      if from <= last {
        sink.report(
          .severityOrder, at: start.place,
          Finding("the counts of severities must ascend: \(from) does not follow \(last)"))
      } else if let count, from <= count {
        reportHidden(severity.levels[place - 1], by: start, count)
      }
      last = max(last, from)
      if let known { steps.append(SeverityScale.Step(known, from: from)) }
    }
    return SeverityScale(base, steps: steps)
  }

  private func checkSeverity(_ name: SyntaxToken) -> Severity? {
    if let severity = Severity(rawValue: name.text) { return severity }
    sink.report(
      .unknownSeverity, at: name.place,
      .unknown(
        name, "there is no severity \(quoted(name.text))", "severities",
        Severity.allCases.map(\.rawValue)))
    return nil
  }

  private func reportHidden(
    _ level: SeverityLevelSyntax, by start: SyntaxToken, _ count: Int
  ) {
    guard let name = level.name else { return }
    sink.report(
      .unreachableSeverity, at: name.place,
      Finding(
        "the severity \(quoted(name.text)) is never used: the rule counts from \(count) on, "
          + "and from \(clipped(start.text)) on another holds",
        related: [(start.place, "the other starts")]))
  }
}
