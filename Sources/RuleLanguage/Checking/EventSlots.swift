/// The slots of an event as other declarations refer to them.
struct EventSlots {
  /// Their names, in the order of the file.
  let names: [String]
  /// Whether a name that is not here is no slot: not so when a clause was not understood.
  let isComplete: Bool
  private let entities: [String: String]

  /// Those of an event.
  init(_ event: EventSyntax) {
    let slots = event.slots
    names = slots.compactMap(\.name?.text)
    isComplete = !event.node.isDamaged
    entities = Dictionary(
      slots.compactMap { slot in slot.name.map { ($0.text, slot.entity?.text ?? "") } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether there is a slot of this name.
  func contains(_ name: String) -> Bool { entities[name] != nil }

  /// The name of the entity that a slot takes its values from.
  func entity(of slot: String) -> String? { entities[slot] }
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
