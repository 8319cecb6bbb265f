/// A rule file as a tree. Every byte of the file is in it, white space, comments and mistakes
/// included: the tokens in order are the file.
///
/// Nodes lie in one array, each before what is inside it, so a tree costs 16 bytes a node and
/// 5 bytes a token, and no recursion walks it.
final class SyntaxTree: Sendable {
  let file: SourceFile
  let tokens: TokenList
  let nodes: [Node]
  /// Kinds of declarations of which a name may be missing, because a declaration was not
  /// understood.
  let incompleteKinds: Set<NodeKind>

  /// A node: which tokens it spans, and where the next node is that is not inside it.
  struct Node: Sendable {
    var kind: NodeKind
    var firstToken: UInt32
    var endToken: UInt32
    var next: UInt32
  }

  /// A tree of these tokens and nodes; the first node is the file.
  init(file: SourceFile, tokens: TokenList, nodes: [Node], incompleteKinds: Set<NodeKind>) {
    self.file = file
    self.tokens = tokens
    self.nodes = nodes
    self.incompleteKinds = incompleteKinds
  }

  /// The whole file.
  var root: SyntaxNode { SyntaxNode(tree: self, index: 0) }

  /// A token as the checker sees it.
  func token(_ index: Int) -> SyntaxToken {
    SyntaxToken(tree: self, index: index)
  }
}

/// A node of a tree.
struct SyntaxNode {
  let tree: SyntaxTree
  let index: Int

  var kind: NodeKind { tree.nodes[index].kind }

  /// The tokens it spans, those of inner nodes included.
  var tokenRange: Range<Int> {
    Int(tree.nodes[index].firstToken)..<Int(tree.nodes[index].endToken)
  }

  /// The bytes it spans.
  var place: Place {
    let range = tokenRange
    let start = tree.tokens.range(range.lowerBound).lowerBound
    let end = range.isEmpty ? start : tree.tokens.range(range.upperBound - 1).upperBound
    return Place(file: tree.file, range: start..<end)
  }

  /// The nodes right inside it, in order.
  var children: some Sequence<SyntaxNode> {
    let end = Int(tree.nodes[index].next)
    return sequence(
      state: index + 1,
      next: { next -> SyntaxNode? in
        guard next < end else { return nil }
        defer { next = Int(tree.nodes[next].next) }
        return SyntaxNode(tree: tree, index: next)
      })
  }

  /// The tokens right inside it that are no trivia, in order.
  var ownTokens: [SyntaxToken] {
    var tokens: [SyntaxToken] = []
    var position = tokenRange.lowerBound
    for inner in children.map(\.tokenRange) + [tokenRange.upperBound..<tokenRange.upperBound] {
      for index in position..<max(position, inner.lowerBound)
      where !tree.tokens.kinds[index].isTrivia {
        tokens.append(tree.token(index))
      }
      position = max(position, inner.upperBound)
    }
    return tokens
  }

  /// Whether something inside it was not understood.
  var isDamaged: Bool {
    tree.nodes[index..<Int(tree.nodes[index].next)].contains { $0.kind == .skipped }
  }
}

/// A token of a tree.
struct SyntaxToken {
  let tree: SyntaxTree
  let index: Int

  var kind: TokenKind { tree.tokens.kinds[index] }
  var place: Place { Place(file: tree.file, range: tree.tokens.range(index)) }
  var text: String { tree.file.text(tree.tokens.range(index)) }

  /// The content of a string token.
  var literal: StringLiteral {
    StringLiteral(file: tree.file, range: tree.tokens.range(index), kind: kind)
  }

  /// The value of a number token, or the greatest integer when it is greater.
  var number: Int { Int(text) ?? .max }
}
