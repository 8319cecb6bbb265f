extension Event {
  var document: JSON {
    .compact([
      ("name", .string(name)), ("title", .optional(title)),
      ("slots", .array(slots.map(\.document))),
      ("patterns", .array(alternatives.map(\.document))),
      ("same", sameness?.document ?? .null),
    ])
  }
}

extension Pattern {
  fileprivate var document: JSON {
    .compact([
      ("slots", .array(slots.map(\.document))), ("require", .strings(required)),
      ("near", proximities.isEmpty ? .null : .array(proximities.map(\.document))),
      ("forbid", .strings(forbidden)),
      (
        "forbid_in_lead",
        forbiddenInLead.isEmpty ? .null : .strings(forbiddenInLead)
      ),
      ("scope", scope.document),
      (
        "status",
        .strings((statuses ?? Event.Status.allCases).map(\.rawValue))
      ),
      ("undated", .optional(undated?.rawValue)), ("planned", .optional(planned?.rawValue)),
      ("date", dating.document),
    ])
  }
}

extension Slot {
  fileprivate var document: JSON {
    .compact([
      ("name", .string(name)), ("entity", .optional(entity)), ("text", text),
      ("each", .bool(isEach)),
      ("optional", .bool(isOptional)),
      ("position", position.map { .object([($0.side.rawValue, .string($0.term))]) } ?? .null),
      ("or", fallbacks.isEmpty ? .null : .array(fallbacks.map(\.document))),
    ])
  }
}

extension Slot {
  /// Where open text stands; null for values of an entity.
  private var text: JSON {
    guard case .open(let text) = source else { return .null }
    return .compact([
      (text.side.rawValue, .strings(text.phrases.map(\.source))),
      ("terms", text.terms.isEmpty ? .null : .strings(text.terms)),
      ("characters", .number(text.room)),
    ])
  }
}

extension Slot.Fallback {
  fileprivate var document: JSON {
    switch self {
    case .attribute(let slot, let attribute):
      .object([("slot", .string(slot)), ("attribute", .string(attribute))])
    case .named(let entity, let attribute):
      .object([("entity", .string(entity)), ("attribute", .string(attribute))])
    case .dateline: .string("dateline")
    case .datelineOfLead: .string("lead.dateline")
    case .lead: .string("lead")
    case .outlet: .string("outlet")
    }
  }
}

extension Proximity {
  fileprivate var document: JSON {
    .object([("terms", .strings(terms)), ("words", .number(words))])
  }
}

extension Event.Scope {
  fileprivate var document: JSON {
    switch self {
    case .sentence(let before): .object([("sentence", .number(before))])
    case .paragraph: .string("paragraph")
    case .article: .string("article")
    }
  }
}

extension Event.Dating {
  fileprivate var document: JSON {
    .object([
      ("sources", .strings(sources.map(\.rawValue))), ("exact", .bool(isExact)),
      ("past", .bool(isPast)), ("first", .bool(isFirst)), ("span", .bool(isSpan)),
      ("nearest", .bool(isNearest)),
    ])
  }
}

extension Sameness {
  fileprivate var document: JSON {
    .object([("slots", .strings(slots)), ("days", .number(days))])
  }
}
