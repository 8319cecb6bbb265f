// Sequences: labels, order, and what can never follow.
extension Checker {
  /// A sequence; nil, and a diagnostic, when it has mistakes.
  func checkSequence(
    _ syntax: ConditionSyntax, _ parameters: ParameterScope
  ) -> CheckedCondition? {
    let steps = syntax.steps
    let labels = steps.map { $0.stream?.label }
    reportDuplicates(labels.compactMap(\.self))
    reportAbsences(steps)
    var earlier: [String: StreamScope] = [:]
    var checked: [CheckedStream] = []
    // What comes later is only told apart by its label.
    var later = Dictionary(labels.compactMap { $0?.text }.map { ($0, 1) }, uniquingKeysWith: +)
    for (step, label) in zip(steps, labels) {
      if let label { later[label.text] = (later[label.text] ?? 1) > 1 ? 1 : nil }
      guard let stream = step.stream,
        let known = check(stream, parameters, earlier: earlier, later: Set(later.keys))
      else { continue }
      checked.append(known)
      if let label, step.no == nil { earlier[label.text] = known.scope }
      reportHidden(label, known.scope, earlier)
    }
    let within = syntax.duration.flatMap { span($0, parameters, in: 1...Self.dayLimit) }
    guard let within, checked.count == steps.count else { return nil }
    reportImpossible(steps, checked)
    let typed = zip(steps, checked).map {
      SequenceCondition.Step($1.stream, isAbsent: $0.no != nil)
    }
    let scopes = zip(steps, checked).filter { $0.0.no == nil }.map(\.1.scope)
    return CheckedCondition(
      condition: .sequence(SequenceCondition(steps: typed, within: within)), scopes: scopes)
  }

  private func reportDuplicates(_ labels: [SyntaxToken]) {
    var first: [String: SyntaxToken] = [:]
    for label in labels {
      if let known = first[label.text] {
        sink.report(
          .duplicateLabel, at: label.place,
          Finding(
            "two steps are called \(quoted(label.text)); rename one",
            related: [(known.place, "the first")]))
      } else {
        first[label.text] = label
      }
    }
  }

  private func reportAbsences(_ steps: [StepSyntax]) {
    for step in steps.dropLast() {
      guard let no = step.no else { continue }
      sink.report(
        .misplacedAbsence, at: no.place,
        Finding(
          "only the last step can be one that does not happen",
          notes: ["write what must not come between as a rule of its own, or with 'unless'"]))
    }
  }

  /// Reports a label that is called like a slot: a path could mean either.
  private func reportHidden(
    _ label: SyntaxToken?, _ scope: StreamScope, _ earlier: [String: StreamScope]
  ) {
    let scopes = [scope] + earlier.values
    guard let label, scopes.contains(where: { $0.slots.contains(label.text) }) else { return }
    sink.report(
      .misplacedLabel, at: label.place,
      Finding("\(quoted(label.text)) is also a slot here; choose another label"))
  }
}

// Sequences that cannot happen.
extension Checker {
  private func reportImpossible(_ steps: [StepSyntax], _ checked: [CheckedStream]) {
    var latestStart: (day: Int, label: String?)?
    for (step, stream) in zip(steps, checked) {
      let days = dates(of: stream)
      if let start = latestStart, let last = days?.upperBound, last < start.day {
        reportImpossible(step, "it must lie before a step that comes earlier")
      }
      if comesBefore(stream.stream) {
        reportImpossible(step, "its date must lie before that of an earlier step")
      }
      if let first = days?.lowerBound, step.no == nil, first > latestStart?.day ?? .min {
        latestStart = (first, stream.stream.label)
      }
    }
  }

  private func reportImpossible(_ step: StepSyntax, _ reason: String) {
    sink.report(
      .impossibleSequence, at: step.place,
      Finding("this step can never follow: \(reason)"))
  }

  /// The days that the filter of a stream leaves it.
  private func dates(of stream: CheckedStream) -> ClosedRange<Int>? {
    let lookup = FieldLookup(checker: self, current: stream.scope)
    let set = FilterTruth(checker: self, lookup: lookup).values(
      of: FieldPath(base: .date), in: stream.stream.filter)
    guard let ranges = set?.ranges, let first = ranges.first, let last = ranges.last else {
      return nil
    }
    return first.lowerBound...last.upperBound
  }

  /// Whether a filter asks for a day before that of an earlier step.
  private func comesBefore(_ stream: EventStream) -> Bool {
    guard let filter = stream.filter else { return false }
    let parts = if case .all(let parts) = filter { parts } else { [filter] }
    return parts.contains { part in
      guard case .comparison(let left, let sign, .field(let right)) = part, left.base == .date,
        right.base == .date
      else { return false }
      return left.label == nil && right.label != nil && sign == .less
        || left.label != nil && right.label == nil && sign == .greater
    }
  }
}
