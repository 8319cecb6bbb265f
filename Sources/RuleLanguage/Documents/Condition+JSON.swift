extension Condition {
  /// An object whose `kind` says which fields it has.
  var document: JSON {
    switch self {
    case .threshold(let threshold):
      .compact([
        ("kind", .string("threshold")),
        ("distinct", threshold.counted?.document ?? .null),
        ("of", threshold.stream.document), ("count", .number(threshold.count)),
        ("within", threshold.within.document),
      ])
    case .sequence(let sequence):
      .object([
        ("kind", .string("sequence")), ("steps", .array(sequence.steps.map(\.document))),
        ("within", sequence.within.document),
      ])
    case .conjunction(let conjunction):
      .object([
        ("kind", .string("all")), ("of", .array(conjunction.streams.map(\.document))),
        ("within", conjunction.within.document),
      ])
    case .absence(let absence):
      .object([
        ("kind", .string("absence")), ("of", absence.stream.document),
        ("for", absence.span.document),
      ])
    case .novelty(let novelty):
      .object([
        ("kind", .string("new")), ("field", novelty.field.document),
        ("of", novelty.stream.document), ("in", novelty.span.document),
      ])
    case .surge(let surge): surge.document
    }
  }
}

extension Surge {
  fileprivate var document: JSON {
    .compact([
      ("kind", .string("surge")), ("distinct", counted?.document ?? .null),
      ("of", stream.document), ("within", period.document), ("percent", .number(percent)),
      ("average", .string(average.rawValue)), ("periods", .number(periods)),
      ("least", .number(least)),
    ])
  }
}

extension SequenceCondition.Step {
  fileprivate var document: JSON {
    .object([("of", stream.document), ("absent", .bool(isAbsent))])
  }
}

extension EventStream {
  var document: JSON {
    .compact([
      ("label", .optional(label)),
      ("sources", .array(sources.map(\.document))),
      ("where", filter?.document ?? .null),
      ("status", .strings(Event.Status.allCases.filter(statuses.contains).map(\.rawValue))),
    ])
  }
}

extension EventStream.Source {
  fileprivate var document: JSON {
    switch self {
    case .event(let name): .object([("event", .string(name))])
    case .rule(let name): .object([("rule", .string(name))])
    }
  }
}

extension FieldPath {
  /// `{"slot":"official","attribute":"branch"}`, `{"step":"r","field":"date"}`
  var document: JSON {
    var fields: [(String, JSON)] = [("step", .optional(label))]
    switch base {
    case .slot(let name): fields.append(("slot", .string(name)))
    case .status: fields.append(("field", .string("status")))
    case .sources: fields.append(("field", .string("sources")))
    case .date: fields.append(("field", .string("date")))
    case .outlet: fields.append(("field", .string("outlet")))
    }
    return .compact(fields + [("attribute", .optional(attribute))])
  }
}

extension Filter {
  /// `{"=":[FIELD,LITERAL]}`, `{"in":[FIELD,LITERAL,…]}`, `{"not":…}`, `{"and":[…]}`, `{"or":[…]}`
  fileprivate var document: JSON {
    switch self {
    case .comparison(let field, let sign, .literal(let literal)):
      .object([(sign.rawValue, .array([field.document, literal.document]))])
    case .comparison(let field, let sign, .field(let other)):
      .object([(sign.rawValue, .array([field.document, other.document]))])
    case .membership(let field, let isNegated, let literals):
      .object([
        (isNegated ? "not in" : "in", .array([field.document] + literals.map(\.document)))
      ])
    case .not(let part): .object([("not", part.document)])
    case .all(let parts): .object([("and", .array(parts.map(\.document)))])
    case .any(let parts): .object([("or", .array(parts.map(\.document)))])
    }
  }
}
