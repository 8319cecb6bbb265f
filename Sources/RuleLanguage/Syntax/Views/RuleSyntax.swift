/// `rule NAME "title" { … }`
struct RuleSyntax: DeclarationSyntax {
  static let kind = NodeKind.rule
  let node: SyntaxNode

  var severities: [SeveritySyntax] { node.views(SeveritySyntax.self) }
  var conditions: [WhenSyntax] { node.views(WhenSyntax.self) }
  var messages: [MessageSyntax] { node.views(MessageSyntax.self) }
  var parameters: [ParamSyntax] { node.views(ParamSyntax.self) }
  var groups: [PerSyntax] { node.views(PerSyntax.self) }
  var exceptions: [UnlessSyntax] { node.views(UnlessSyntax.self) }
  var isDisabled: Bool { node.children.contains { $0.kind == .disabledClause } }

  /// The clauses of a sort that needs no view of its own.
  func clauses(_ kind: NodeKind) -> [ClauseSyntax] {
    node.children.filter { $0.kind == kind }.map(ClauseSyntax.init)
  }
}

/// A clause of a rule: a word, and literals behind it.
struct ClauseSyntax: SyntaxView {
  static let kind = NodeKind.disabledClause
  let node: SyntaxNode

  /// The names behind its own word.
  var words: [SyntaxToken] { Array(node.names.dropFirst()) }
  var amount: AmountSyntax? { node.firstView(AmountSyntax.self) }
  var duration: DurationSyntax? { node.firstView(DurationSyntax.self) }
  var paths: [PathSyntax] { node.views(PathSyntax.self) }
  var literal: StringLiteral? { node.literals.first }
}

/// `param days = 14 days`
struct ParamSyntax: SyntaxView {
  static let kind = NodeKind.paramClause
  let node: SyntaxNode

  var name: SyntaxToken? { node.names.dropFirst().first }
  var duration: DurationSyntax? { node.firstView(DurationSyntax.self) }
  var operand: OperandSyntax? { node.firstView(OperandSyntax.self) }
}

/// `severity warning, critical from 6`
struct SeveritySyntax: SyntaxView {
  static let kind = NodeKind.severityClause
  let node: SyntaxNode

  var levels: [SeverityLevelSyntax] { node.views(SeverityLevelSyntax.self) }
}

/// `critical from 6`
struct SeverityLevelSyntax: SyntaxView {
  static let kind = NodeKind.severityLevel
  let node: SyntaxNode

  var name: SyntaxToken? { node.names.first }
  var count: AmountSyntax? { node.firstView(AmountSyntax.self) }
}

/// `per province`
struct PerSyntax: SyntaxView {
  static let kind = NodeKind.perClause
  let node: SyntaxNode

  var paths: [PathSyntax] { node.views(PathSyntax.self) }
}

/// `unless E within 14 days`
struct UnlessSyntax: SyntaxView {
  static let kind = NodeKind.unlessClause
  let node: SyntaxNode

  var stream: StreamSyntax? { node.firstView(StreamSyntax.self) }
  var duration: DurationSyntax? { node.firstView(DurationSyntax.self) }
}

/// `message "{count} provinces"`
struct MessageSyntax: SyntaxView {
  static let kind = NodeKind.messageClause
  let node: SyntaxNode

  var literal: StringLiteral? { node.literals.first }
}
