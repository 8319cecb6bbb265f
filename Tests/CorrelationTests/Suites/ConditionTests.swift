import CivilTime
import Correlation
import RuleLanguage
import Testing

/// Each condition by hand.
@Suite struct ConditionTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let rule: Rule
    let sightings: String
    let alerts: [String]

    init(_ name: String, _ rule: Rule, _ sightings: String, _ alerts: String...) {
      testDescription = name
      self.rule = rule
      self.sightings = sightings
      self.alerts = alerts
    }
  }

  @Test(arguments: sequences + conjunctions + novelties + surges)
  func rings(example: Example) throws {
    #expect(try RuleStory.alerts(example.rule, example.sightings) == example.alerts)
  }

  // MARK: E then F

  static let follows = rule(
    .sequence(
      SequenceCondition(
        steps: [.init(.of("removal", label: "r")), .init(.of("meeting"))], within: .days(14))))
  static let followsInPlace = rule(
    .sequence(
      SequenceCondition(
        steps: [
          .init(.of("removal", label: "r")),
          .init(
            .of(
              "meeting",
              where: .comparison(
                .province, .equal, .field(FieldPath(label: "r", base: .slot("province")))))),
        ], within: .days(14))))

  static let sequences = [
    Example(
      "first and last thirteen days apart", follows,
      "removal a1 daily 2024-06-01 anhui\nmeeting a2 daily 2024-06-14 jilin",
      "#1 raised warning 2 2024-06-01..2024-06-14 anhui jilin"),
    Example(
      "fourteen days apart are one too many", follows,
      "removal a1 daily 2024-06-01 anhui\nmeeting a2 daily 2024-06-15 jilin"),
    Example(
      "the wrong way round", follows,
      "meeting a1 daily 2024-06-01 anhui\nremoval a2 daily 2024-06-02 jilin"),
    Example(
      "on one day either order will do", follows,
      "meeting a1 daily 2024-06-01 anhui\nremoval a2 daily 2024-06-01 jilin",
      "#1 raised warning 2 2024-06-01..2024-06-01 anhui jilin"),
    Example(
      "a vague step may have come first, which is not certain", follows,
      "removal a1 daily 2024-06-01..2024-06-03 anhui\nmeeting a2 daily 2024-06-02 jilin"),
    Example(
      "a vague step that ends in time is certain", follows,
      "removal a1 daily 2024-06-01..2024-06-03 anhui\nmeeting a2 daily 2024-06-03 jilin",
      "#1 raised warning 2 2024-06-01..2024-06-03 anhui jilin"),
    Example(
      "a step that must be where the first was", followsInPlace,
      """
      removal a1 daily 2024-06-01 anhui
      meeting a2 daily 2024-06-02 jilin
      removal a3 daily 2024-06-20 hebei
      meeting a4 daily 2024-06-22 hebei
      """,
      "#1 raised warning 2 2024-06-20..2024-06-22 hebei"),
    Example(
      "matches that share a happening are one episode, others another", follows,
      """
      removal a1 daily 2024-01-01 anhui
      meeting a2 daily 2024-01-10 jilin
      removal a3 daily 2024-01-08 hebei
      removal a4 daily 2024-02-20 hebei
      meeting a5 daily 2024-03-04 jilin
      """,
      "#1 raised warning 3 2024-01-01..2024-01-10 anhui hebei jilin",
      "#2 raised warning 2 2024-02-20..2024-03-04 hebei jilin"),
  ]

  // MARK: all of

  static let both = rule(
    .conjunction(Conjunction(streams: [.of("meeting"), .of("removal")], within: .days(7))))

  static let conjunctions = [
    Example(
      "in any order", both,
      "removal a1 daily 2024-02-28 anhui\nmeeting a2 daily 2024-03-05 jilin",
      "#1 raised warning 2 2024-02-28..2024-03-05 anhui jilin"),
    Example(
      "a leap day makes it one too many in the next year's calendar only", both,
      "removal a1 daily 2024-02-27 anhui\nmeeting a2 daily 2024-03-05 jilin"),
    Example(
      "each must happen, not one of them twice", both,
      "removal a1 daily 2024-06-01 anhui\nremoval a2 daily 2024-06-02 jilin"),
    Example(
      "all that lies in a window with both of them belongs to it", both,
      """
      removal a1 daily 2024-06-01 anhui
      removal a2 daily 2024-06-03 hebei
      meeting a3 daily 2024-06-07 jilin
      removal a4 daily 2024-06-14 hunan
      """,
      "#1 raised warning 3 2024-06-01..2024-06-07 anhui hebei jilin"),
  ]

  // MARK: new

  static let fresh = rule(
    .novelty(Novelty(field: .province, stream: .of("meeting"), span: .days(365))))

  static let novelties = [
    Example(
      "the first time, and again only when it was long ago", fresh,
      """
      meeting a1 daily 2023-01-01 anhui
      meeting a2 daily 2024-01-01 anhui
      meeting a3 daily 2024-12-31 anhui
      """,
      "#1 raised warning 1 2023-01-01..2023-01-01 anhui"),
    Example(
      "a day later it is new", fresh,
      "meeting a1 daily 2023-01-01 anhui\nmeeting a2 daily 2024-01-02 anhui",
      "#1 raised warning 1 2023-01-01..2023-01-01 anhui",
      "#2 raised warning 1 2024-01-02..2024-01-02 anhui"),
    Example(
      "what is new on one day is one episode", fresh,
      """
      meeting a1 daily 2024-06-01 anhui
      meeting a1 daily 2024-06-01 jilin
      meeting a2 daily 2024-06-02 hebei
      meeting a3 daily 2024-06-02 anhui
      """,
      "#1 raised warning 2 2024-06-01..2024-06-01 anhui jilin",
      "#2 raised warning 1 2024-06-02..2024-06-02 hebei"),
    Example(
      "an empty slot is not new", fresh, "meeting a1 daily 2024-06-01 -"),
    Example(
      "what may have come before is not new for certain", fresh,
      "meeting a1 daily 2024-06-01..2024-06-05 anhui\nmeeting a2 daily 2024-06-03 anhui"),
  ]

  // MARK: times median of

  static func surge(
    _ percent: Int, _ average: Surge.Average = .median, least: Int = 1
  ) -> Rule {
    rule(
      .surge(
        Surge(
          stream: .of("meeting"), period: .days(2), percent: percent, average: average,
          periods: 3, least: least)))
  }

  /// Two, one and one meeting in three periods, then three.
  static let rising = """
    meeting a1 daily 2024-06-01 anhui
    meeting a2 daily 2024-06-02 anhui
    meeting a3 daily 2024-06-03 anhui
    meeting a4 daily 2024-06-06 anhui
    meeting a5 daily 2024-06-07 anhui
    meeting a6 daily 2024-06-08 anhui
    meeting a7 daily 2024-06-08 jilin
    """

  static let surges = [
    Example(
      "three times the median", surge(300, least: 3), rising,
      "#1 raised warning 3 2024-06-07..2024-06-08 anhui jilin"),
    Example("and no more than that", surge(301, least: 3), rising),
    Example(
      "the mean is higher", surge(225, .mean, least: 3), rising,
      "#1 raised warning 3 2024-06-07..2024-06-08 anhui jilin"),
    Example("and is missed by a hundredth", surge(226, .mean, least: 3), rising),
    Example("less than asked for at the least", surge(300, least: 4), rising),
    Example(
      "out of nothing", surge(10_000, least: 2),
      "meeting a1 daily 2024-06-01 anhui\nmeeting a2 daily 2024-06-02 anhui",
      "#1 raised warning 2 2024-06-01..2024-06-02 anhui"),
  ]
}
