/// What a node of the syntax tree is.
enum NodeKind: UInt8, Sendable {
  case file
  /// What the parser passed over after a mistake that it has reported.
  case skipped

  case pack, entity, term, event, rule

  case packClause
  case value, strings, exceptions
  case slotClause, requireClause, forbidClause, scopeClause, sameClause
  case severityClause, severityLevel, whenClause, threshold, messageClause
  case duration
}
