extension Checker {
  /// The event of a declaration; nil when it has mistakes.
  func check(_ event: EventSyntax) -> Event? {
    let slots = checkSlots(event)
    let required = checkTerms(event.required)
    let forbidden = checkTerms(event.forbidden)
    reportContradictions(event, Set(required))
    if required.isEmpty, event.required.isEmpty, slots.allSatisfy(\.isOptional) {
      reportUnconditional(event)
    }
    _ = single(event.scopes, "event")
    let sameness = single(event.sameness, "event").flatMap { check($0, of: event) }
    guard let name = event.name else { return nil }
    return Event(
      name: name.text, title: event.title, slots: slots, required: required,
      forbidden: forbidden, sameness: sameness)
  }

  private func checkSlots(_ event: EventSyntax) -> [Slot] {
    var first: [String: SyntaxToken] = [:]
    return event.slots.compactMap { slot in
      guard !slot.node.isDamaged, let name = slot.name, let entity = slot.entity else {
        return nil
      }
      if let known = first[name.text] {
        sink.report(
          .duplicateSlot, at: name.place,
          Finding(
            "two slots of one event are called \(quoted(name.text)); rename one",
            label: "declared again", related: [(known.place, "first declared")]))
      } else {
        first[name.text] = name
      }
      if TemplateParser.builtIn.contains(where: { $0.name == name.text }) {
        sink.report(
          .reservedName, at: name.place,
          Finding(
            "a slot cannot be called '\(name.text)'; rename it",
            notes: ["'{\(name.text)}' means something else in messages"]))
      }
      guard
        let known = resolve(entity, in: entities, .unknownEntity, (one: "entity", many: "entities"))
      else { return nil }
      return Slot(
        name: name.text, entity: known.name?.text ?? "", isEach: slot.isEach,
        isOptional: slot.isOptional)
    }
  }

  private func checkTerms(_ names: [SyntaxToken]) -> [String] {
    distinct(names).compactMap { name in
      guard let term = resolve(name, in: terms, .unknownTerm, (one: "term", many: "terms")),
        let declared = term.name?.text
      else { return nil }
      usedTerms.insert(declared)
      return declared
    }
  }

  private func reportContradictions(_ event: EventSyntax, _ required: Set<String>) {
    for name in event.forbidden where required.contains(name.text) {
      sink.report(
        .contradictoryTerms, at: name.place,
        Finding(
          "the event requires the term \(quoted(name.text)) and forbids it, so there is none; "
            + "remove one of the two"))
    }
  }

  private func reportUnconditional(_ event: EventSyntax) {
    // A slot that was not understood may be the one that is asked for.
    let isJudged = !event.node.isDamaged && event.slots.allSatisfy(\.isOptional)
    guard isJudged, let name = event.name else { return }
    sink.report(
      .unconditionalEvent, at: name.place,
      Finding(
        "the event \(quoted(name.text)) asks for nothing, so every sentence would be one",
        notes: ["add 'require TERM', or a slot that is not optional"]))
  }

  private func check(_ same: SameSyntax, of event: EventSyntax) -> Sameness? {
    guard !same.node.isDamaged, let duration = same.duration else { return nil }
    let slots = distinct(same.slots).compactMap { slot($0, of: event) }
    guard let days = days(duration, atLeast: 0) else { return nil }
    return Sameness(slots: slots, days: days)
  }
}
