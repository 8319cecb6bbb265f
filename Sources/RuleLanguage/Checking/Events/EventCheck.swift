extension Checker {
  /// The event of a declaration; nil when it has mistakes.
  func check(_ event: EventSyntax) -> Event? {
    checkSlotNames(event)
    guard event.patterns.count <= Self.slotLimit, event.allSlots.count <= Self.slotLimit else {
      return nil
    }
    let own = checkPattern(event, of: event, "event")
    let patterns = event.patterns.map { checkPattern($0, of: event, "pattern") }
    for (syntax, pattern) in zip(event.patterns, patterns) {
      reportContradictions(syntax.forbidden + event.forbidden, own.required + pattern.required)
      reportLooseSlots(syntax.slots, own.required + pattern.required)
      if own.isUnconditional, pattern.isUnconditional { reportUnconditional(event, syntax.keyword) }
    }
    // A slot of all patterns stands beside a term of each of them.
    reportLooseSlots(
      event.slots,
      patterns.reduce(own.required + (patterns.first?.required ?? [])) { shared, pattern in
        shared.filter { own.required.contains($0) || pattern.required.contains($0) }
      })
    if patterns.isEmpty {
      reportContradictions(event.forbidden, own.required)
      if own.isUnconditional, let name = event.name { reportUnconditional(event, name) }
    }
    let sameness = single(event.sameness, "event").flatMap { check($0, of: event) }
    guard let name = event.name else { return nil }
    let merged = patterns.map(own.merged)
    let statuses = (merged.isEmpty ? [own] : merged).map { $0.statuses ?? Event.Status.allCases }
    keptStatuses[name.text] = Set(statuses.flatMap(\.self))
    return Event(
      name: name.text, title: event.title, slots: slots(own, merged), required: own.required,
      proximities: own.proximities, forbidden: own.forbidden,
      forbiddenInLead: own.forbiddenInLead, scope: own.scope ?? .sentence(),
      statuses: own.statuses, undated: own.undated, planned: own.planned,
      dating: own.dating ?? Event.Dating(), sameness: sameness,
      patterns: merged.map(\.pattern))
  }

  /// The slots of an event and of all its patterns.
  private func slots(_ own: PatternDraft, _ patterns: [PatternDraft]) -> [Slot] {
    var slots = own.slots
    for slot in patterns.flatMap(\.slots) where !slots.contains(where: { $0.name == slot.name }) {
      var slot = slot
      slot.isOptional =
        slot.isOptional
        || !patterns.allSatisfy { $0.slots.contains { $0.name == slot.name && !$0.isOptional } }
      slots.append(slot)
    }
    return slots
  }

  private func reportContradictions(_ forbidden: [SyntaxToken], _ required: [String]) {
    let required = Set(required)
    for name in forbidden where required.contains(name.text) {
      sink.report(
        .contradictoryTerms, at: name.place,
        Finding(
          "the event requires the term \(quoted(name.text)) and forbids it, so there is none; "
            + "remove one of the two"))
    }
  }

  private func reportUnconditional(_ event: EventSyntax, _ place: SyntaxToken) {
    // A slot that was not understood may be the one that is asked for.
    guard !event.node.isDamaged else { return }
    let owner = event.patterns.isEmpty ? "event \(quoted(place.text))" : "pattern"
    sink.report(
      .unconditionalEvent, at: place.place,
      Finding(
        "the \(owner) asks for nothing, so every sentence would be one",
        notes: ["add 'require TERM', or a slot that is not optional"]))
  }

  private func check(_ same: SameSyntax, of event: EventSyntax) -> Sameness? {
    guard !same.node.isDamaged, let duration = same.duration else { return nil }
    let slots = distinct(same.slots).compactMap { slot($0, of: event) }
    guard let span = span(duration, ParameterScope(), in: 0...Self.dayLimit) else { return nil }
    guard case .days(let days) = span else {
      if let unit = duration.unit {
        sink.report(
          .unsupportedUnit, at: unit.place,
          Finding(
            "reports cannot be told apart by \(unit.text)",
            notes: ["the date of a report is known to the day; write days or weeks"]))
      }
      return nil
    }
    return Sameness(slots: slots, days: days)
  }
}
