// Severities.
extension Checker {
  /// The severities of a rule.
  func check(
    _ severity: SeveritySyntax?, _ condition: Condition?, _ parameters: ParameterScope
  ) -> SeverityScale {
    guard let severity, !severity.node.isDamaged else { return SeverityScale(.warning) }
    var base = Severity.warning
    var steps: [SeverityScale.Step] = []
    var last = 0
    for (place, level) in severity.levels.enumerated() {
      let known = level.name.flatMap(check)
      if place == 0 {
        base = known ?? base
        continue
      }
      guard let start = level.count else { continue }
      if let condition, condition.leastCount == nil { reportUncounted(start) }
      guard let from = amount(start, parameters, in: 1...Self.countLimit, "a severity starts at")
      else { continue }
      if from <= last {
        sink.report(
          .severityOrder, at: start.place,
          Finding("the counts of severities must ascend: \(from) does not follow \(last)"))
      } else if let count = condition?.leastCount, from <= count {
        reportHidden(severity.levels[place - 1], by: start, from, count)
      }
      last = max(last, from)
      if let known { steps.append(SeverityScale.Step(known, from: from)) }
    }
    return SeverityScale(base, steps: steps)
  }

  /// The severity of a word; nil, and a diagnostic, when there is none.
  func check(_ name: SyntaxToken) -> Severity? {
    if let severity = Severity(rawValue: name.text) { return severity }
    sink.report(
      .unknownSeverity, at: name.place,
      .unknown(
        name, "there is no severity \(quoted(name.text))", "severities",
        Severity.allCases.map(\.rawValue)))
    return nil
  }

  private func reportUncounted(_ start: AmountSyntax) {
    sink.report(
      .severityWithoutCount, at: start.place,
      Finding(
        "this condition counts nothing, so no severity can start at a count",
        notes: ["a rule with 'count' or 'new' does"]))
  }

  private func reportHidden(
    _ level: SeverityLevelSyntax, by start: AmountSyntax, _ from: Int, _ count: Int
  ) {
    guard let name = level.name else { return }
    sink.report(
      .unreachableSeverity, at: name.place,
      Finding(
        "the severity \(quoted(name.text)) is never used: the rule counts from \(count) on, "
          + "and from \(from) on another holds",
        related: [(start.place, "the other starts")]))
  }
}

extension Condition {
  /// The count it rings from; nil when it counts nothing.
  fileprivate var leastCount: Int? {
    switch self {
    case .threshold(let threshold): threshold.count
    case .surge(let surge): surge.least
    case .novelty: 1
    case .sequence, .conjunction, .absence: nil
    }
  }
}
