import TestSupport
import Testing

@testable import RuleLanguage

/// The tree of a file holds every byte of it, and its nodes lie inside one another.
@Suite struct TreeTests {
  @Test func `prints back a good file`() {
    expectWhole(Array(Sample.whole.utf8))
  }

  @Test(arguments: Golden.all)
  func `prints back a file with mistakes`(golden: Golden) throws {
    expectWhole(try golden.source().bytes)
  }

  @Test(arguments: UInt64(0)..<200)
  func `prints back random text`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    expectWhole(RandomText.bytes(Int.random(in: 0..<300, using: &generator), using: &generator))
  }

  @Test(arguments: UInt64(0)..<50)
  func `prints back random bytes`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    expectWhole((0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  private func expectWhole(_ bytes: [UInt8]) {
    let file = SourceFile(path: "a.tocsin", bytes: bytes)
    let tree = Parser.parse(file, DiagnosticSink())
    var printed: [UInt8] = []
    for index in 0..<tree.tokens.count { printed += bytes[tree.tokens.range(index)] }
    #expect(printed == bytes)
    #expect(tree.tokens.kinds.last == .endOfFile)
    expectNested(tree)
  }

  private func expectNested(_ tree: SyntaxTree) {
    #expect(tree.root.tokenRange == 0..<tree.tokens.count)
    for index in tree.nodes.indices {
      let node = SyntaxNode(tree: tree, index: index)
      var last = node.tokenRange.lowerBound
      for child in node.children {
        #expect(child.tokenRange.lowerBound >= last)
        #expect(child.tokenRange.upperBound <= node.tokenRange.upperBound)
        last = child.tokenRange.upperBound
      }
    }
  }
}
