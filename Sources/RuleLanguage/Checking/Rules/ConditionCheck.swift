// Conditions: what they count, and whether they can hold.
extension Checker {
  /// More steps, or parts of 'all of', than this are refused.
  private static let streamLimit = 20

  /// A condition; nil, and a diagnostic, when it has mistakes.
  func check(_ syntax: ConditionSyntax, _ parameters: ParameterScope) -> CheckedCondition? {
    guard syntax.streams.count <= Self.streamLimit else {
      sink.report(
        .numberOutOfRange, at: syntax.streams[Self.streamLimit].place,
        Finding("a condition may name at most \(Self.streamLimit) steps or parts"))
      return nil
    }
    if syntax.node.kind == .sequence { return checkSequence(syntax, parameters) }
    reportLabels(syntax.streams)
    let streams = syntax.streams.map { check($0, parameters) }
    let within = syntax.duration.flatMap { span($0, parameters, in: 1...Self.dayLimit) }
    let known = streams.compactMap(\.self)
    let counted = known.first.flatMap { stream in
      syntax.path.map { field($0, FieldLookup(checker: self, current: stream.scope)) }
    }
    let condition: Condition?
    switch syntax.node.kind {
    case .threshold:
      condition = threshold(syntax, known.first, counted ?? nil, within, parameters)
    case .surge: condition = surge(syntax, known.first, counted ?? nil, within, parameters)
    case .conjunction:
      if syntax.streams.count == 1 { reportLoneConjunct(syntax) }
      condition = within.map {
        .conjunction(Conjunction(streams: known.map(\.stream), within: $0))
      }
    case .absence:
      condition = known.first.flatMap { stream in
        within.map { .absence(Absence(stream: stream.stream, span: $0)) }
      }
    case .novelty:
      condition = novelty(known.first, counted ?? nil, within)
    default: condition = nil
    }
    // A field that was not understood leaves the condition without it.
    guard let condition, known.count == streams.count, counted == nil || counted ?? nil != nil
    else { return nil }
    return CheckedCondition(condition: condition, scopes: known.map(\.scope))
  }

  private func reportLabels(_ streams: [StreamSyntax]) {
    for label in streams.compactMap(\.label) {
      sink.report(
        .misplacedLabel, at: label.place,
        Finding("a label names a step of a sequence, and this condition has no steps; remove it"))
    }
  }

  private func reportLoneConjunct(_ syntax: ConditionSyntax) {
    guard let stream = syntax.streams.first else { return }
    sink.report(
      .bareStream, at: stream.place,
      Finding("'all of' needs two events at least; to ask for one write 'count of … >= 1'"))
  }

  private func novelty(
    _ stream: CheckedStream?, _ field: TypedField?, _ span: TimeSpan?
  ) -> Condition? {
    guard let stream, let field, let span else { return nil }
    return .novelty(Novelty(field: field.field, stream: stream.stream, span: span))
  }
}

// Counting.
extension Checker {
  private func threshold(
    _ syntax: ConditionSyntax, _ stream: CheckedStream?, _ counted: TypedField?,
    _ within: TimeSpan?, _ parameters: ParameterScope
  ) -> Condition? {
    reportUnclear(syntax)
    let count = syntax.amounts.first.flatMap {
      amount($0, parameters, in: 1...Self.countLimit, "to count to")
    }
    guard let stream, let count else { return nil }
    if let counted, let place = syntax.amounts.first?.place {
      reportUnreachable(count, counted, stream, place)
    }
    guard let within else { return nil }
    return .threshold(
      Threshold(counted: counted?.field, stream: stream.stream, count: count, within: within))
  }

  private func surge(
    _ syntax: ConditionSyntax, _ stream: CheckedStream?, _ counted: TypedField?,
    _ period: TimeSpan?, _ parameters: ParameterScope
  ) -> Condition? {
    let factor = syntax.factor.flatMap { self.factor($0, parameters) }
    let periods = syntax.amounts.first.flatMap {
      amount($0, parameters, in: 1...1_000, "of periods")
    }
    let least = syntax.amounts.dropFirst().first.map {
      amount($0, parameters, in: 1...Self.countLimit, "to count to")
    }
    guard let stream, let factor, let periods, let period, least == nil || least ?? nil != nil
    else { return nil }
    return .surge(
      Surge(
        counted: counted?.field, stream: stream.stream, period: period, percent: factor,
        average: syntax.isMean ? .mean : .median, periods: periods, least: (least ?? nil) ?? 1))
  }

  /// The hundredths of a factor, which is more than 0.
  private func factor(_ syntax: FactorSyntax, _ parameters: ParameterScope) -> Int? {
    let value: Int?
    if let name = syntax.parameter {
      guard let entry = argument(name, parameters) else { return nil }
      switch entry.value {
      case .number(let number) where number <= 10_000: value = number * 100
      case .hundredths(let hundredths): value = hundredths
      default:
        reportType(name, entry, "a number")
        return nil
      }
    } else {
      value = hundredths(syntax.digits)
    }
    guard value == 0 else { return value }
    sink.report(
      .numberOutOfRange, at: syntax.place, Finding("the factor must be more than 0"))
    return nil
  }

  /// Warns of `E where sources >= 2 >= 3`, which is read easily, but not by people.
  private func reportUnclear(_ syntax: ConditionSyntax) {
    guard let stream = syntax.streams.first, stream.filter != nil, !stream.isInParentheses else {
      return
    }
    let text = stream.place.file.text(stream.place.range)
    sink.report(
      .unclearComparison, at: stream.place,
      Finding(
        "two comparisons follow one another; put parentheses around what is counted",
        label: "write '(' and ')' around it", fix: (stream.place, "(\(text))")))
  }

  private func reportUnreachable(
    _ count: Int, _ counted: TypedField, _ stream: CheckedStream, _ place: Place
  ) {
    let lookup = FieldLookup(checker: self, current: stream.scope)
    let limit: Int
    let reason: String
    if let count = FilterTruth(checker: self, lookup: lookup).count(
      of: counted.field, in: stream.stream.filter)
    {
      limit = count
      reason = "only \(limit) \(limit == 1 ? "value" : "values") of '\(counted.field)' can be there"
    } else if case .entity(let name) = counted.type, let known = vocabularies[name],
      known.isComplete
    {
      limit = known.values.count
      reason = "the entity \(quoted(name)) has only \(limit) \(limit == 1 ? "value" : "values")"
    } else if case .names(let entity, let attribute) = counted.type,
      let known = vocabularies[entity], known.isComplete
    {
      limit = known.attributes[attribute]?.names.count ?? 0
      reason = "'\(counted.field)' is only ever \(limit == 1 ? "one thing" : "\(limit) things")"
    } else {
      return
    }
    guard limit < count else { return }
    sink.report(
      .thresholdAboveValues, at: place,
      Finding("the rule can never ring: \(reason)", label: "more than \(limit)"))
  }
}
