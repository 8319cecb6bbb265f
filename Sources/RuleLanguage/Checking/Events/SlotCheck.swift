// Slots: their names, what fills them, and what fills them otherwise.
extension Checker {
  /// Names that mean something else wherever a slot may be named.
  private static let reservedSlots: Set<String> = [
    "count", "date", "dateline", "first", "last", "lead", "outlet", "sources", "status",
  ]

  /// The slots of an event or a pattern, those without mistakes.
  func checkSlots(_ clauses: some PatternClauses, of event: EventSyntax) -> [Slot] {
    clauses.slots.compactMap { slot in
      guard !slot.node.isDamaged, let name = slot.name else { return nil }
      if let text = slot.openText { return openSlot(slot, name, text) }
      guard let entity = slot.entity, !reportBareText(entity),
        let known = resolve(entity, in: entities, .unknownEntity, (one: "entity", many: "entities"))
      else { return nil }
      return Slot(
        name: name.text, entity: known.name?.text ?? "", isEach: slot.isEach,
        isOptional: slot.isOptional, position: slot.position.flatMap(position),
        fallbacks: fallbacks(of: slot, in: event))
    }
  }

  private func position(_ position: PositionSyntax) -> Slot.Position? {
    guard let side = position.side.flatMap({ Slot.Position.Side(rawValue: $0.text) }),
      let name = position.term,
      let term = resolve(name, in: terms, .unknownTerm, (one: "term", many: "terms"))?.name
    else { return nil }
    usedTerms.insert(term.text)
    return Slot.Position(side, term: term.text)
  }

  /// Reports slots that stand beside a term which the report need not hold.
  func reportLooseSlots(_ slots: [SlotSyntax], _ required: [String]) {
    for slot in slots {
      guard let term = slot.position?.term, terms[term.text] != nil,
        !required.contains(term.text)
      else { continue }
      sink.report(
        .looseSlot, at: term.place,
        Finding(
          "the slot stands beside the term \(quoted(term.text)), which the event does not require",
          notes: ["add 'require \(term.text)'"]))
    }
  }

  /// More slots, or patterns, than this are no event that anybody could read.
  static let slotLimit = 100

  /// Reports slots that are in one another's way.
  func checkSlotNames(_ event: EventSyntax) {
    for (count, what) in [(event.allSlots.count, "slots"), (event.patterns.count, "patterns")] {
      guard count > Self.slotLimit, let name = event.name else { continue }
      sink.report(
        .numberOutOfRange, at: name.place,
        Finding("an event may have at most \(Self.slotLimit) \(what); this one has \(count)"))
      return
    }
    for slot in event.allSlots {
      guard let name = slot.name else { continue }
      guard
        Self.reservedSlots.contains(name.text) || Grammar.conditionWords.contains(name.text)
      else { continue }
      sink.report(
        .reservedName, at: name.place,
        Finding(
          "a slot cannot be called '\(name.text)'; rename it",
          notes: ["the word means something else in messages and conditions"]))
    }
    reportDuplicateSlots(event)
    reportSeveralEach(event)
    reportLoops(event)
  }

  private func reportDuplicateSlots(_ event: EventSyntax) {
    var own: [String: SlotSyntax] = [:]
    reportDuplicates(event.slots, &own)
    var ofPatterns: [String: SlotSyntax] = [:]
    for pattern in event.patterns {
      var known = own
      reportDuplicates(pattern.slots, &known)
      for slot in pattern.slots {
        guard let name = slot.name, let source = slot.sourcePlace else { continue }
        if let other = ofPatterns[name.text], other.type != slot.type,
          let place = other.sourcePlace
        {
          sink.report(
            .patternSlot, at: source,
            Finding(
              "the slot \(quoted(name.text)) is filled from \(slot.sourceInWords) here and from "
                + "\(other.sourceInWords) in another pattern",
              related: [(place, "the other pattern")]))
        }
        ofPatterns[name.text] = ofPatterns[name.text] ?? slot
      }
    }
  }

  private func reportDuplicates(_ slots: [SlotSyntax], _ first: inout [String: SlotSyntax]) {
    for slot in slots {
      guard !slot.node.isDamaged, let name = slot.name else { continue }
      if let known = first[name.text]?.name {
        sink.report(
          .duplicateSlot, at: name.place,
          Finding(
            "two slots of one event are called \(quoted(name.text)); rename one",
            label: "declared again", related: [(known.place, "first declared")]))
      } else {
        first[name.text] = slot
      }
    }
  }

  private func reportSeveralEach(_ event: EventSyntax) {
    let patterns = event.patterns.isEmpty ? [[]] : event.patterns.map(\.slots)
    var reported: Set<Int> = []
    for slots in patterns {
      let each = (event.slots + slots).filter(\.isEach)
      guard let first = each.first?.name else { continue }
      for slot in each.dropFirst() {
        guard let name = slot.name, reported.insert(name.index).inserted,
          name.text != first.text
        else { continue }
        sink.report(
          .severalEach, at: name.place,
          Finding(
            "only one slot of an event can be 'each': it is not clear which values belong together",
            related: [(first.place, "the first")]))
      }
    }
  }
}

extension SlotSyntax {
  /// Where it says what fills it.
  fileprivate var sourcePlace: Place? { openText?.place ?? entity?.place }

  /// What fills it, as a diagnostic calls it.
  fileprivate var sourceInWords: String {
    openText == nil ? quoted(entity?.text ?? "") : "open text"
  }
}

// Fallbacks.
extension Checker {
  /// The fallbacks of a slot, of those that were understood.
  func fallbacks(of slot: SlotSyntax, in event: EventSyntax) -> [Slot.Fallback] {
    guard let entity = slot.entity?.text else { return [] }
    return slot.fallbacks.compactMap { fallback in
      guard let source = fallback.source else { return nil }
      guard let attribute = fallback.attribute else {
        switch source.text {
        case "dateline": return .dateline
        case "lead": return .lead
        case "outlet":
          _ = resolveOutlet(source)
          return .outlet
        default:
          sink.report(.unknownWord, at: source.place, bareFallback(source, slot, event))
          return nil
        }
      }
      if source.text == "lead", attribute.text == "dateline" { return .datelineOfLead }
      let isEntity = !slots(of: event).contains(source.text) && entities[source.text] != nil
      guard let name = isEntity ? source.text : self.slot(source, of: event),
        let owner = isEntity ? .entity(name) : slots(of: event).type(of: name)
      else { return nil }
      guard case .entity(let owner) = owner else {
        reportOpenAttribute(attribute, of: name)
        return nil
      }
      guard let type = attributeType(attribute, of: owner) else { return nil }
      guard type.type == .entity(entity) else {
        sink.report(
          .typeMismatch, at: attribute.place,
          Finding(
            "the slot is filled from \(quoted(entity)), and '\(source.text).\(attribute.text)' "
              + "is \(type.type.description)"))
        return nil
      }
      return isEntity
        ? .named(entity: name, attribute: attribute.text)
        : .attribute(slot: name, attribute: attribute.text)
    }
  }

  private func bareFallback(
    _ source: SyntaxToken, _ slot: SlotSyntax, _ event: EventSyntax
  ) -> Finding {
    let isSlot = slots(of: event).contains(source.text)
    let near = NearNames.nearest(to: source.text, among: ["dateline", "lead", "outlet"])
    return Finding(
      "a slot falls back on 'dateline', 'lead', 'outlet' or an attribute of another slot, "
        + "not on \(quoted(source.text))",
      label: near.map { "did you mean '\($0)'?" } ?? "",
      notes: isSlot && source.text != slot.name?.text
        ? ["name the attribute, as in '\(source.text).\(slot.entity?.text ?? "province")'"] : [],
      fix: near.map { (source.place, $0) })
  }

  /// Reports slots that need one another to be filled.
  private func reportLoops(_ event: EventSyntax) {
    var next: [String: [(name: String, place: Place)]] = [:]
    for slot in event.allSlots {
      guard let name = slot.name?.text else { continue }
      next[name, default: []] += slot.fallbacks.compactMap { fallback in
        guard let source = fallback.source, fallback.attribute != nil else { return nil }
        return (source.text, source.place)
      }
    }
    for slot in event.allSlots {
      guard let name = slot.name else { continue }
      for (other, place) in next[name.text] ?? [] {
        // A circle is told once, at the slot that the alphabet has first.
        let isLoop = other == name.text || name.text < other && reaches(other, name.text, next)
        guard isLoop else { continue }
        sink.report(
          .fallbackLoop, at: place,
          Finding(
            "the slot \(quoted(name.text)) falls back on itself"
              + (other == name.text ? "" : " by way of \(quoted(other))")))
      }
    }
  }

  private func reaches(
    _ start: String, _ goal: String, _ next: [String: [(name: String, place: Place)]]
  ) -> Bool {
    var seen: Set<String> = []
    var open = [start]
    while let name = open.popLast() {
      if name == goal { return true }
      guard seen.insert(name).inserted else { continue }
      open += next[name]?.map(\.name) ?? []
    }
    return false
  }
}
