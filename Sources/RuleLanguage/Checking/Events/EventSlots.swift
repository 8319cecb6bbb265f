/// The slots of an event, a stream or a condition as other declarations refer to them.
struct EventSlots {
  /// Their names, in the order of the file.
  private(set) var names: [String] = []
  /// Whether a name that is not here is no slot: not so when a clause was not understood.
  private(set) var isComplete = true
  /// The entity that fills each, and whether it may stay empty.
  private var slots: [String: (entity: String, isOptional: Bool)] = [:]
  /// Names that only some of the parts have, or that mean different things in them.
  private(set) var unshared: Set<String> = []

  /// None, or none that are known.
  init(isComplete: Bool = true) {
    self.isComplete = isComplete
  }

  /// Those of an event, its patterns included.
  init(_ event: EventSyntax) {
    isComplete = !event.node.isDamaged
    for slot in event.allSlots {
      if let name = slot.name?.text {
        add(name, entity: slot.entity?.text ?? "", isOptional: slot.isOptional)
      }
    }
  }

  /// Those that all parts have.
  init(sharedBy parts: [EventSlots]) {
    isComplete = parts.allSatisfy(\.isComplete)
    guard let first = parts.first else { return }
    for name in first.names {
      let entity = first.entity(of: name) ?? ""
      if parts.allSatisfy({ $0.entity(of: name) == entity }) {
        add(name, entity: entity, isOptional: parts.contains { $0.isOptional(name) })
      }
    }
    unshared = Set(parts.flatMap(\.names)).subtracting(names)
  }

  /// Those that any part has.
  init(of parts: [EventSlots]) {
    isComplete = parts.allSatisfy(\.isComplete)
    for part in parts {
      for name in part.names {
        add(name, entity: part.entity(of: name) ?? "", isOptional: true)
      }
    }
  }

  /// Adds a slot, unless there is one of this name.
  mutating func add(_ name: String, entity: String, isOptional: Bool) {
    guard slots[name] == nil else { return }
    names.append(name)
    slots[name] = (entity, isOptional)
  }

  /// Whether there is a slot of this name.
  func contains(_ name: String) -> Bool { slots[name] != nil }

  /// The name of the entity that a slot takes its values from.
  func entity(of slot: String) -> String? { slots[slot]?.entity }

  /// Whether a slot may stay empty.
  func isOptional(_ slot: String) -> Bool { slots[slot]?.isOptional ?? true }
}

extension Checker {
  /// The slots of an event, found once however many rules ask.
  func slots(of event: EventSyntax) -> EventSlots {
    guard let name = event.name?.text, events[name]?.node.place.range == event.node.place.range
    else { return EventSlots(event) }
    if let known = knownSlots[name] { return known }
    let slots = EventSlots(event)
    knownSlots[name] = slots
    return slots
  }

  /// The slot that a name stands for; nil, and a diagnostic, when there is none.
  func slot(_ name: SyntaxToken, of event: EventSyntax) -> String? {
    let slots = slots(of: event)
    if slots.contains(name.text) { return name.text }
    if slots.isComplete {
      let owner = event.name.map { " \(quoted($0.text))" } ?? ""
      sink.report(
        .unknownSlot, at: name.place,
        .unknown(name, "event\(owner) has no slot \(quoted(name.text))", "slots", slots.names))
    }
    return nil
  }
}
