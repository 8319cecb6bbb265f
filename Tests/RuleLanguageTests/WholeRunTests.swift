import RuleLanguage
import Testing

/// A run names all mistakes of all files, and does not depend on how the rules are cut into files.
@Suite struct WholeRunTests {
  private let vocabulary = SourceFile(
    path: "vocabulary.tocsin", text: "term convene { \"convened\" }\nterm hold { \"held\" }\n")
  private let events = SourceFile(
    path: "events.tocsin",
    text: "event meeting {\n    require convene\n}\nevent rally {\n    require hold\n}\n")
  private let rules = SourceFile(
    path: "sub/rules.tocsin",
    text: """
      rule wave {
          when count of meeting >= 3 within 14 days
      }
      rule rallies {
          when count of rally >= 3 within 14 days
      }
      """)

  @Test func `names go across files`() {
    let result = RulesetChecker.check(files: [vocabulary, events, rules])
    #expect(result.diagnostics.isEmpty)
    #expect(result.ruleset?.rules.map(\.name) == ["rallies", "wave"])
  }

  @Test func `the order of files does not matter`() {
    let files = [vocabulary, events, rules]
    let expected = RulesetChecker.check(files: files)
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      let result = RulesetChecker.check(files: order.map { files[$0] })
      #expect(result.ruleset == expected.ruleset)
      #expect(result.diagnostics == expected.diagnostics)
    }
  }

  @Test func `the order of declarations does not matter`() {
    let one = SourceFile(path: "one.tocsin", text: text(of: [vocabulary, events, rules]))
    let other = SourceFile(path: "one.tocsin", text: text(of: [rules, events, vocabulary]))
    #expect(
      RulesetChecker.check(files: [one]).ruleset == RulesetChecker.check(files: [other]).ruleset)
  }

  @Test func `every mistake of every file is named`() {
    let faulty = (1...9).map { number in
      SourceFile(
        path: "faulty-\(number).tocsin",
        text: """
          event e\(number) {
              require unknown-\(number)
              colour red
          }
          rule r\(number) {
              severity loud
              when count of gone-\(number) >= 0 within 0 days
          }
          """)
    }
    let result = RulesetChecker.check(files: faulty + [vocabulary, events, rules])
    for number in 1...9 {
      let found = result.diagnostics.filter { $0.span.path == "faulty-\(number).tocsin" }
      #expect(
        found.map(\.code.rawValue).filter { $0 != "T040" } == [
          "T021", "T011", "T023", "T022", "T027", "T027",
        ])
    }
  }

  @Test func `a faulty file does not make the others faulty`() {
    let faulty = SourceFile(path: "faulty.tocsin", text: "term x {\n    \"open\n}\n")
    let result = RulesetChecker.check(files: [vocabulary, events, rules, faulty])
    #expect(result.ruleset == nil)
    #expect(Set(result.diagnostics.map(\.span.path)) == ["faulty.tocsin"])
  }

  @Test func `no file is a ruleset without rules`() {
    let result = RulesetChecker.check(files: [])
    #expect(result.diagnostics.isEmpty)
    #expect(result.ruleset == Ruleset())
  }

  private func text(of files: [SourceFile]) -> String {
    files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
  }
}
