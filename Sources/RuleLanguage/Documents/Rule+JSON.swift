extension Rule {
  var document: JSON {
    .compact([
      ("name", .string(name)), ("title", .optional(title)),
      ("severity", severity.document), ("when", condition.document),
      ("per", groups.isEmpty ? .null : .array(groups.map(\.document))),
      ("clock", .string(clock.rawValue)), ("sources", .number(sources)),
      ("certainty", .string(certainty.rawValue)), ("unless", exception?.document ?? .null),
      ("notify_on", notified.isEmpty ? .null : .array(notified.map(\.document))),
      ("grace", grace?.document ?? .null), ("feed", feed?.document ?? .null),
      ("message", message.document), ("tags", tags.isEmpty ? .null : .strings(tags)),
      ("reference", .optional(reference)), ("disabled", .bool(isDisabled)),
      (
        "parameters",
        parameters.isEmpty
          ? .null : .object(parameters.map { ($0.name, $0.value.document) })
      ),
    ])
  }
}

extension SeverityScale {
  /// `[{"level":"warning"},{"level":"critical","from":6}]`
  fileprivate var document: JSON {
    .array(
      [.object([("level", .string(base.rawValue))])]
        + steps.map {
          .object([("level", .string($0.severity.rawValue)), ("from", .number($0.count))])
        })
  }
}

extension MessageTemplate {
  /// Texts as strings, placeholders as objects: `["Meetings: ",{"field":"count"}]`
  fileprivate var document: JSON {
    .array(
      parts.map { part in
        switch part {
        case .text(let text): .string(text)
        case .count: .object([("field", .string("count"))])
        case .first: .object([("field", .string("first"))])
        case .last: .object([("field", .string("last"))])
        case .slot(let name): .object([("slot", .string(name))])
        case .field(let field): field.document
        }
      })
  }
}

extension Rule.Exception {
  fileprivate var document: JSON {
    .object([("of", stream.document), ("within", within.document)])
  }
}

extension Rule.Feed {
  fileprivate var document: JSON {
    .object([("articles", .number(articles)), ("per", span.document)])
  }
}

extension Rule.Parameter.Argument {
  fileprivate var document: JSON {
    switch self {
    case .number(let number): .object([("number", .number(number))])
    case .hundredths(let hundredths): .object([("percent", .number(hundredths))])
    case .span(let span): span.document
    case .word(let word): .object([("word", .string(word))])
    }
  }
}
