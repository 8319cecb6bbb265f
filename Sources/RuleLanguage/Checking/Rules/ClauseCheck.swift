import Foundation

/// The clauses of a rule besides its condition, its severities and its message.
struct RuleClauses {
  var clock = Rule.Clock.event
  var sources = 1
  var certainty = Rule.LeastCertainty.certain
  var exception: Rule.Exception?
  var notified: [FieldPath] = []
  var grace: TimeSpan?
  var feed: Rule.Feed?
  var tags: [String] = []
  var reference: String?
}

extension Checker {
  func checkClauses(
    of rule: RuleSyntax, _ syntax: ConditionSyntax?, _ condition: CheckedCondition?,
    _ parameters: ParameterScope
  ) -> RuleClauses {
    var clauses = RuleClauses()
    if let clock = clause(.clockClause, of: rule)?.words.first {
      clauses.clock = choice(clock, "windows lie over", Rule.Clock.self) ?? .event
    }
    if let sources = clause(.sourcesClause, of: rule)?.amount {
      clauses.sources = amount(sources, parameters, in: 1...1_000, "of sources") ?? 1
    }
    if let certainty = clause(.certaintyClause, of: rule)?.words.first {
      clauses.certainty =
        choice(certainty, "a condition is", Rule.LeastCertainty.self) ?? .certain
    }
    clauses.exception = exception(of: rule, clauses.clock, parameters)
    if let notify = clause(.notifyClause, of: rule), let condition {
      clauses.notified = distinctPaths(notify.paths).compactMap { anyField($0, condition) }
    }
    clauses.tags = clause(.tagsClause, of: rule).map { distinct($0.words).map(\.text) } ?? []
    clauses.reference = clause(.referenceClause, of: rule)?.literal.flatMap(reference)
    _ = clause(.disabledClause, of: rule)
    checkAbsence(rule, syntax, parameters, &clauses)
    return clauses
  }

  /// The one clause of a sort; nil when there is none or it was not understood.
  private func clause(_ kind: NodeKind, of rule: RuleSyntax) -> ClauseSyntax? {
    single(rule.clauses(kind), "rule").flatMap { $0.node.isDamaged ? nil : $0 }
  }

  private func exception(
    of rule: RuleSyntax, _ clock: Rule.Clock, _ parameters: ParameterScope
  ) -> Rule.Exception? {
    guard let unless = single(rule.exceptions, "rule"), !unless.node.isDamaged,
      let syntax = unless.stream, let duration = unless.duration
    else { return nil }
    if let label = syntax.label {
      sink.report(
        .misplacedLabel, at: label.place,
        Finding("a label names a step of a sequence, and this is none; remove it"))
    }
    let stream = check(syntax, parameters)
    let within = span(duration, parameters, in: 0...Self.dayLimit)
    if let within { reportShort(within, duration.place, clock) }
    guard let stream, let within else { return nil }
    return Rule.Exception(stream: stream.stream, within: within)
  }

  /// A field that some stream of a condition must have.
  private func anyField(_ path: PathSyntax, _ condition: CheckedCondition) -> FieldPath? {
    let found = MessageScope(checker: self, condition: condition).find(path.names.map(\.text))
    if let found { return found }
    guard let first = condition.scopes.first else { return nil }
    return field(path, FieldLookup(checker: self, current: first))?.field
  }

  private func reference(_ literal: StringLiteral) -> String? {
    guard !literal.isDamaged else { return nil }
    let text = literal.text
    let url = URL(string: text)
    let isWeb = url?.scheme == "https" || url?.scheme == "http"
    if isWeb, url?.host()?.isEmpty == false, !text.contains(where: \.isWhitespace) { return text }
    sink.report(
      .malformedReference, at: literal.place,
      Finding("a reference is a URL that starts with https:// or http://"))
    return nil
  }
}

// grace and feed, which are about absences.
extension Checker {
  private func checkAbsence(
    _ rule: RuleSyntax, _ syntax: ConditionSyntax?, _ parameters: ParameterScope,
    _ clauses: inout RuleClauses
  ) {
    let grace = clause(.graceClause, of: rule)
    let feed = clause(.feedClause, of: rule)
    if let duration = grace?.duration {
      clauses.grace = span(duration, parameters, in: 0...Self.dayLimit)
    }
    if let feed, let articles = feed.amount, let duration = feed.duration {
      let count = amount(articles, parameters, in: 1...Self.countLimit, "of articles")
      let span = span(duration, parameters, in: 1...Self.dayLimit)
      if let count, let span { clauses.feed = Rule.Feed(articles: count, span: span) }
    }
    guard let syntax else { return }
    let isAbsence =
      syntax.node.kind == .absence || syntax.steps.contains { $0.no != nil }
    if !isAbsence {
      for clause in [grace, feed].compactMap(\.self) { reportUseless(clause) }
    } else if feed == nil, !rule.node.isDamaged {
      reportSilence(syntax)
    }
  }

  private func reportUseless(_ clause: ClauseSyntax) {
    sink.report(
      .uselessClause, at: clause.keyword.place,
      Finding(
        "'\(clause.keyword.text)' is about an absence, and the condition has none; remove it",
        notes: ["absences are 'no E for D' and 'E then no F within D'"]))
  }

  private func reportSilence(_ syntax: ConditionSyntax) {
    let place = syntax.steps.first { $0.no != nil }?.place ?? syntax.node.place
    sink.report(
      .absenceWithoutFeed, at: place,
      Finding(
        "this also rings when no articles come in at all",
        notes: ["say how many must: 'feed 20 articles per day'"]))
  }
}
