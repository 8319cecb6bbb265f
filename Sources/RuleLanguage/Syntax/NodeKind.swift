/// What a node of the syntax tree is.
enum NodeKind: UInt8, Sendable {
  case file
  /// What the parser passed over after a mistake that it has reported.
  case skipped

  case pack, entity, term, event, rule, test

  case packClause

  // entity and term
  case surname, value, strings, shorthands, exceptions, table
  case fields, field, fieldList, role

  // event
  case slotClause, slotEntity, position, openText, textLimit, fallback
  case requireClause, near, forbidClause, reach, scopeClause, sameClause
  case statusClause, undatedClause, plannedClause, dateClause
  case patternClause

  // rule
  case severityClause, severityLevel, whenClause, messageClause
  case perClause, clockClause, sourcesClause, certaintyClause, unlessClause, notifyClause
  case graceClause, feedClause, tagsClause, referenceClause, disabledClause, paramClause

  // Conditions.
  case threshold, surge, sequence, conjunction, absence, novelty
  case step, stream, label, path
  case anyOf, allOf, negation, comparison, membership, operand

  // test
  case articleStep, eventStep, advanceStep, expectStep

  // Literals, or the parameter that stands for one.
  case amount, factor, duration
}
