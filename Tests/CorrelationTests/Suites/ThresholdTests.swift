import Correlation
import Extraction
import RuleLanguage
import Testing

@Suite struct ThresholdTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let sightings: String
    let alerts: [String]

    init(_ name: String, _ sightings: String, _ alerts: String...) {
      testDescription = name
      self.sightings = sightings
      self.alerts = alerts
    }
  }

  static let threeProvincesWithinFourteenDays = [
    Example(
      "what Tocsin was conceived from: one exact day and three vague ones of one article",
      """
      a1 daily 2024-06-03 anhui han-jun
      a1 daily 2024-05-30..2024-06-06 shanghai chen-jining
      a1 daily 2024-05-30..2024-06-06 yunnan wang-ning
      a1 daily 2024-05-30..2024-06-06 chongqing yuan-jiajun
      """,
      "#1 raised warning 4 2024-05-30..2024-06-06 anhui chongqing shanghai yunnan"),
    Example(
      "first and last thirteen days apart",
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-06-07 jilin
      a3 daily 2024-06-14 yunnan
      """,
      "#1 raised warning 3 2024-06-01..2024-06-14 anhui jilin yunnan"),
    Example(
      "fourteen days apart are one too many",
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-06-07 jilin
      a3 daily 2024-06-15 yunnan
      """),
    Example(
      "twenty reports of two meetings are two",
      """
      a1 daily 2024-06-01 anhui
      a2 times 2024-06-01 anhui
      a3 globe 2024-06-02 anhui
      a4 daily 2024-06-02 jilin
      a5 times 2024-06-09 jilin
      """),
    Example(
      "an empty slot is no value",
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-06-02 jilin
      a3 daily 2024-06-03 -
      """),
    Example(
      "a vague happening counts where it lies in the window whole",
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-06-02 jilin
      a3 daily 2024-06-08..2024-06-14 yunnan
      """,
      "#1 raised warning 3 2024-06-01..2024-06-14 anhui jilin yunnan"),
    Example(
      "and not where it might lie outside",
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-06-02 jilin
      a3 daily 2024-06-08..2024-06-15 yunnan
      """),
    Example(
      "an interval longer than the window never counts",
      """
      a1 daily 2024-06-05 anhui
      a2 daily 2024-06-05 jilin
      a3 daily 2024-06-01..2024-06-15 yunnan
      """),
    Example(
      "windows that share a happening are one episode",
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-06-07 jilin
      a3 daily 2024-06-14 yunnan
      a4 daily 2024-06-20 hebei
      a5 daily 2024-06-27 hunan
      """,
      "#1 raised warning 5 2024-06-01..2024-06-27 anhui hebei hunan jilin yunnan"),
    Example(
      "windows that share none are two, however near",
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-06-02 jilin
      a3 daily 2024-06-10 yunnan
      b1 daily 2024-06-16 hebei
      b2 daily 2024-06-24 hunan
      b3 daily 2024-06-29 hainan
      """,
      "#1 raised warning 3 2024-06-01..2024-06-10 anhui jilin yunnan",
      "#2 raised warning 3 2024-06-16..2024-06-29 hainan hebei hunan"),
    Example(
      "the count of the whole episode decides how severe it is",
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-06-07 jilin
      a3 daily 2024-06-14 yunnan
      a4 daily 2024-06-20 hebei
      a5 daily 2024-06-27 hunan
      a6 daily 2024-06-27 hainan
      """,
      "#1 raised critical 6 2024-06-01..2024-06-27 anhui hainan hebei hunan jilin yunnan"),
    Example(
      "across the end of a year and a leap day",
      """
      a1 daily 2023-12-26 anhui
      a2 daily 2024-01-01 jilin
      a3 daily 2024-01-08 yunnan
      b1 daily 2024-02-17 anhui
      b2 daily 2024-02-29 jilin
      b3 daily 2024-03-01 yunnan
      c1 daily 2025-02-17 anhui
      c2 daily 2025-02-28 jilin
      c3 daily 2025-03-02 yunnan
      d1 daily 2026-02-16 anhui
      d2 daily 2026-02-28 jilin
      d3 daily 2026-03-02 yunnan
      """,
      "#1 raised warning 3 2023-12-26..2024-01-08 anhui jilin yunnan",
      "#2 raised warning 3 2024-02-17..2024-03-01 anhui jilin yunnan",
      "#3 raised warning 3 2025-02-17..2025-03-02 anhui jilin yunnan"),
  ]

  @Test(arguments: threeProvincesWithinFourteenDays)
  func threeProvinces(example: Example) throws {
    var correlator = Correlator(ruleset: ruleset())
    _ = correlator.apply(adding: try sightings(example.sightings), now: time())
    #expect(correlator.alerts.map(\.line) == example.alerts)
  }

  static let twoMeetingsWithinTwoDays = [
    Example(
      "a province counts as often as it meets, and a meeting without one counts",
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-06-02 anhui
      a3 daily 2024-06-05 jilin
      a4 daily 2024-06-06 -
      a5 daily 2024-06-09 hebei
      """,
      "#1 raised warning 2 2024-06-01..2024-06-02 anhui",
      "#2 raised warning 2 2024-06-05..2024-06-06 jilin"),
    Example(
      "an interval as long as the window counts",
      """
      a1 daily 2024-06-01..2024-06-02 anhui
      a2 daily 2024-06-01..2024-06-02 jilin
      """,
      "#1 raised warning 2 2024-06-01..2024-06-02 anhui jilin"),
  ]

  @Test(arguments: twoMeetingsWithinTwoDays)
  func twoMeetings(example: Example) throws {
    let rules = ruleset(
      atLeast: 2, within: 2, distinct: nil, same: Sameness(slots: ["province"], days: 0))
    var correlator = Correlator(ruleset: rules)
    _ = correlator.apply(adding: try sightings(example.sightings), now: time())
    #expect(correlator.alerts.map(\.line) == example.alerts)
  }

  @Test func anAlertShowsWhatItRestsOn() throws {
    var correlator = Correlator(ruleset: ruleset(atLeast: 2))
    let table = """
      a1 daily 2024-06-03 jilin huang
      a2 times 2024-06-04 jilin
      a3 daily 2024-06-02 anhui han
      """
    let revisions = correlator.apply(adding: try sightings(table), now: time())
    let alert = try #require(revisions.first?.alert)
    #expect(alert == correlator.alerts.first)
    #expect(alert.rule == "wave" && alert.certainty == .certain && alert.raised == time())
    #expect(alert.values == ["province": ["anhui", "jilin"]])
    #expect(alert.message == "2 provinces, 2024-06-02 to 2024-06-03: anhui, jilin")
    #expect(
      alert.happenings.map(\.line) == [
        "2024-06-02 anhui han 1: a3", "2024-06-03 jilin huang 2: a1 a2",
      ])
  }

  @Test func whereHappeningsAreCountedEverySlotIsShown() throws {
    var correlator = Correlator(ruleset: ruleset(atLeast: 2, distinct: nil))
    let table = """
      a1 daily 2024-06-03 jilin huang
      a2 times 2024-06-04 anhui
      """
    _ = correlator.apply(adding: try sightings(table), now: time())
    #expect(
      correlator.alerts.map(\.values) == [["province": ["anhui", "jilin"], "chair": ["huang"]]])
  }
}
