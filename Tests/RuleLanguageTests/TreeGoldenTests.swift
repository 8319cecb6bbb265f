import Testing

@testable import RuleLanguage

/// The trees of a good file and of a damaged one, node by node.
@Suite struct TreeGoldenTests {
  @Test func `the tree of the sample`() throws {
    try expect(Sample.whole, "sample")
  }

  @Test func `the tree of a damaged file`() throws {
    try expect(
      """
      event meeting {
          slot each province
          require
          colour red { a { b } }
          same province within days
      }
      rule wave {
          when count of (meeting where >= 3 within 14 days
          severity warning, critical 3
      """, "damaged")
  }

  private func expect(_ text: String, _ name: String) throws {
    let tree = Parser.parse(SourceFile(path: "a.tocsin", text: text), DiagnosticSink())
    let url = Golden.folder("Goldens/Trees").appending(path: "\(name).txt")
    try expectGolden(lines(tree.root, depth: 0).joined(separator: "\n") + "\n", url)
  }

  /// A node with the tokens right inside it, and its inner nodes below.
  private func lines(_ node: SyntaxNode, depth: Int) -> [String] {
    let tokens = node.ownTokens.map { token in
      token.kind == .textBlock ? "\"\"\"…\"\"\"" : token.text
    }
    let words = [String(repeating: "  ", count: depth) + "\(node.kind):"] + tokens
    return [words.joined(separator: " ")]
      + node.children.flatMap { lines($0, depth: depth + 1) }
  }
}
