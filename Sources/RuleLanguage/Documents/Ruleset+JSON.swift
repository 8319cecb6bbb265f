extension Ruleset {
  /// The checked ruleset as one JSON object on one line, for other tools: the shape is documented
  /// in docs/LANGUAGE.md. Names are resolved, parameters have their values, and what is not given
  /// is left out or has its default.
  public var json: String { document.text }

  private var document: JSON {
    .compact([
      ("format", .number(1)),
      ("pack", pack?.document ?? .null),
      ("time_zone", .string(timeZone)),
      ("entities", .array(entities.map(\.document))),
      ("terms", .array(terms.map(\.document))),
      ("events", .array(events.map(\.document))),
      ("rules", .array(rules.map(\.document))),
      ("tests", .array(tests.map(\.document))),
    ])
  }
}

extension Pack {
  fileprivate var document: JSON {
    .compact([
      ("name", .string(name)), ("title", .string(title)), ("version", .optional(version)),
    ])
  }
}

extension Literal {
  /// `{"value":"anhui","entity":"province"}`, `{"name":"official"}`, `{"number":3}`,
  /// `{"date":"2024-06-03"}`, `{"status":"claimed"}`
  var document: JSON {
    switch self {
    case .value(let entity, let name):
      .object([("value", .string(name)), ("entity", .string(entity))])
    case .name(let name): .object([("name", .string(name))])
    case .number(let number): .object([("number", .number(number))])
    case .date(let day): .object([("date", .string("\(day)"))])
    case .status(let status): .object([("status", .string(status.rawValue))])
    }
  }
}

extension TimeSpan {
  /// `{"days":14}`, `{"minutes":90}`
  var document: JSON {
    switch self {
    case .days(let days): .object([("days", .number(days))])
    case .minutes(let minutes): .object([("minutes", .number(minutes))])
    }
  }
}
