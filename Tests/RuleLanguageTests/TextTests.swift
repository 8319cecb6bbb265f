import RuleLanguage
import Testing

/// Strings, blocks of text, message templates and durations.
@Suite struct TextTests {
  @Test func `escapes`() throws {
    #expect(try title(#""a \"b\" \\ \u{5B89}\n""#) == "a \"b\" \\ 安\n")
  }

  @Test func `curly quotes are quotes`() throws {
    #expect(try title("“a”") == "a")
    #expect(try title("“a\"") == "a")
    #expect(try title("\"a “b” c\"") == "a “b” c")
  }

  @Test func `a block of text loses its common indentation`() throws {
    #expect(try title("\"\"\"\n    a\n      b\n\n    c\n    \"\"\"") == "a\n  b\n\nc")
  }

  @Test func `a block of text on one line`() throws {
    #expect(try title("\"\"\"a \"quoted\" word\"\"\"") == "a \"quoted\" word")
  }

  @Test func `a message is taken apart`() throws {
    #expect(
      try message("{count} provinces, {first} to {last}: {province}{{}}")
        == [
          .count, .text(" provinces, "), .first, .text(" to "), .last, .text(": "),
          .slot("province"), .text("{}"),
        ])
  }

  @Test func `a rule without a message has one`() throws {
    let rule = try #require(
      check(Sample.rule("when count of meeting >= 3 within 14 days")).ruleset?.rules.first)
    #expect(
      rule.message.parts == [
        .text("wave: "), .count, .text(", "), .first, .text(" to "), .last,
      ])
  }

  @Test(arguments: [
    ("1 day", 1), ("14 days", 14), ("1 week", 7), ("8 weeks", 56), ("2 months", 60),
    ("1 year", 365),
  ])
  func `durations in days`(text: String, days: Int) throws {
    let result = check(Sample.rule("when count of meeting >= 3 within \(text)"))
    let rule = try #require(result.ruleset?.rules.first, "\(result.diagnostics)")
    guard case .threshold(let threshold) = rule.condition else {
      Issue.record("not a threshold")
      return
    }
    #expect(threshold.days == days)
  }

  @Test(arguments: [("0 days", "T027"), ("40000 days", "T027"), ("3 moons", "T026")])
  func `durations that are none`(text: String, code: String) {
    #expect(check(Sample.rule("when count of meeting >= 3 within \(text)")).codes == [code])
  }

  private func title(_ literal: String) throws -> String? {
    let result = check("pack a \(literal) {\n}\n")
    return try #require(result.ruleset?.pack, "\(result.diagnostics)").title
  }

  private func message(_ template: String) throws -> [MessageTemplate.Part] {
    let clauses = "when count of meeting >= 3 within 14 days\n    message \"\(template)\""
    let result = check(Sample.rule(clauses))
    return try #require(result.ruleset?.rules.first, "\(result.diagnostics)").message.parts
  }
}
