import Articles
import CivilTime
import Extraction
import RuleLanguage
import Testing

@testable import Reports

/// An explanation as an analyst reads it.
@Suite struct ExplanationTextTests {
  static let rules = """
    entity town { oaks "Oaks" }
    entity mayor { ann-lee "Ann Lee" { role { town: oaks } } }
    term fair { "fair" }
    term opened { "opened" }
    event market {
        slot town town or mayor.town
        slot mayor optional mayor
        require fair, opened
    }
    """

  private func lines(_ text: String, title: String = "") throws -> [String] {
    let result = RulesetChecker.check(
      files: [SourceFile(path: "rules.tocsin", text: Self.rules)])
    let article = Article(
      id: "0", path: "a.txt", format: .text, title: title, text: text, outlet: "Daily",
      published: Publication(day: try #require(Day("2024-06-05")), source: .option),
      language: .english)
    let extractor = try Extractor(ExtractionPlan(try #require(result.ruleset)))
    let explanation = try extractor.explanation(of: article)
    return ExplanationText(explanation, style: Style(usesColor: false)).lines
  }

  @Test func `below a sentence stands what was found and what came of it`() throws {
    #expect(
      try lines("Ann Lee opened the fair on June 3.\n\nA fair opened on June 4.", title: "News")
        == [
          "News", "Daily, published 2024-06-05", "",
          "Ann Lee opened the fair on June 3.",
          "  names     mayor ann-lee “Ann Lee”",
          "  terms     opened “opened”, fair “fair”",
          "  dates     “June 3” = 2024-06-03",
          "  market: found: mayor=ann-lee town=oaks; town by a role on that day; "
            + "2024-06-03 by “June 3” in the sentence; asserted",
          "", "A fair opened on June 4.",
          "  terms     fair “fair”, opened “opened”",
          "  dates     “June 4” = 2024-06-04",
          "  market: not here: no town is named; add the name to the entity, or say where else it "
            + "comes from, as in 'or dateline'",
        ])
  }

  @Test func `control characters do not reach the terminal`() throws {
    let all = try lines("Oaks \u{1B}[31m fair\u{7} here.", title: "A\u{1B}[0m\u{202E}B").joined()
    #expect(all.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
  }

  @Test func `an article without anything says so`() throws {
    #expect(try lines("").last == "No name and no term of the rules is in it.")
  }
}
