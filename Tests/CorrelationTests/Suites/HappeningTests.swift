import Correlation
import Extraction
import RuleLanguage
import Testing

@Suite struct HappeningTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let sightings: String
    let happenings: [String]

    init(_ name: String, _ sightings: String, _ happenings: String...) {
      testDescription = name
      self.sightings = sightings
      self.happenings = happenings
    }
  }

  static let withinThreeDays = [
    Example(
      "one report",
      "a1 daily 2024-06-03 anhui han-jun",
      "2024-06-03 anhui han-jun 1: a1"),
    Example(
      "other values are other happenings, and an empty slot is equal to another only",
      """
      a1 daily 2024-06-03 anhui
      a2 daily 2024-06-03 jilin
      a3 daily 2024-06-03 -
      a4 times 2024-06-03 -
      """,
      "2024-06-03 2: a3 a4", "2024-06-03 anhui 1: a1", "2024-06-03 jilin 1: a2"),
    Example(
      "three days apart are linked, four are not, and links make chains",
      """
      a1 daily 2024-06-01 anhui
      a2 times 2024-06-04 anhui
      a3 daily 2024-06-07 anhui
      a4 times 2024-06-11 anhui
      """,
      "2024-06-01 anhui 2: a1 a2 a3", "2024-06-11 anhui 1: a4"),
    Example(
      "across the leap day and across the end of a year",
      """
      a1 daily 2024-02-27 anhui
      a2 times 2024-03-01 anhui
      a3 daily 2023-02-27 anhui
      a4 times 2023-03-03 anhui
      a5 daily 2024-12-30 anhui
      a6 times 2025-01-02 anhui
      """,
      "2023-02-27 anhui 1: a3", "2023-03-03 anhui 1: a4", "2024-02-27 anhui 2: a1 a2",
      "2024-12-30 anhui 2: a5 a6"),
    Example(
      "a vague report joins the group whose day is nearest to its end",
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-06-06 anhui
      a3 times 2024-05-30..2024-06-07 anhui
      """,
      "2024-06-01 anhui 1: a1", "2024-06-06 anhui 2: a3 a2"),
    Example(
      "a vague report links nothing, and joins no group by nearness alone",
      """
      a1 daily 2024-06-01 anhui
      a2 times 2024-06-02..2024-06-04 anhui
      a3 daily 2024-06-05 anhui
      """,
      "2024-06-01 anhui 1: a1", "2024-06-02..2024-06-04 anhui 1: a2", "2024-06-05 anhui 1: a3"),
    Example(
      "vague reports that join none are grouped by intersection",
      """
      a1 daily 2024-06-01..2024-06-04 anhui
      a2 times 2024-06-04..2024-06-09 anhui
      a3 globe 2024-06-08..2024-06-10 anhui
      a4 daily 2024-06-11..2024-06-12 anhui
      """,
      "2024-06-08..2024-06-10 anhui 3: a1 a2 a3", "2024-06-11..2024-06-12 anhui 1: a4"),
    Example(
      "of equally narrow dates the one with the most sources, not with the most reports",
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-06-01 anhui
      a3 daily 2024-06-01 anhui
      a4 times 2024-06-03 anhui
      a5 globe 2024-06-03 anhui
      """,
      "2024-06-03 anhui 3: a1 a2 a3 a4 a5"),
    Example(
      "of equally supported dates the earliest",
      """
      a1 daily 2024-06-03 anhui
      a2 times 2024-06-01 anhui
      """,
      "2024-06-01 anhui 2: a2 a1"),
    Example(
      "other slots take the value of the most sources, then the first by alphabet",
      """
      a1 daily 2024-06-03 anhui wang
      a2 times 2024-06-03 anhui han
      a3 globe 2024-06-03 anhui han
      a4 globe 2024-06-03 anhui -
      b1 daily 2024-06-03 jilin wang
      b2 times 2024-06-03 jilin huang
      """,
      "2024-06-03 anhui han 3: a1 a2 a3 a4", "2024-06-03 jilin huang 2: b1 b2"),
    Example(
      "articles without an outlet are sources of their own",
      """
      a1 - 2024-06-03 anhui
      a1 - 2024-06-03 anhui
      a2 - 2024-06-03 anhui
      a3 daily 2024-06-03 anhui
      """,
      "2024-06-03 anhui 3: a1 a1 a2 a3"),
    Example(
      "only what is asserted counts",
      """
      a1 daily 2024-06-03 anhui - claimed
      a2 daily 2024-06-03 anhui - planned
      a3 daily 2024-06-03 anhui - hypothetical
      a4 daily 2024-06-03 anhui - denied
      a5 daily 2024-06-03 anhui - historical
      a6 daily 2024-06-04 anhui - asserted
      """,
      "2024-06-04 anhui 1: a6"),
  ]

  @Test(arguments: withinThreeDays)
  func sameProvinceWithinThreeDays(example: Example) throws {
    var correlator = Correlator(ruleset: ruleset())
    _ = correlator.apply(adding: try sightings(example.sightings), now: time())
    #expect(correlator.happenings(of: "meeting").map(\.line) == example.happenings)
  }

  @Test func withoutSameEverySightingIsAHappening() throws {
    var correlator = Correlator(ruleset: ruleset(same: nil))
    let table = """
      a1 daily 2024-06-03 anhui
      a1 daily 2024-06-03 anhui
      a2 daily 2024-06-03 anhui
      """
    // Given twice, they are the same sightings still.
    _ = correlator.apply(adding: try sightings(table) + sightings(table), now: time())
    _ = correlator.apply(adding: try sightings(table), now: time())
    let lines = correlator.happenings(of: "meeting").map(\.line)
    #expect(lines == ["a1", "a1", "a2"].map { "2024-06-03 anhui 1: \($0)" })
  }

  @Test func aDayApartIsAnotherHappeningWithoutTolerance() throws {
    let same = Sameness(slots: ["province", "chair"], days: 0)
    var correlator = Correlator(ruleset: ruleset(same: same))
    let table = """
      a1 daily 2024-06-03 anhui han
      a2 times 2024-06-03 anhui han
      a3 times 2024-06-04 anhui han
      a4 times 2024-06-04 anhui -
      """
    _ = correlator.apply(adding: try sightings(table), now: time())
    #expect(
      correlator.happenings(of: "meeting").map(\.line) == [
        "2024-06-03 anhui han 2: a1 a2", "2024-06-04 anhui han 1: a3", "2024-06-04 anhui 1: a4",
      ])
  }

  @Test func aValueWithoutCharactersIsAnEmptySlot() throws {
    var correlator = Correlator(ruleset: ruleset(atLeast: 1))
    let nameless = sighting(
      article: "a1", outlet: nil, days: try days("2024-06-03"), slots: ["province": ""])
    #expect(correlator.apply(adding: [nameless], now: time()).isEmpty)
    #expect(correlator.happenings(of: "meeting").map(\.slots) == [[:]])
  }

  @Test func whatIsOfNoEventIsNoHappening() throws {
    var correlator = Correlator(ruleset: ruleset(atLeast: 1))
    let stray = try sightings("a1 daily 2024-06-03 anhui", event: "parade")
    #expect(correlator.apply(adding: stray, now: time()).isEmpty)
    #expect(correlator.happenings(of: "parade").isEmpty)
  }
}
