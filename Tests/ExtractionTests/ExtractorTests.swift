import Articles
import CivilTime
import Extraction
import RuleLanguage
import Testing

/// What an extractor does with any ruleset; the names here are made up.
@Suite struct ExtractorTests {
  private func sightings(in text: String, published: String = "2024-06-05") throws -> [Sighting] {
    let source = """
      entity town {
          oaks "Oaks", "橡镇"
          elms "Elms", "榆镇"
      }
      term fair { "fair", "集市" }
      term opened { "open(s|ed|)", "开张" }
      event market {
          slot town each town or dateline
          require fair, opened
      }
      rule two-fairs {
          when count(distinct town) of market >= 2 within 3 days
      }
      """
    let result = RulesetChecker.check(files: [SourceFile(path: "test.tocsin", text: source)])
    let ruleset = try #require(result.ruleset)
    let article = Article(
      id: "0", path: "a.txt", format: .text, title: "", text: text,
      published: Publication(day: try #require(Day(published)), source: .option), language: .english
    )
    return try Extractor(ExtractionPlan(ruleset)).sightings(in: article)
  }

  private func told(_ text: String) throws -> [String] {
    try sightings(in: text).map { "\($0.slots["town"] ?? "-") \($0.date.interval) \($0.status)" }
  }

  @Test(arguments: [
    ("The fair of Oaks opened on June 3.", ["oaks 2024-06-03 asserted"]),
    ("The fair of Oaks opened.", ["oaks 2024-06-05 asserted"]),
    // What is to come is planned, in both languages.
    ("The fair of Oaks will open on June 20.", ["oaks 2024-06-20 planned"]),
    ("橡镇集市将于6月20日开张。", ["oaks 2024-06-20 planned"]),
    // A week that goes on ends with the report.
    ("The fair of Oaks opened this week.", ["oaks 2024-06-03..2024-06-05 asserted"]),
    // What only says when all this was is no date of the event.
    ("The second fair of Oaks in 2024 opened.", ["oaks 2024-06-05 asserted"]),
    ("今年以来，橡镇集市6月3日首次开张。", ["oaks 2024-06-03 asserted"]),
    // The place of the report is not that of the event, unless it is all there is.
    ("ELMS, June 4 (Agency) - The fair of Oaks opened on June 3.", ["oaks 2024-06-03 asserted"]),
    ("OAKS, June 4 -- The fair opened on June 3.", ["oaks 2024-06-03 asserted"]),
    ("OAKS, June 4 -- The fair opened.", ["oaks 2024-06-04 asserted"]),
    ("通讯社榆镇6月4日电 橡镇集市6月3日开张。", ["oaks 2024-06-03 asserted"]),
    // A day may go back to another sentence.
    (
      "The mayor came on June 3. The next day the fair of Oaks opened.",
      ["oaks 2024-06-04 asserted"]
    ),
    ("6月3日，镇长到来。翌日，橡镇集市开张。", ["oaks 2024-06-04 asserted"]),
    // Nothing of the kind.
    ("The fair of Oaks closed.", []), ("The fair opened.", []), ("", []),
  ])
  func `a report has its place, its days and its status`(text: String, expected: [String]) throws {
    #expect(try told(text) == expected)
  }

  @Test func `every value that a sentence names is an event of its own`() throws {
    let text = "Fairs? The fair opened on June 2 in Elms and on June 3 in Oaks."
    #expect(try told(text) == ["oaks 2024-06-03 asserted", "elms 2024-06-02 asserted"])
    let evidence = try sightings(in: text).flatMap(\.evidence)
    for sentence in evidence {
      #expect(text.utf8Text(sentence.start..<sentence.end) == sentence.text)
    }
  }
}
