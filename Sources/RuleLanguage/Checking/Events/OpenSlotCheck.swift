// Slots of open text: what stands beside a phrase.
extension Checker {
  /// A slot of open text; nil, and a diagnostic, when it asks for what such slots have not.
  func openSlot(_ slot: SlotSyntax, _ name: SyntaxToken, _ text: OpenTextSyntax) -> Slot? {
    if let entity = slot.entity {
      sink.report(
        .openSlot, at: entity.place,
        Finding(
          "a slot is filled from an entity or from open text, not from both",
          notes: ["write a slot for each, one of them 'optional'"]))
      return nil
    }
    if slot.isEach {
      sink.report(
        .openSlot, at: name.place,
        Finding(
          "a slot of open text cannot be 'each': it takes one text a report; remove 'each'"))
      return nil
    }
    if let fallback = slot.fallbacks.first {
      sink.report(
        .openSlot, at: fallback.place,
        Finding(
          "a slot of open text falls back on nothing: only values of entities are known "
            + "elsewhere; write 'optional' if it may stay empty"))
      return nil
    }
    let terms = openTerms(text)
    let phrases = placedPhrases(text.phrases).map(\.phrase)
    guard let side = text.side.flatMap({ OpenText.Side(rawValue: $0.text) }),
      terms.count == text.terms.count, phrases.count == text.phrases.count
    else { return nil }
    var room = OpenText.defaultRoom
    if let limit = text.limit, let count = limit.count {
      let perUnit = limit.isInCharacters ? 1 : OpenText.charactersPerWord
      guard
        let number = number(
          count, in: 1...20, limit.isInCharacters ? "of characters" : "of words")
      else { return nil }
      room = number * perUnit
    }
    return Slot(
      name: name.text,
      source: .open(OpenText(side: side, phrases: phrases, terms: terms, room: room)),
      isOptional: slot.isOptional)
  }

  private func openTerms(_ text: OpenTextSyntax) -> [String] {
    text.terms.compactMap { name in
      guard let term = resolve(name, in: terms, .unknownTerm, (one: "term", many: "terms")),
        let declared = term.name?.text
      else { return nil }
      usedTerms.insert(declared)
      return declared
    }
  }

  /// Reports `slot person text` without phrases, unless there is an entity of that name; whether it did.
  func reportBareText(_ entity: SyntaxToken) -> Bool {
    guard entity.text == "text", entities["text"] == nil else { return false }
    sink.report(
      .openSlot, at: entity.place,
      Finding(
        "a slot of open text says beside what the text stands",
        notes: [#"as in 'text after "secretary", "chief" up to 4 words'"#]))
    return true
  }

  /// Reports that an attribute of an open slot is asked for.
  func reportOpenAttribute(_ attribute: SyntaxToken, of slot: String) {
    sink.report(
      .openSlot, at: attribute.place,
      Finding(
        "\(quoted(slot)) holds open text, of which nothing else is known",
        notes: ["declare an entity for the values that have attributes"]))
  }
}
