/// A condition that was understood, with what its fields are.
struct CheckedCondition {
  var condition: Condition
  /// Its streams, those that must not happen aside.
  var scopes: [StreamScope]
}

extension Checker {
  /// Counts above this are refused.
  static let countLimit = 1_000_000

  /// The rule of a declaration; nil when it has mistakes.
  func check(_ rule: RuleSyntax) -> Rule? {
    let parameters = parameters(of: rule)
    let when = single(rule.conditions, "rule")
    if when == nil { reportMissing(rule) }
    let syntax = when.flatMap { $0.node.isDamaged ? nil : $0.condition }
    let condition = syntax.flatMap { check($0, parameters) }
    let groups = single(rule.groups, "rule").map { fields($0.paths, condition) } ?? []
    if let name = rule.name?.text {
      alertSlots[name] = alertSlots(groups, isWhole: !rule.node.isDamaged && condition != nil)
      let slots = condition.map { EventSlots(of: $0.scopes.map(\.slots)) }
      conditionSlots[name] = slots ?? EventSlots(isComplete: false)
    }
    let severity = check(single(rule.severities, "rule"), condition?.condition, parameters)
    let clauses = checkClauses(of: rule, syntax, condition, parameters)
    let message = single(rule.messages, "rule").flatMap { self.message($0, condition) }
    reportUnusedParameters(parameters)
    if let condition, let syntax { reportWindows(condition.condition, syntax, clauses.clock) }
    guard let name = rule.name, let condition else { return nil }
    return Rule(
      name: name.text, title: rule.title, severity: severity, condition: condition.condition,
      message: message ?? Self.defaultMessage(rule.title ?? name.text),
      groups: groups.map(\.field), clock: clauses.clock, sources: clauses.sources,
      certainty: clauses.certainty, exception: clauses.exception, notified: clauses.notified,
      grace: clauses.grace, feed: clauses.feed, tags: clauses.tags, reference: clauses.reference,
      isDisabled: rule.isDisabled,
      parameters: parameters.entries.map { Rule.Parameter(name: $0.name.text, value: $0.value) })
  }

  private func reportMissing(_ rule: RuleSyntax) {
    guard !rule.node.isDamaged, let name = rule.name else { return }
    sink.report(
      .missingClause, at: name.place,
      Finding(
        "the rule \(quoted(name.text)) does not say when it rings",
        notes: ["add a clause like 'when count of EVENT >= 3 within 14 days'"]))
  }

  /// What a rule says that has no message of its own: its title, how many, and from when to when.
  private static func defaultMessage(_ title: String) -> MessageTemplate {
    MessageTemplate(parts: [
      .text("\(title): "), .count, .text(", "), .first, .text(" to "), .last,
    ])
  }

  /// The fields of a list that every stream of a condition must have.
  private func fields(_ paths: [PathSyntax], _ condition: CheckedCondition?) -> [TypedField] {
    guard let scopes = condition?.scopes else { return [] }
    return distinctPaths(paths).compactMap { path in
      let fields = scopes.map { field(path, FieldLookup(checker: self, current: $0)) }
      guard let first = fields.first ?? nil, !fields.contains(where: { $0 == nil }) else {
        return nil
      }
      let isShared = fields.allSatisfy { $0?.type == first.type }
      if !isShared {
        sink.report(
          .slotNotShared, at: path.place,
          Finding("'\(first.field)' is not of one entity in all parts of the condition"))
      }
      return isShared ? first : nil
    }
  }

  /// The paths of a list, each once; warns of those that stand in it again.
  func distinctPaths(_ paths: [PathSyntax]) -> [PathSyntax] {
    var seen: Set<[String]> = []
    return paths.filter { path in
      let isNew = seen.insert(path.names.map(\.text)).inserted
      if !isNew {
        sink.report(
          .repeatedItem, at: path.place,
          Finding("this stands in the list already; remove it"))
      }
      return isNew
    }
  }

  /// The slots of the alerts of a rule, for rules that look at them.
  private func alertSlots(_ groups: [TypedField], isWhole: Bool) -> EventSlots {
    var slots = EventSlots(isComplete: isWhole)
    for group in groups where group.field.attribute == nil {
      guard let name = group.field.slot else { continue }
      if case .entity(let entity) = group.type {
        slots.add(name, type: .entity(entity), isOptional: false)
      } else if group.type == .text {
        slots.add(name, type: .text, isOptional: false)
      }
    }
    return slots
  }
}
