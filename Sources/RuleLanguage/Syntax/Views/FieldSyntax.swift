/// `{ tier: official, role { … } }`
struct FieldsSyntax: SyntaxView {
  static let kind = NodeKind.fields
  let node: SyntaxNode

  var fields: [FieldSyntax] { node.views(FieldSyntax.self).filter { !$0.node.isDamaged } }
  var roles: [RoleSyntax] { node.views(RoleSyntax.self) }
}

/// `role { post: party-secretary, since: 2023-03-07 }`
struct RoleSyntax: SyntaxView {
  static let kind = NodeKind.role
  let node: SyntaxNode

  var fields: [FieldSyntax] { node.firstView(FieldsSyntax.self)?.fields ?? [] }
}

/// `tier: official`, `date: 2024-06-01 to 2024-06-05`, `province: (anhui, yunnan)`
struct FieldSyntax: SyntaxView {
  static let kind = NodeKind.field
  let node: SyntaxNode

  var name: SyntaxToken? { node.names.first }

  /// What stands behind the colon: one literal, those of a list, or both ends of an interval.
  var values: [SyntaxToken] {
    if let list { return list.ownTokens.filter(Self.isLiteral) }
    return node.ownTokens.dropFirst().filter { Self.isLiteral($0) && $0.text != "to" }
  }

  /// Whether it is a list in parentheses.
  var isList: Bool { list != nil }

  private var list: SyntaxNode? { node.children.first { $0.kind == .fieldList } }

  private static func isLiteral(_ token: SyntaxToken) -> Bool {
    switch token.kind {
    case .name, .number, .date: true
    default: token.kind.isString
    }
  }
}
