extension Checker {
  /// The entities, those without mistakes.
  func checkEntities() -> [Entity] {
    // All values must be known before an attribute of one can name another.
    let drafts = entities.all.map(drafts)
    for (entity, drafts) in zip(entities.all, drafts) {
      guard let name = entity.name?.text, vocabularies[name] == nil else { continue }
      let isComplete = !entity.node.isDamaged && !failedTables.contains(name)
      vocabularies[name] = Vocabulary(values: drafts.map(\.name.text), isComplete: isComplete)
    }
    return zip(entities.all, drafts).compactMap { entity, drafts in
      let values = values(of: drafts, entity: entity.name?.text ?? "")
      reportSharedAliases(drafts)
      guard let name = entity.name?.text else { return nil }
      let attributes = vocabularies[name]?.attributes.values.map(\.attribute) ?? []
      return Entity(
        name: name, title: entity.title,
        surname: entity.surname?.place.flatMap { Entity.Surname(rawValue: $0.text) },
        values: values, attributes: attributes)
    }
  }

  private func drafts(of entity: EntitySyntax) -> [ValueDraft] {
    if let table = entity.table { return drafts(of: table, of: entity) }
    let syntax = entity.values.filter { !$0.node.isDamaged }
    if syntax.isEmpty { reportEmpty(entity, "entity", "value") }
    let drafts = syntax.compactMap(draft)
    reportDuplicates(drafts)
    return drafts
  }

  private func draft(_ value: ValueSyntax) -> ValueDraft? {
    guard let name = value.name else { return nil }
    return ValueDraft(
      name: Word(name), aliases: placedPhrases(value.aliases),
      exceptions: placedPhrases(value.exceptions).map(\.phrase),
      fields: value.fields?.fields.compactMap(draft) ?? [],
      roles: value.fields?.roles.map { role in
        RoleDraft(place: role.place, fields: role.fields.compactMap(draft))
      } ?? [])
  }

  private func draft(_ field: FieldSyntax) -> FieldDraft? {
    guard let name = field.name, let value = field.values.first else { return nil }
    guard !field.isList, field.values.count == 1, !value.kind.isString else {
      sink.report(
        .unexpectedShape, at: field.place,
        Finding(
          "the attribute \(quoted(name.text)) must be a name, a number or a date",
          notes: ["names of several words are written kebab-case, as in party-secretary"]))
      return nil
    }
    return FieldDraft(name: Word(name), value: Word(value))
  }

  private func reportDuplicates(_ drafts: [ValueDraft]) {
    var first: [String: Place] = [:]
    for name in drafts.map(\.name) {
      guard let known = first[name.text] else {
        first[name.text] = name.place
        continue
      }
      sink.report(
        .duplicateValue, at: name.place,
        Finding(
          "two values of one entity are called \(quoted(name.text)); make them one",
          label: "declared again", related: [(known, "first declared")]))
    }
  }

  /// Warns of texts that stand for two values: a mention of one could be either.
  private func reportSharedAliases(_ drafts: [ValueDraft]) {
    guard !sink.hasErrors else { return }
    var owners: [String: (value: String, place: Place)] = [:]
    for draft in drafts {
      for (phrase, place) in draft.aliases {
        let forms = phrase.comparableForms
        let shared = forms.lazy.compactMap { form in owners[form].map { (form, $0) } }
          .first { $0.1.value != draft.name.text }
        if let (form, owner) = shared {
          sink.report(
            .sharedAlias, at: place,
            Finding(
              "\(quoted(form)) stands for both \(quoted(owner.value)) and "
                + "\(quoted(draft.name.text)); keep it for one of them",
              related: [(owner.place, "also here")]))
        }
        for form in forms where owners[form] == nil { owners[form] = (draft.name.text, place) }
      }
    }
  }
}
