/// A stream that was understood, with what its fields are.
struct CheckedStream {
  var stream: EventStream
  var scope: StreamScope
}

extension Checker {
  /// A stream; nil, and a diagnostic, when it has mistakes. `earlier` and `later` are the steps of
  /// the same sequence.
  func check(
    _ syntax: StreamSyntax, _ parameters: ParameterScope,
    earlier: [String: StreamScope] = [:], later: Set<String> = []
  ) -> CheckedStream? {
    guard let scope = scope(of: syntax) else { return nil }
    var lookup = FieldLookup(checker: self, current: scope)
    lookup.earlier = earlier
    lookup.later = later
    var filter: Filter?
    if let predicate = syntax.filter {
      filter = check(predicate, lookup, parameters)
      guard filter != nil else { return nil }
    }
    let sources = syntax.sources.compactMap(source)
    let stream = EventStream(label: syntax.label?.text, sources: sources, filter: filter)
    reportUncounted(stream, scope, syntax)
    return CheckedStream(stream: stream, scope: scope)
  }

  private func source(_ name: SyntaxToken) -> EventStream.Source? {
    if events[name.text] != nil { return .event(name.text) }
    return rules[name.text] != nil ? .rule(name.text) : nil
  }

  /// What the fields of a stream are; nil, and a diagnostic, when it names what is not there.
  func scope(of syntax: StreamSyntax) -> StreamScope? {
    let names = distinct(syntax.sources)
    var slots: [EventSlots] = []
    var statuses: Set<Event.Status> = []
    var isWhole = true
    for name in names {
      if let event = events[name.text] {
        usedEvents.insert(name.text)
        slots.append(self.slots(of: event))
        statuses.formUnion(keptStatuses[name.text] ?? Set(Event.Status.allCases))
      } else if let rule = rules[name.text] {
        slots.append(alertSlots[name.text] ?? EventSlots(isComplete: false))
        statuses.insert(.asserted)
        reportDisabled(rule, name)
      } else {
        isWhole = false
        reportUnknown(name)
      }
    }
    guard isWhole, !names.isEmpty else { return nil }
    return StreamScope(
      label: syntax.label, slots: EventSlots(sharedBy: slots), title: title(names),
      isPlural: names.count > 1,
      statuses: statuses)
  }

  private func title(_ names: [SyntaxToken]) -> String {
    if names.count == 1, let name = names.first {
      return (events[name.text] == nil ? "rule " : "event ") + quoted(name.text)
    }
    let list = names.dropLast().map { quoted($0.text) }.joined(separator: ", ")
    return "\(list) and \(quoted(names.last?.text ?? ""))"
  }

  private func reportUnknown(_ name: SyntaxToken) {
    guard events.isComplete, rules.isComplete else { return }
    sink.report(.unknownEvent, at: name.place, unknown(name))
  }

  private func unknown(_ name: SyntaxToken) -> Finding {
    let choices = (events.names + rules.names).lazy.map(\.text)
    let near = NearNames.nearest(to: name.text, among: choices)
    return Finding(
      "there is no event or rule \(quoted(name.text))",
      label: near.map { "did you mean '\($0)'?" } ?? "",
      notes: NearNames.choices("events", events.names.map(\.text)),
      fix: near.map { (name.place, $0) })
  }

  private func reportDisabled(_ rule: RuleSyntax, _ name: SyntaxToken) {
    guard rule.isDisabled else { return }
    sink.report(
      .disabledSource, at: name.place,
      Finding("the rule \(quoted(name.text)) is switched off, so it has no alerts to look at"))
  }

  private func reportUncounted(
    _ stream: EventStream, _ scope: StreamScope, _ syntax: StreamSyntax
  ) {
    guard stream.statuses == [.asserted], !scope.statuses.contains(.asserted),
      let place = syntax.sources.first?.place
    else { return }
    let kept = Event.Status.allCases.filter(scope.statuses.contains).map(\.rawValue)
    sink.report(
      .uncountedStatus, at: place,
      Finding(
        "a rule counts asserted reports only, and \(scope.title) keeps none of them",
        notes: ["say which to count, as in 'where status in (\(kept.joined(separator: ", ")))'"]))
  }
}
