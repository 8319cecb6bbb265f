import RuleLanguage
import TestSupport
import Testing

/// Applying the edits that diagnostics propose.
@Suite struct FixTests {
  private func mended(_ text: String) -> String? {
    let file = SourceFile(path: "a.tocsin", text: text)
    let diagnostics = RulesetChecker.check(files: [file]).diagnostics
    return Fixes.apply(diagnostics, to: [file]).first.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test func `several fixes in one file`() {
    #expect(
      mended("term　a_b ｛\n    “x”，\"y\"\n｝\nevnt e {\n    requires cc\n}\nterm cc { \"z\" }\n")
        == "term a-b {\n    \"x\",\"y\"\n}\nevent e {\n    require cc\n}\nterm cc { \"z\" }\n")
  }

  @Test func `a file without fixes is not named`() {
    #expect(mended("term a { \"b\" }\n") == nil)
    #expect(mended("term a { }\n") == nil)
  }

  @Test func `fixes of a diagnostic for another file are not applied`() {
    let one = SourceFile(path: "one.tocsin", text: "term a_b { \"x\" }\n")
    let other = SourceFile(path: "other.tocsin", text: "term c { \"x\" }\n")
    let diagnostics = RulesetChecker.check(files: [one, other]).diagnostics
    #expect(Fixes.apply(diagnostics, to: [one, other]).map(\.path) == ["one.tocsin"])
  }

  @Test(arguments: UInt64(0)..<100)
  func `fixes never overlap`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let file = SourceFile(path: "a.tocsin", bytes: RandomText.bytes(200, using: &generator))
    let diagnostics = RulesetChecker.check(files: [file]).diagnostics
    for mended in Fixes.apply(diagnostics, to: [file]) {
      #expect(mended.bytes != file.bytes)
      _ = RulesetChecker.check(files: [mended])
    }
  }
}
