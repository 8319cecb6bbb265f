import CivilTime
import Correlation
import Extraction
import RuleLanguage
import Testing

/// Copies of one text are one source; other reports of the same happening are sources of their own.
@Suite struct FamilyTests {
  private static let wire = """
    HEFEI, June 3 - The party secretary of Anhui convened the provincial national security commission on Monday
    and told its members that the harvest, the reservoirs and the banks had to be kept safe before the
    summer. He read out a list of eleven risks, beginning with grain and ending with the weather. The
    members were given until the end of the month to report on each of them, a spokesman said.
    """

  private static let report = """
    Members of Anhui's security commission sat down on Monday in Hefei for their second session of the year, a
    local paper wrote. The provincial leader who took the chair is known for short speeches, and this one
    took nine minutes. Dams, debts and data were on the agenda; nobody asked about the weather at all, and
    the room emptied before noon, according to somebody who served the tea there.
    """

  /// How many sources a meeting has that rests on these texts, each by an outlet of its own.
  private func sources(_ texts: [String]) throws -> Int? {
    let day = try #require(Day("2024-06-03"))
    var correlator = Correlator(ruleset: ruleset(atLeast: 1))
    let sightings = texts.enumerated().map { index, text in
      var found = sighting(
        article: "a\(index)", outlet: "outlet \(index)", days: DayInterval(day),
        slots: ["province": "anhui"], published: day.advanced(by: index))
      found.article.sketch = TextSketch(of: text.utf8.span)
      return found
    }
    _ = correlator.apply(adding: sightings, now: time())
    return correlator.happenings(of: "meeting").first?.sources
  }

  @Test func `a copy with another first line is no second source`() throws {
    let copy = "From our partners.\n" + Self.wire
    #expect(try sources([Self.wire, copy]) == 1)
    #expect(try sources([copy, Self.wire, Self.wire]) == 1)
  }

  @Test func `another report is`() throws {
    #expect(try sources([Self.wire, Self.report]) == 2)
    #expect(try sources([Self.wire, Self.report, Self.wire]) == 2)
  }
}
