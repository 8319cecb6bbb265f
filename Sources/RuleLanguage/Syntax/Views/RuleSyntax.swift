/// `rule NAME "title" { … }`
struct RuleSyntax: DeclarationSyntax {
  static let kind = NodeKind.rule
  let node: SyntaxNode

  var severities: [SeveritySyntax] { node.views(SeveritySyntax.self) }
  var conditions: [WhenSyntax] { node.views(WhenSyntax.self) }
  var messages: [MessageSyntax] { node.views(MessageSyntax.self) }
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
  var count: SyntaxToken? { node.firstNumber }
}

/// `when CONDITION`
struct WhenSyntax: SyntaxView {
  static let kind = NodeKind.whenClause
  let node: SyntaxNode

  var threshold: ThresholdSyntax? { node.firstView(ThresholdSyntax.self) }
}

/// `count(distinct province) of security-meeting >= 3 within 14 days`
struct ThresholdSyntax: SyntaxView {
  static let kind = NodeKind.threshold
  let node: SyntaxNode

  /// The slot in parentheses; nil when happenings are counted.
  var distinct: SyntaxToken? {
    let names = node.names
    return isDistinct ? names.dropFirst(2).first : nil
  }
  var event: SyntaxToken? { node.names.dropFirst(isDistinct ? 4 : 2).first }
  var count: SyntaxToken? { node.firstNumber }
  var duration: DurationSyntax? { node.firstView(DurationSyntax.self) }

  private var isDistinct: Bool { node.ownTokens.contains { $0.kind == .leftParenthesis } }
}

/// `message "{count} provinces"`
struct MessageSyntax: SyntaxView {
  static let kind = NodeKind.messageClause
  let node: SyntaxNode

  var literal: StringLiteral? { node.literals.first }
}
