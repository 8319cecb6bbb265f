extension Entity {
  var document: JSON {
    .compact([
      ("name", .string(name)), ("title", .optional(title)),
      ("surname", .optional(surname?.rawValue)),
      ("attributes", .array(attributes.map(\.document))),
      ("values", .array(values.map(\.document))),
    ])
  }
}

extension Attribute {
  fileprivate var document: JSON {
    let type: JSON =
      switch self.type {
      case .entity(let name): .object([("entity", .string(name))])
      case .name: .string("name")
      case .number: .string("number")
      case .date: .string("date")
      }
    return .object([("name", .string(name)), ("type", type), ("role", .bool(isOfRole))])
  }
}

extension Value {
  fileprivate var document: JSON {
    .compact([
      ("name", .string(name)), ("aliases", .array(aliases.map(\.document))),
      ("except", exceptions.isEmpty ? .null : .array(exceptions.map(\.document))),
      ("attributes", attributes.isEmpty ? .null : attributes.document),
      ("roles", roles.isEmpty ? .null : .array(roles.map(\.document))),
    ])
  }
}

extension Role {
  fileprivate var document: JSON {
    .compact([
      ("attributes", attributes.document), ("since", .optional(since?.description)),
      ("until", .optional(until?.description)),
    ])
  }
}

extension [String: Literal] {
  fileprivate var document: JSON {
    .object(sorted { $0.key < $1.key }.map { ($0.key, $0.value.document) })
  }
}

extension Term {
  var document: JSON {
    .compact([
      ("name", .string(name)), ("title", .optional(title)),
      ("phrases", .array(phrases.map(\.document))),
      ("later", shorthands.isEmpty ? .null : .array(shorthands.map(\.document))),
      ("except", exceptions.isEmpty ? .null : .array(exceptions.map(\.document))),
    ])
  }
}

extension Phrase {
  /// `{"source":"held ... (big|) meeting","parts":[["held"],[{"choice":[["big"],[]]},…]]}`
  fileprivate var document: JSON {
    .object([
      ("source", .string(source)),
      ("parts", .array(parts.map { Self.document($0.pieces) })),
    ])
  }

  private static func document(_ pieces: [Piece]) -> JSON {
    .array(
      pieces.map { piece in
        switch piece {
        case .text(let text): .string(text)
        case .space: .object([("space", .bool(true))])
        case .restOfWord: .object([("rest", .bool(true))])
        case .choice(let alternatives):
          .object([("choice", .array(alternatives.map(document)))])
        }
      })
  }
}
