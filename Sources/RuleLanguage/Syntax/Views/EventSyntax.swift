/// `event NAME "title" { … }`
struct EventSyntax: DeclarationSyntax {
  static let kind = NodeKind.event
  let node: SyntaxNode

  var slots: [SlotSyntax] { node.views(SlotSyntax.self) }
  var required: [SyntaxToken] { node.views(RequireSyntax.self).flatMap(\.terms) }
  var forbidden: [SyntaxToken] { node.views(ForbidSyntax.self).flatMap(\.terms) }
  var scopes: [ScopeSyntax] { node.views(ScopeSyntax.self) }
  var sameness: [SameSyntax] { node.views(SameSyntax.self) }
}

/// `slot province each province`
struct SlotSyntax: SyntaxView {
  static let kind = NodeKind.slotClause
  let node: SyntaxNode

  var name: SyntaxToken? { node.names.dropFirst().first }
  var entity: SyntaxToken? { node.names.count > 2 ? node.names.last : nil }
  var isEach: Bool { modifiers.contains { $0.text == "each" } }
  var isOptional: Bool { modifiers.contains { $0.text == "optional" } }

  private var modifiers: [SyntaxToken] { node.names.dropFirst(2).dropLast() }
}

/// `require security-commission, convene`
struct RequireSyntax: SyntaxView {
  static let kind = NodeKind.requireClause
  let node: SyntaxNode

  var terms: [SyntaxToken] { Array(node.names.dropFirst()) }
}

/// `forbid central-body`
struct ForbidSyntax: SyntaxView {
  static let kind = NodeKind.forbidClause
  let node: SyntaxNode

  var terms: [SyntaxToken] { Array(node.names.dropFirst()) }
}

/// `scope sentence`
struct ScopeSyntax: SyntaxView {
  static let kind = NodeKind.scopeClause
  let node: SyntaxNode
}

/// `same province within 3 days`
struct SameSyntax: SyntaxView {
  static let kind = NodeKind.sameClause
  let node: SyntaxNode

  var slots: [SyntaxToken] { node.names.dropFirst().dropLast() }
  var duration: DurationSyntax? { node.firstView(DurationSyntax.self) }
}

/// `14 days`
struct DurationSyntax: SyntaxView {
  static let kind = NodeKind.duration
  let node: SyntaxNode

  var amount: SyntaxToken? { node.firstNumber }
  var unit: SyntaxToken? { node.names.first }
}
