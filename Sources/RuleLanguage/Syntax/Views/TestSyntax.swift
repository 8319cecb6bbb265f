/// `test "title" { … }`
struct TestSyntax: SyntaxView {
  static let kind = NodeKind.test
  let node: SyntaxNode

  var title: SyntaxToken? { node.ownTokens.first { $0.kind.isString } }
  var steps: [StepOfTestSyntax] {
    node.children.filter { $0.kind != .skipped }.map(StepOfTestSyntax.init)
  }
}

/// A step of a test, of any sort.
struct StepOfTestSyntax {
  let node: SyntaxNode

  var place: Place { node.place }
  var dates: [SyntaxToken] { node.ownTokens.filter { $0.kind == .date } }
  var literals: [StringLiteral] { node.literals }
  /// The words of the step, its first included.
  var words: [SyntaxToken] { node.names }
  var fields: FieldsSyntax? { node.firstView(FieldsSyntax.self) }
}
