/// What an event or one of its patterns says, as far as it says it.
struct PatternDraft {
  var slots: [Slot] = []
  var required: [String] = []
  var proximities: [Proximity] = []
  var forbidden: [String] = []
  var forbiddenInLead: [String] = []
  var scope: Event.Scope?
  var statuses: [Event.Status]?
  var undated: Event.Status?
  var planned: Event.Status?
  var dating: Event.Dating?
  /// Whether it asks for nothing.
  var isUnconditional = true

  /// What a pattern says together with what the event says for all of them.
  func merged(_ pattern: PatternDraft) -> PatternDraft {
    let (ownRequired, ownForbidden) = (Set(required), Set(forbidden))
    return PatternDraft(
      slots: slots + pattern.slots,
      required: required + pattern.required.filter { !ownRequired.contains($0) },
      proximities: proximities + pattern.proximities,
      forbidden: forbidden + pattern.forbidden.filter { !ownForbidden.contains($0) },
      forbiddenInLead: forbiddenInLead
        + pattern.forbiddenInLead.filter { !forbiddenInLead.contains($0) },
      scope: pattern.scope ?? scope, statuses: pattern.statuses ?? statuses,
      undated: pattern.undated ?? undated, planned: pattern.planned ?? planned,
      dating: pattern.dating ?? dating)
  }

  var pattern: Pattern {
    Pattern(
      slots: slots, required: required, proximities: proximities, forbidden: forbidden,
      forbiddenInLead: forbiddenInLead, scope: scope ?? .sentence(), statuses: statuses,
      undated: undated, planned: planned,
      dating: dating ?? Event.Dating())
  }
}

extension Checker {
  /// The clauses of an event or of one of its patterns.
  func checkPattern(
    _ clauses: some PatternClauses, of event: EventSyntax, _ owner: String
  ) -> PatternDraft {
    var draft = PatternDraft()
    draft.slots = checkSlots(clauses, of: event)
    draft.required = checkTerms(clauses.required)
    draft.proximities = clauses.requirements.compactMap(proximity)
    draft.forbidden = checkTerms(
      clauses.prohibitions.filter { !$0.isInLead }.flatMap(\.terms))
    draft.forbiddenInLead = checkTerms(
      clauses.prohibitions.filter(\.isInLead).flatMap(\.terms))
    draft.scope = single(clauses.scopes, owner).flatMap(scope)
    draft.statuses = single(clauses.statuses, owner).map { statuses($0.words) }
    draft.undated = single(clauses.undated, owner).flatMap { $0.word.flatMap(status) }
    draft.planned = single(clauses.planned, owner).flatMap { $0.word.flatMap(status) }
    draft.dating = single(clauses.dates, owner).flatMap(dating)
    draft.isUnconditional = clauses.required.isEmpty && clauses.slots.allSatisfy(\.isOptional)
    return draft
  }

  private func checkTerms(_ names: [SyntaxToken]) -> [String] {
    distinct(names).compactMap { name in
      guard let term = resolve(name, in: terms, .unknownTerm, (one: "term", many: "terms")),
        let declared = term.name?.text
      else { return nil }
      usedTerms.insert(declared)
      return declared
    }
  }

  private func proximity(_ require: RequireSyntax) -> Proximity? {
    guard let near = require.near, let count = near.count else { return nil }
    guard let words = number(count, in: 0...100, "of words") else { return nil }
    let terms = require.terms.map(\.text)
    guard Set(terms).count > 1 else {
      sink.report(
        .loneNear, at: near.place,
        Finding(
          "'near' needs two terms at least: one is always near itself",
          notes: ["write both into this clause, as in 'require a, b near 8 words'"]))
      return nil
    }
    return Proximity(terms: terms, words: words)
  }

  private func scope(_ scope: ScopeSyntax) -> Event.Scope? {
    guard !scope.node.isDamaged else { return nil }
    switch scope.word?.text {
    case "paragraph": return .paragraph
    case "article": return .article
    default: break
    }
    guard let before = scope.before else { return .sentence() }
    return number(before, in: 1...10, "of sentences before").map { .sentence(before: $0) }
  }

  /// The statuses of a list; reports those that are none.
  func statuses(_ words: [SyntaxToken]) -> [Event.Status] {
    distinct(words).compactMap(status)
  }

  /// The status of a word; nil, and a diagnostic, when there is none.
  func status(_ word: SyntaxToken) -> Event.Status? {
    if let status = Event.Status(rawValue: word.text) { return status }
    sink.report(
      .unknownStatus, at: word.place,
      .unknown(
        word, "there is no status \(quoted(word.text))", "statuses",
        Event.Status.allCases.map(\.rawValue)))
    return nil
  }

  private func dating(_ date: DateSyntax) -> Event.Dating? {
    guard !date.node.isDamaged else { return nil }
    let sources = distinct(date.words).compactMap {
      choice($0, "a date comes from", Event.Dating.Source.self)
    }
    return sources.isEmpty
      ? nil
      : Event.Dating(
        sources: sources, isExact: date.isExact, isPast: date.isPast, isFirst: date.isFirst,
        isSpan: date.isSpan, isNearest: date.isNearest)
  }

  /// One of the words that a clause may have; nil, and a diagnostic, when it is none of them.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ word: SyntaxToken, _ what: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    if let choice = Choice(rawValue: word.text) { return choice }
    let choices = Choice.allCases.map { "'\($0.rawValue)'" }
    let list = choices.dropLast().joined(separator: ", ") + " or " + (choices.last ?? "")
    sink.report(
      .unknownWord, at: word.place,
      .unknown(
        word, "\(what) \(list), not \(quoted(word.text))", "", []
      ).suggesting(Choice.allCases.map(\.rawValue), word))
    return nil
  }
}

extension Finding {
  /// The finding with the choice that was probably meant.
  fileprivate func suggesting(_ choices: [String], _ word: SyntaxToken) -> Finding {
    guard let near = NearNames.nearest(to: word.text, among: choices) else { return self }
    var finding = self
    finding.label = "did you mean '\(near)'?"
    finding.fix = (word.place, near)
    return finding
  }
}
