/// The words that declarations and clauses start with, and what reads what follows.
///
/// A new declaration or clause is a line here and a function that reads it.
enum Grammar {
  /// A word and the clause it starts.
  struct Clause: Sendable {
    let word: String
    let node: NodeKind
    /// Reads everything from the word on.
    let parse: @Sendable (inout Parser) throws -> Void
  }

  /// A word and the declaration it starts.
  struct Declaration: Sendable {
    let word: String
    let node: NodeKind
    /// Reads what follows the name and the title.
    let parse: @Sendable (inout Parser) -> Void
  }

  static let declarations = [
    Declaration(word: "pack", node: .pack) { $0.parseClauses("pack", packClauses) },
    Declaration(word: "entity", node: .entity) { $0.parseEntity() },
    Declaration(word: "term", node: .term) { $0.parseTerm() },
    Declaration(word: "event", node: .event) { $0.parseClauses("event", eventClauses) },
    Declaration(word: "rule", node: .rule) { $0.parseClauses("rule", ruleClauses) },
    Declaration(word: "test", node: .test) { $0.parseClauses("test", testSteps) },
  ]

  static let packClauses = [
    Clause(word: "version", node: .packClause) { try $0.parsePackClause("the version") },
    Clause(word: "time-zone", node: .packClause) {
      try $0.parsePackClause("the name of a time zone")
    },
  ]

  static let eventClauses =
    patternClauses + [
      Clause(word: "same", node: .sameClause) { try $0.parseSame() },
      Clause(word: "pattern", node: .patternClause) { try $0.parsePattern() },
    ]

  static let patternClauses = [
    Clause(word: "slot", node: .slotClause) { try $0.parseSlot() },
    Clause(word: "require", node: .requireClause) { try $0.parseRequire() },
    Clause(word: "forbid", node: .forbidClause) { try $0.parseForbid() },
    Clause(word: "scope", node: .scopeClause) { try $0.parseScope() },
    Clause(word: "status", node: .statusClause) { try $0.parseStatus() },
    Clause(word: "undated", node: .undatedClause) { try $0.parseWord("a status") },
    Clause(word: "planned", node: .plannedClause) { try $0.parseWord("a status") },
    Clause(word: "date", node: .dateClause) { try $0.parseDateSources() },
  ]

  static let ruleClauses = [
    Clause(word: "param", node: .paramClause) { try $0.parseParam() },
    Clause(word: "severity", node: .severityClause) { try $0.parseSeverity() },
    Clause(word: "when", node: .whenClause) { try $0.parseWhen() },
    Clause(word: "unless", node: .unlessClause) { try $0.parseUnless() },
    Clause(word: "per", node: .perClause) { try $0.parsePer() },
    Clause(word: "clock", node: .clockClause) { try $0.parseWord("'event' or 'published'") },
    Clause(word: "sources", node: .sourcesClause) { try $0.parseSources() },
    Clause(word: "certainty", node: .certaintyClause) {
      try $0.parseWord("'certain' or 'possible'")
    },
    Clause(word: "grace", node: .graceClause) { try $0.parseGrace() },
    Clause(word: "feed", node: .feedClause) { try $0.parseFeed() },
    Clause(word: "notify", node: .notifyClause) { try $0.parseNotify() },
    Clause(word: "message", node: .messageClause) { try $0.parseMessage() },
    Clause(word: "tags", node: .tagsClause) { try $0.parseTags() },
    Clause(word: "reference", node: .referenceClause) { try $0.parseReference() },
    Clause(word: "disabled", node: .disabledClause) { $0.advance() },
  ]

  static let testSteps = [
    Clause(word: "article", node: .articleStep) { try $0.parseArticleStep() },
    Clause(word: "event", node: .eventStep) { try $0.parseEventStep() },
    Clause(word: "advance", node: .advanceStep) { try $0.parseAdvanceStep() },
    Clause(word: "expect", node: .expectStep) { try $0.parseExpectStep() },
  ]

  /// The words that carry on the clause of the line before when a line starts with them.
  static let continuations: Set<String> = ["and", "for", "in", "or", "then", "where", "within"]

  /// The words that part a condition: nothing that a condition names may be called so.
  static let conditionWords: Set<String> = [
    "all", "and", "count", "distinct", "for", "in", "new", "no", "not", "of", "or", "per", "then",
    "where", "within",
  ]
}
