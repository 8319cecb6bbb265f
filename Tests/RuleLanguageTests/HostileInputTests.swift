import RuleLanguage
import Testing

/// Files that nobody writes by hand end in a diagnostic, in bounded time.
@Suite struct HostileInputTests {
  @Test func `a NUL byte`() {
    #expect(check(Array("term a { \"a\0\" }".utf8)).codes == ["T001"])
  }

  @Test func `invalid UTF-8 everywhere`() {
    let result = check(Array(repeating: 0xFF, count: 1_000_000))
    #expect(Set(result.codes).isSubset(of: ["T001", "T002", "T009"]))
    #expect(result.ruleset == nil)
  }

  @Test func `UTF-16 of either order`() {
    #expect(check([0xFF, 0xFE, 0x61, 0x00]).codes == ["T001"])
    #expect(check([0xFE, 0xFF, 0x00, 0x61]).codes == ["T001"])
  }

  @Test func `a byte order mark and CRLF are no mistakes`() {
    let lines = Sample.whole.split(separator: "\n", omittingEmptySubsequences: false)
    let result = check("\u{FEFF}" + lines.joined(separator: "\r\n"))
    #expect(result.diagnostics.isEmpty)
    #expect(result.ruleset == check(Sample.whole).ruleset)
  }

  @Test func `an empty file and one of white space`() {
    #expect(check("").ruleset == Ruleset())
    #expect(check(" \n\t\r\n# nothing\n").diagnostics.isEmpty)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a lone quote in ten megabytes`() {
    let filler = Array(repeating: UInt8(ascii: "a"), count: 10 << 20)
    #expect(check(Array("\"".utf8) + filler).ruleset == nil)
    #expect(check(Array("term a {\n\"\"\"".utf8) + filler).codes.contains("T007"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a hundred thousand braces`() {
    #expect(check(String(repeating: "{", count: 100_000)).ruleset == nil)
    #expect(check(String(repeating: "}", count: 100_000)).ruleset == nil)
    #expect(check("event a {\n" + String(repeating: "{\n", count: 100_000)).ruleset == nil)
    #expect(check("term a { \"" + String(repeating: "(", count: 100_000)).ruleset == nil)
    #expect(check(String(repeating: "event a {\n", count: 100_000)).ruleset == nil)
  }

  @Test(.timeLimit(.minutes(1)))
  func `very many mistakes are counted and not kept`() {
    let result = check(String(repeating: "term a { \"(\" ; }\n", count: 50_000))
    #expect(result.diagnostics.count <= 1_000)
    #expect(result.omitted > 49_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func `one line of a megabyte with a mistake in every word`() {
    #expect(check(String(repeating: "_a; ", count: 250_000)).ruleset == nil)
  }

  @Test func `a file over the limit is refused unread`() {
    let result = check(Array(repeating: UInt8(ascii: "\n"), count: SourceFile.sizeLimit + 1))
    #expect(result.codes == ["T001"])
  }

  @Test func `control characters of a file never reach the terminal`() {
    let text = "event \u{1B}[2J { require \u{202E}a }\n"
    let file = SourceFile(path: "a\u{1B}.tocsin", text: text)
    let shown = DiagnosticRenderer(files: [file]).text(of: RulesetChecker.check(files: [file]))
    #expect(!shown.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }
}
