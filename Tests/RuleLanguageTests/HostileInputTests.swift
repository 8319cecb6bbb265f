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

  @Test func `a lone quote in ten megabytes`() {
    let filler = Array(repeating: UInt8(ascii: "a"), count: 10 << 20)
    #expect(check(Array("\"".utf8) + filler).ruleset == nil)
    #expect(check(Array("term a {\n\"\"\"".utf8) + filler).codes.contains("T007"))
  }

  @Test func `a hundred thousand braces`() {
    #expect(check(String(repeating: "{", count: 100_000)).ruleset == nil)
    #expect(check(String(repeating: "}", count: 100_000)).ruleset == nil)
    #expect(check("event a {\n" + String(repeating: "{\n", count: 100_000)).ruleset == nil)
    #expect(check("term a { \"" + String(repeating: "(", count: 100_000)).ruleset == nil)
    #expect(check(String(repeating: "event a {\n", count: 100_000)).ruleset == nil)
  }

  @Test func `very many mistakes are counted and not kept`() {
    let result = check(String(repeating: "term a { \"(\" ; }\n", count: 50_000))
    #expect(result.diagnostics.count <= 1_000)
    #expect(result.omitted > 49_000)
  }

  @Test func `one line of a megabyte with a mistake in every word`() {
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

  @Test func `twenty thousand of everything in one clause`() {
    func many(_ text: String) -> String { String(repeating: text, count: 20_000) }
    for clause in [
      "when count of (meeting where \(many("("))",
      "when count of (meeting where \(many("not ")) province = anhui) >= 1 within 1 day",
      "when count of (meeting where province = anhui\(many(" or province = anhui"))) >= 1 within 1 day",
      "when count of (meeting where province in (anhui\(many(", anhui")))) >= 1 within 1 day",
      "when count of meeting\(many(" or meeting")) >= 1 within 1 day",
      "when meeting\(many(" then meeting")) within 1 day",
      "when all of meeting\(many(", meeting")) within 1 day",
      "when count(distinct a\(many(".a"))) of meeting >= 1 within 1 day",
      "severity info\(many(", info from 3"))",
      "message \"\(many("{a}"))\"",
      many("param a = 1\n"),
    ] {
      let isList = clause.contains("in (") || clause.contains(" or meeting")
      let result = check(Sample.rule(clause))
      #expect((result.ruleset == nil) == !isList, "\(clause.prefix(40)): \(result.codes.prefix(3))")
    }
    for event in [
      many("slot a province\n"), many("pattern {\n require convene\n}\n"),
      "require convene\(many(", convene"))", "require x\(many(", x"))",
      "slot a province\(many(" or dateline"))", "same a\(many(", a")) within 1 day",
    ] {
      _ = check("entity province { a \"A\" }\nterm convene { \"b\" }\nevent e {\n\(event)\n}\n")
    }
    #expect(check("entity e { a \"A\" {\(many(" a: b,"))").ruleset == nil)
    #expect(check("entity e { a \"A\" \(many("{ role "))").ruleset == nil)
  }

  @Test func `rules that stand on one another ten thousand deep`() {
    var text = "term a { \"b\" }\nevent e0 { require a }\n"
    for number in 1...10_000 {
      text += "rule e\(number) {\n when count of e\(number - 1) >= 1 within 1 day\n}\n"
    }
    #expect(check(text).ruleset?.rules.count == 10_000)
    let circle = text.replacing(
      "event e0 { require a }", with: "rule e0 {\n when count of e10000 >= 1 within 1 day\n}")
    #expect(check(circle).codes == ["T064"])
  }
}
