import TestSupport
import Testing

@testable import RuleLanguage

/// One slip of the hand in a good file, wherever it happens, ends in diagnostics and no crash.
@Suite struct DamageTests {
  private let file = SourceFile(path: "a.tocsin", text: Sample.whole)
  private var tokens: TokenList { TokenList(file, isReadable: true) }

  @Test func `the sample has no mistake`() {
    #expect(check(Sample.whole).diagnostics.isEmpty)
    #expect(check(Sample.whole).ruleset != nil)
  }

  @Test func `a token deleted`() {
    let tokens = tokens
    for index in 0..<tokens.count {
      var bytes = file.bytes
      bytes.removeSubrange(tokens.range(index))
      expectSound(bytes)
    }
  }

  @Test func `a token doubled`() {
    let tokens = tokens
    for index in 0..<tokens.count {
      var bytes = file.bytes
      let range = tokens.range(index)
      bytes.insert(contentsOf: bytes[range], at: range.upperBound)
      expectSound(bytes)
    }
  }

  @Test func `two tokens swapped`() {
    let tokens = tokens
    let solid = (0..<tokens.count).filter { !tokens.kinds[$0].isTrivia }
    for place in stride(from: 1, to: solid.count, by: 3) {
      let (one, other) = (solid[place - 1], solid[place])
      let (left, right) = (tokens.range(one), tokens.range(other))
      var bytes = Array(file.bytes[..<left.lowerBound])
      bytes += file.bytes[right]
      bytes += file.bytes[left.upperBound..<right.lowerBound]
      bytes += file.bytes[left]
      bytes += file.bytes[right.upperBound...]
      expectSound(bytes)
    }
  }

  @Test func `the file cut off`() {
    for end in stride(from: 0, to: file.bytes.count, by: 11) {
      expectSound(Array(file.bytes[..<end]))
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `random text`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    expectSound(RandomText.bytes(300, using: &generator))
  }

  @Test func `a slip never hides the mistakes of other declarations`() {
    // What a name stands for is not judged after damage; a clause always is.
    let mistake = "\nevent other {\n    colour red\n}\n"
    let tokens = tokens
    for index in stride(from: 0, to: tokens.count, by: 3) where !tokens.kinds[index].isTrivia {
      var bytes = file.bytes
      // A quote or a brace that is gone may swallow what follows; anything else may not.
      guard !tokens.kinds[index].isString, tokens.kinds[index] != .rightBrace else { continue }
      bytes.removeSubrange(tokens.range(index))
      bytes += mistake.utf8
      let found = check(bytes).codes
      #expect(found.contains("T011"), "without the token at \(tokens.range(index)): \(found)")
    }
  }

  /// Checks, and looks at what comes out of it.
  private func expectSound(_ bytes: [UInt8]) {
    let file = SourceFile(path: "a.tocsin", bytes: bytes)
    let result = RulesetChecker.check(files: [file])
    let errors = result.diagnostics.count { $0.severity == .error }
    #expect((result.ruleset == nil) == (errors > 0))
    let spans = result.diagnostics.map(\.span)
    #expect(spans.allSatisfy { 0 <= $0.start.offset && $0.start.offset <= $0.end.offset })
    #expect(spans.allSatisfy { $0.end.offset <= bytes.count })
    #expect(spans.allSatisfy { $0.start.line >= 1 && $0.start.column >= 1 })
    let text = DiagnosticRenderer(files: [file]).text(of: result)
    #expect(text.isEmpty == result.diagnostics.isEmpty)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.isForbiddenControl })
  }
}
