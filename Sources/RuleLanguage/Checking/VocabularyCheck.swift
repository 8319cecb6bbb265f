extension Checker {
  /// The entity of a declaration; nil when it has mistakes.
  func check(_ entity: EntitySyntax) -> Entity? {
    let syntax = entity.values.filter { !$0.node.isDamaged }
    if syntax.isEmpty {
      reportEmpty(entity, "entity", "value")
    } else if !entity.node.isDamaged, let name = entity.name {
      valueCounts[name.text] = syntax.count
    }
    reportDuplicates(syntax)
    let values = syntax.map { value in
      Value(
        name: value.name?.text ?? "", aliases: phrases(value.aliases),
        exceptions: phrases(value.exceptions))
    }
    reportSharedAliases(zip(syntax, values).map { ($0.aliases, $1) })
    guard let name = entity.name else { return nil }
    return Entity(name: name.text, title: entity.title, values: values)
  }

  /// The term of a declaration; nil when it has mistakes.
  func check(_ term: TermSyntax) -> Term? {
    if term.phrases.isEmpty { reportEmpty(term, "term", "phrase") }
    let phrases = phrases(term.phrases)
    let exceptions = self.phrases(term.exceptions)
    guard let name = term.name else { return nil }
    return Term(name: name.text, title: term.title, phrases: phrases, exceptions: exceptions)
  }

  private func reportEmpty(_ view: some DeclarationSyntax, _ kind: String, _ item: String) {
    guard !view.node.isDamaged, let name = view.name else { return }
    sink.report(
      .emptyDeclaration, at: name.place,
      Finding(
        "the \(kind) \(quoted(name.text)) has nothing in it; add a \(item), or remove it"))
  }

  /// The phrases of a list; warns of those that stand in it again.
  private func phrases(_ literals: [StringLiteral]) -> [Phrase] {
    var seen: Set<String> = []
    return literals.compactMap { literal in
      guard let phrase = PhraseParser.parse(literal, sink) else { return nil }
      countForms(phrase, literal)
      if !seen.insert(phrase.source.lowercased()).inserted {
        sink.report(
          .repeatedItem, at: literal.place,
          Finding("\(quoted(phrase.source)) stands in this list already; remove it"))
      }
      return phrase
    }
  }

  private func countForms(_ phrase: Phrase, _ literal: StringLiteral) {
    let before = formCount
    formCount += phrase.formCount
    if before <= Self.formLimit, formCount > Self.formLimit {
      sink.report(
        .rulesetTooLarge, at: literal.place,
        Finding(
          "with this phrase, all phrases together stand for more than \(Self.formLimit) texts",
          notes: ["drop choices from the phrases with the most of them"]))
    }
  }

  private func reportDuplicates(_ values: [ValueSyntax]) {
    var first: [String: SyntaxToken] = [:]
    for name in values.compactMap(\.name) {
      guard let known = first[name.text] else {
        first[name.text] = name
        continue
      }
      sink.report(
        .duplicateValue, at: name.place,
        Finding(
          "two values of one entity are called \(quoted(name.text)); make them one",
          label: "declared again", related: [(known.place, "first declared")]))
    }
  }

  /// Warns of texts that stand for two values: a mention of one could be either.
  private func reportSharedAliases(_ values: [(literals: [StringLiteral], value: Value)]) {
    guard !sink.hasErrors else { return }
    var owners: [String: (value: String, place: Place)] = [:]
    for (literals, value) in values {
      for (literal, phrase) in zip(literals, value.aliases) {
        let forms = phrase.comparableForms
        if let (form, owner) = forms.lazy.compactMap({ form in
          owners[form].map { (form, $0) }
        }).first(where: { $0.1.value != value.name }) {
          sink.report(
            .sharedAlias, at: literal.place,
            Finding(
              "\(quoted(form)) stands for both \(quoted(owner.value)) and "
                + "\(quoted(value.name)); keep it for one of them",
              related: [(owner.place, "also here")]))
        }
        for form in forms where owners[form] == nil {
          owners[form] = (value.name, literal.place)
        }
      }
    }
  }
}
