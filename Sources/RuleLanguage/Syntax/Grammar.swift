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
  ]

  static let packClauses = [
    Clause(word: "version", node: .packClause) { try $0.parsePackClause("the version") },
    Clause(word: "time-zone", node: .packClause) {
      try $0.parsePackClause("the name of a time zone")
    },
  ]

  static let eventClauses = [
    Clause(word: "slot", node: .slotClause) { try $0.parseSlot() },
    Clause(word: "require", node: .requireClause) { try $0.parseTermNames() },
    Clause(word: "forbid", node: .forbidClause) { try $0.parseTermNames() },
    Clause(word: "scope", node: .scopeClause) { try $0.parseScope() },
    Clause(word: "same", node: .sameClause) { try $0.parseSame() },
  ]

  static let ruleClauses = [
    Clause(word: "severity", node: .severityClause) { try $0.parseSeverity() },
    Clause(word: "when", node: .whenClause) { try $0.parseWhen() },
    Clause(word: "message", node: .messageClause) { try $0.parseMessage() },
  ]
}
