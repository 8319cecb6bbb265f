/// What a slot holds, as other declarations see it.
enum SlotType: Hashable {
  /// Values of the entity of this name.
  case entity(String)
  /// Text of articles, which no list has.
  case text
}

/// The slots of an event, a stream or a condition as other declarations refer to them.
struct EventSlots {
  /// Their names, in the order of the file.
  private(set) var names: [String] = []
  /// Whether a name that is not here is no slot: not so when a clause was not understood.
  private(set) var isComplete = true
  /// What each holds, and whether it may stay empty.
  private var slots: [String: (type: SlotType, isOptional: Bool)] = [:]
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
        add(name, type: slot.type, isOptional: slot.isOptional)
      }
    }
  }

  /// Those that all parts have.
  init(sharedBy parts: [EventSlots]) {
    isComplete = parts.allSatisfy(\.isComplete)
    guard let first = parts.first else { return }
    for name in first.names {
      guard let type = first.type(of: name) else { continue }
      if parts.allSatisfy({ $0.type(of: name) == type }) {
        add(name, type: type, isOptional: parts.contains { $0.isOptional(name) })
      }
    }
    unshared = Set(parts.flatMap(\.names)).subtracting(names)
  }

  /// Those that any part has.
  init(of parts: [EventSlots]) {
    isComplete = parts.allSatisfy(\.isComplete)
    for part in parts {
      for name in part.names {
        if let type = part.type(of: name) { add(name, type: type, isOptional: true) }
      }
    }
  }

  /// Adds a slot, unless there is one of this name.
  mutating func add(_ name: String, type: SlotType, isOptional: Bool) {
    guard slots[name] == nil else { return }
    names.append(name)
    slots[name] = (type, isOptional)
  }

  /// Whether there is a slot of this name.
  func contains(_ name: String) -> Bool { slots[name] != nil }

  /// What a slot holds; nil when there is none of this name.
  func type(of slot: String) -> SlotType? { slots[slot]?.type }

  /// Whether a slot may stay empty.
  func isOptional(_ slot: String) -> Bool { slots[slot]?.isOptional ?? true }
}

extension SlotSyntax {
  /// What the slot holds.
  var type: SlotType { openText == nil ? .entity(entity?.text ?? "") : .text }
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
