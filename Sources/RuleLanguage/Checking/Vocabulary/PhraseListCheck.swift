extension Checker {
  /// The term of a declaration; nil when it has mistakes.
  func check(_ term: TermSyntax) -> Term? {
    if term.phrases.isEmpty { reportEmpty(term, "term", "phrase") }
    let phrases = placedPhrases(term.phrases).map(\.phrase)
    let shorthands = placedPhrases(term.shorthands).map(\.phrase)
    let exceptions = placedPhrases(term.exceptions).map(\.phrase)
    guard let name = term.name else { return nil }
    return Term(
      name: name.text, title: term.title, phrases: phrases, shorthands: shorthands,
      exceptions: exceptions)
  }

  func reportEmpty(_ view: some DeclarationSyntax, _ kind: String, _ item: String) {
    guard !view.node.isDamaged, let name = view.name else { return }
    sink.report(
      .emptyDeclaration, at: name.place,
      Finding(
        "the \(kind) \(quoted(name.text)) has nothing in it; add a \(item), or remove it"))
  }

  /// The phrases of a list with their places; warns of those that stand in it again.
  func placedPhrases(_ literals: [StringLiteral]) -> [(phrase: Phrase, place: Place)] {
    var seen: Set<String> = []
    return literals.compactMap { literal in
      guard let phrase = PhraseParser.parse(literal, sink) else { return nil }
      countForms(phrase, literal.place)
      if !seen.insert(phrase.source.lowercased()).inserted {
        sink.report(
          .repeatedItem, at: literal.place,
          Finding("\(quoted(phrase.source)) stands in this list already; remove it"))
      }
      return (phrase, literal.place)
    }
  }

  /// Counts the texts of a phrase; reports the first that is too much for a ruleset.
  func countForms(_ phrase: Phrase, _ place: Place) {
    let before = formCount
    formCount += phrase.formCount
    if before <= Self.formLimit, formCount > Self.formLimit {
      sink.report(
        .rulesetTooLarge, at: place,
        Finding(
          "with this phrase, all phrases together stand for more than \(Self.formLimit) texts",
          notes: ["drop choices from the phrases with the most of them"]))
    }
  }
}
