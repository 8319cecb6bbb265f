import RuleLanguage
import Testing

/// How the phrases of a term are understood.
@Suite struct PhraseTests {
  @Test func `a plain word`() throws {
    #expect(try parts("convene") == [[.text("convene")]])
  }

  @Test func `white space and hyphens are one and the same`() throws {
    let expected: [[Phrase.Piece]] = [[.text("anti"), .space, .text("corruption")]]
    #expect(try parts("anti corruption") == expected)
    #expect(try parts("anti-corruption") == expected)
    #expect(try parts("  anti \u{2011} corruption ") == expected)
  }

  @Test func `a choice`() throws {
    #expect(
      try parts("conven(e|ing)") == [[.text("conven"), .choice([[.text("e")], [.text("ing")]])]])
  }

  @Test func `an option`() throws {
    #expect(
      try parts("(national|) security")
        == [[.choice([[.text("national")], []]), .space, .text("security")]])
  }

  @Test func `a choice in a choice`() throws {
    #expect(
      try parts("a(b(c|d)|)")
        == [[.text("a"), .choice([[.text("b"), .choice([[.text("c")], [.text("d")]])], []])]])
  }

  @Test func `the rest of a word`() throws {
    #expect(try parts("secur* law") == [[.text("secur"), .restOfWord, .space, .text("law")]])
    #expect(try parts("(secur|safe)*").first?.last == .restOfWord)
  }

  @Test func `gaps part a phrase`() throws {
    #expect(try parts("held ... meeting") == [[.text("held")], [.text("meeting")]])
    #expect(try parts("召开...会议") == [[.text("召开")], [.text("会议")]])
    #expect(try parts("a...b...c").count == 3)
  }

  @Test func `an escaped mark is only text`() throws {
    #expect(try parts(#"a\u{28}b\u{29}\u{7C}\u{2A}"#) == [[.text("a(b)|*")]])
  }

  @Test func `a phrase keeps how it was written`() throws {
    #expect(try phrase("conven(e|ing)").source == "conven(e|ing)")
  }

  @Test func `forms are counted without writing them out`() throws {
    #expect(try phrase("a(b|c)(d|e|)").parts[0].formCount == 6)
    let all = String(repeating: "(a|b|c|d|e|f|g|h|i|j)", count: 4)
    #expect(try phrase(all).parts[0].formCount == Phrase.formLimit)
    #expect(check("term a { \"\(all)(k|l)\" }").codes == ["T030"])
    let huge = String(repeating: "(a|b)", count: 90)
    #expect(check("term a { \"\(huge)\" }").codes == ["T030"])
  }

  @Test func `the longest phrase`() {
    #expect(check("term a { \"\(String(repeating: "安", count: 500))\" }").codes == [])
    #expect(check("term a { \"\(String(repeating: "安", count: 501))\" }").codes == ["T035"])
  }

  @Test(arguments: ["", " ", "(a|)", "(a|)(b|)", "-", "a ... (b|)", "!", "。"])
  func `what could match anything is refused`(source: String) {
    #expect(check("term a { \"\(source)\" }").codes == ["T032"])
  }

  @Test(arguments: ["*", "a * b", "a*b", "a|b", "...", "a ...", "... a", "(a...b)", "a…b", "a**"])
  func `marks where they mean nothing are refused`(source: String) {
    #expect(check("term a { \"\(source)\" }").codes == ["T033"])
  }

  private func phrase(_ source: String) throws -> Phrase {
    let result = check("term a { \"\(source)\" }")
    return try #require(result.ruleset?.terms.first?.phrases.first, "\(result.diagnostics)")
  }

  private func parts(_ source: String) throws -> [[Phrase.Piece]] {
    try phrase(source).parts.map(\.pieces)
  }
}
