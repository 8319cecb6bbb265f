import CivilTime

// Attributes and roles: what a name in them stands for.
extension Checker {
  /// The values of an entity with their attributes typed; notes what its attributes are.
  func values(of drafts: [ValueDraft], entity: String) -> [Value] {
    drafts.map { draft in
      Value(
        name: draft.name.text, aliases: draft.aliases.map(\.phrase),
        exceptions: draft.exceptions,
        attributes: attributes(draft.fields, of: entity, inRole: false),
        roles: draft.roles.map { role($0, of: entity) })
    }
  }

  private func role(_ draft: RoleDraft, of entity: String) -> Role {
    let since = draft.fields.first { $0.name.text == "since" }
    let until = draft.fields.first { $0.name.text == "until" }
    let start = since.flatMap(day)
    let end = until.flatMap(day)
    if let start, let end, end < start {
      sink.report(
        .emptyPeriod, at: until?.value.place ?? draft.place,
        Finding(
          "the role ends on \(end), before it starts on \(start)",
          related: since.map { [($0.value.place, "it starts")] } ?? []))
    }
    return Role(
      attributes: attributes(draft.fields, of: entity, inRole: true), since: start, until: end)
  }

  /// The day of `since` or `until`.
  private func day(_ field: FieldDraft) -> Day? {
    guard field.value.kind == .date else {
      sink.report(
        .attributeType, at: field.value.place,
        Finding("'\(field.name.text)' is a date, as in 2024-06-03"))
      return nil
    }
    return Day(field.value.text)
  }

  private func attributes(
    _ fields: [FieldDraft], of entity: String, inRole: Bool
  ) -> [String: Literal] {
    var literals: [String: Literal] = [:]
    var first: [String: Place] = [:]
    for field in fields {
      let name = field.name.text
      if let known = first[name] {
        sink.report(
          .duplicateAttribute, at: field.name.place,
          Finding(
            "\(quoted(name)) is given twice; keep one of them",
            related: [(known, "the first")]))
        continue
      }
      first[name] = field.name.place
      if name == "since" || name == "until" {
        if !inRole { reportMisplacedPeriod(field) }
        continue
      }
      literals[name] = literal(field, of: entity, inRole: inRole)
    }
    return literals
  }

  private func reportMisplacedPeriod(_ field: FieldDraft) {
    sink.report(
      .misplacedPeriod, at: field.name.place,
      Finding(
        "'\(field.name.text)' says how long a role holds, and stands outside of one",
        notes: ["write role { … } around what holds for a time"]))
  }

  /// The typed value of an attribute; nil, and a diagnostic, when it does not fit.
  private func literal(_ field: FieldDraft, of entity: String, inRole: Bool) -> Literal? {
    let name = field.name.text
    guard let type = type(of: field) else { return nil }
    if let known = vocabularies[entity]?.attributes[name] {
      guard known.attribute.isOfRole == inRole else {
        sink.report(
          .mixedAttribute, at: field.name.place,
          Finding(
            "\(quoted(name)) is given both in roles and outside of them; rename one",
            related: [(known.place, "the other")]))
        return nil
      }
      guard known.attribute.type == type else {
        sink.report(
          .attributeType, at: field.value.place,
          Finding(
            "\(quoted(name)) is \(type.description) here and "
              + "\(known.attribute.type.description) elsewhere",
            related: [(known.place, "elsewhere")]))
        return nil
      }
    } else {
      vocabularies[entity]?.attributes[name] = Vocabulary.AttributeKnowledge(
        attribute: Attribute(name: name, type: type, isOfRole: inRole), place: field.name.place)
    }
    switch type {
    case .entity(let other):
      return value(field.value, of: other).map { .value(entity: other, name: $0) }
    case .name:
      vocabularies[entity]?.attributes[name]?.names.insert(field.value.text)
      return .name(field.value.text)
    case .number: return .number(Int(field.value.text) ?? .max)
    case .date: return Day(field.value.text).map(Literal.date)
    }
  }

  /// An attribute that is called like an entity holds values of it.
  private func type(of field: FieldDraft) -> AttributeType? {
    if entities[field.name.text] != nil {
      guard field.value.kind == .name else {
        sink.report(
          .attributeType, at: field.value.place,
          Finding("\(quoted(field.name.text)) is a value of the entity of this name"))
        return nil
      }
      return .entity(field.name.text)
    }
    switch field.value.kind {
    case .number: return .number
    case .date: return .date
    default: return .name
    }
  }

  /// The name of a value of an entity; nil, and a diagnostic, when there is none.
  func value(_ word: Word, of entity: String) -> String? {
    guard let vocabulary = vocabularies[entity] else { return nil }
    if vocabulary.values.contains(word.text) { return word.text }
    if vocabulary.isComplete {
      sink.report(
        .unknownValue, at: word.place,
        .unknown(
          word.text, word.place, "the entity \(quoted(entity)) has no value \(quoted(word.text))",
          "values", vocabulary.valueNames))
    }
    return nil
  }
}

extension AttributeType {
  /// As a diagnostic calls it.
  var description: String {
    switch self {
    case .entity(let name): "a value of \(quoted(name))"
    case .name: "a name"
    case .number: "a number"
    case .date: "a date"
    }
  }
}
