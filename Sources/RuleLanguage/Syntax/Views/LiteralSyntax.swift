/// `14 days`, `day` (of `per day`), or the name of a parameter
struct DurationSyntax: SyntaxView {
  static let kind = NodeKind.duration
  let node: SyntaxNode

  var amount: SyntaxToken? { node.firstNumber }
  var unit: SyntaxToken? { node.names.first }

  /// The parameter that stands for the duration.
  var parameter: SyntaxToken? {
    guard amount == nil, let unit, TimeUnit(unit.text) == nil else { return nil }
    return unit
  }
}

/// `3`, or the name of a parameter
struct AmountSyntax: SyntaxView {
  static let kind = NodeKind.amount
  let node: SyntaxNode

  var number: SyntaxToken? { node.firstNumber }
  var parameter: SyntaxToken? { node.names.first }
}

/// `2`, `1.5`, or the name of a parameter
struct FactorSyntax: SyntaxView {
  static let kind = NodeKind.factor
  let node: SyntaxNode

  var parameter: SyntaxToken? { node.names.first }
  var digits: [SyntaxToken] { node.ownTokens.filter { $0.kind == .number } }
}

/// `province`, `chair.post`, `removed.chair.post`
struct PathSyntax: SyntaxView {
  static let kind = NodeKind.path
  let node: SyntaxNode

  var names: [SyntaxToken] { node.names }
}

/// A literal that something is compared to, or a path, or the name of a parameter
struct OperandSyntax: SyntaxView {
  static let kind = NodeKind.operand
  let node: SyntaxNode

  var path: PathSyntax? { node.firstView(PathSyntax.self) }

  /// The literal, if it is no path; of a number with digits behind the point, all its tokens.
  var tokens: [SyntaxToken] { node.ownTokens }
}
