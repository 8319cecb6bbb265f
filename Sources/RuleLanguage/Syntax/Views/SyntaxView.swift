/// A node seen as what its kind says it is.
protocol SyntaxView {
  static var kind: NodeKind { get }
  var node: SyntaxNode { get }
  init(node: SyntaxNode)
}

extension SyntaxNode {
  /// This node as a view, when it is of the view's kind.
  func view<View: SyntaxView>(_ type: View.Type) -> View? {
    kind == View.kind ? View(node: self) : nil
  }

  /// The views of one sort right inside it, in order.
  func views<View: SyntaxView>(_ type: View.Type) -> [View] {
    children.compactMap { $0.view(type) }
  }

  /// The first view of one sort right inside it.
  func firstView<View: SyntaxView>(_ type: View.Type) -> View? {
    for child in children {
      if let view = child.view(type) { return view }
    }
    return nil
  }

  /// The names right inside it, in order.
  var names: [SyntaxToken] { ownTokens.filter { $0.kind == .name } }

  /// The strings right inside it, in order.
  var literals: [StringLiteral] { ownTokens.filter { $0.kind.isString }.map(\.literal) }

  /// The first number right inside it.
  var firstNumber: SyntaxToken? { ownTokens.first { $0.kind == .number } }

  /// Whether one of the tokens right inside it is this word.
  func hasWord(_ word: String) -> Bool { names.contains { $0.text == word } }
}

extension SyntaxView {
  var place: Place { node.place }

  /// The word the clause or declaration starts with.
  var keyword: SyntaxToken { node.tree.token(node.tokenRange.lowerBound) }
}

/// A declaration: keyword, name, title.
protocol DeclarationSyntax: SyntaxView {}

extension DeclarationSyntax {
  /// The name behind the keyword; nil when it is missing.
  var name: SyntaxToken? { node.names.dropFirst().first }

  /// The title; nil when there is none.
  var title: String? {
    node.ownTokens.first { $0.kind == .string || $0.kind == .textBlock }?.literal.text
  }
}
