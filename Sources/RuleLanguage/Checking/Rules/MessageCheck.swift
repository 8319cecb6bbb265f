/// What the placeholders of a message, and `notify on`, may name: what any stream of a condition
/// has.
struct MessageScope {
  let checker: Checker
  let condition: CheckedCondition

  /// The field of a path; nil when no stream has it.
  func find(_ names: [String]) -> FieldPath? {
    let steps = condition.scopes.compactMap { scope in scope.label.map { ($0.text, scope) } }
    let earlier = Dictionary(steps, uniquingKeysWith: { first, _ in first })
    for scope in condition.scopes {
      var lookup = FieldLookup(checker: checker, current: scope)
      lookup.current.label = nil
      lookup.earlier = earlier
      if case .success(let field) = lookup.find(names) { return field.field }
    }
    return nil
  }

  /// The names of the slots there are.
  var names: [String] { EventSlots(of: condition.scopes.map(\.slots)).names }

  /// Whether a name that is not found is none.
  var isComplete: Bool { condition.scopes.allSatisfy(\.slots.isComplete) }
}

extension Checker {
  /// The message of a rule; nil when it has mistakes.
  func message(_ message: MessageSyntax, _ condition: CheckedCondition?) -> MessageTemplate? {
    guard let literal = message.literal else { return nil }
    let scope = condition.map { MessageScope(checker: self, condition: $0) }
    return TemplateParser.parse(literal, scope: scope, sink)
  }
}
