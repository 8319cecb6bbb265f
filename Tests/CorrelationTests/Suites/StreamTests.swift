import CivilTime
import Correlation
import Extraction
import RuleLanguage
import Testing

/// Which happenings belong to a stream.
@Suite struct StreamTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let filter: Filter
    /// The articles of the table that belong to it.
    let articles: [String]

    init(_ name: String, _ filter: Filter, _ articles: String...) {
      testDescription = name
      self.filter = filter
      self.articles = articles
    }
  }

  static let table = """
    meeting a1 daily 2024-06-09 anhui han
    meeting a2 times 2024-06-11 jilin han
    meeting a3 - 2024-06-12 hebei wang
    meeting a4 times 2024-06-10..2024-06-13 -
    meeting a5 times 2024-06-20 jilin - planned
    """

  static let post = FieldPath(base: .slot("chair"), attribute: "post")
  static let tier = FieldPath(base: .outlet, attribute: "tier")
  static let date = FieldPath(base: .date)
  static let born = FieldPath(base: .slot("chair"), attribute: "born")

  static func name(_ text: String) -> Filter.Operand { .literal(.name(text)) }

  static let eleventh = Filter.Operand.literal(.date(Day("2024-06-11") ?? Day(number: 0)))
  static let none = Filter.comparison(.province, .equal, name("nowhere"))

  static let examples = [
    Example("a slot", .comparison(.province, .equal, name("jilin")), "a2"),
    Example(
      "an empty slot differs from nothing",
      .comparison(.province, .notEqual, name("jilin")), "a1", "a3"),
    Example(
      "not turns it round", .not(.comparison(.province, .equal, name("jilin"))),
      "a1", "a3", "a4"),
    Example(
      "one of several",
      .membership(.province, isNegated: false, [.name("jilin"), .name("hebei")]), "a2", "a3"),
    Example(
      "none of several",
      .membership(.province, isNegated: true, [.name("jilin"), .name("hebei")]), "a1"),
    Example("a role that holds on the day", .comparison(post, .equal, name("secretary")), "a1"),
    Example("and the one after it", .comparison(post, .notEqual, name("secretary")), "a2"),
    Example("an attribute with a day", .comparison(born, .less, eleventh), "a3"),
    Example("the outlet", .comparison(FieldPath(base: .outlet), .equal, name("daily")), "a1"),
    Example("what is known of the outlet", .comparison(tier, .equal, name("official")), "a1"),
    Example("a date, for certain", .comparison(date, .less, eleventh), "a1"),
    Example("or on the day", .comparison(date, .lessOrEqual, eleventh), "a1", "a2"),
    Example("later", .comparison(date, .greater, eleventh), "a3"),
    Example("on the day", .comparison(date, .equal, eleventh), "a2"),
    Example("not on it for certain", .comparison(date, .notEqual, eleventh), "a1", "a3"),
    Example(
      "how many tell of it",
      .comparison(FieldPath(base: .sources), .greater, .literal(.number(1)))),
    Example(
      "how it is told",
      .comparison(FieldPath(base: .status), .equal, .literal(.status(.planned))), "a5"),
    Example("both", .all([.comparison(date, .greater, eleventh), .not(none)]), "a3"),
    Example(
      "either",
      .any([none, .comparison(.province, .equal, name("anhui"))]), "a1"),
  ]

  @Test(arguments: examples)
  func selects(example: Example) throws {
    let all = rule(
      .threshold(
        Threshold(stream: .of("meeting", where: example.filter), count: 1, within: .days(30))))
    var story = RuleStory(all)
    _ = try story.add(Self.table)
    let articles = story.correlator.alerts.flatMap(\.happenings).flatMap(\.sightings)
      .map(\.article.id)
    #expect(articles.sorted() == example.articles)
  }

  @Test func severalEventsAreOneStream() throws {
    let either = EventStream(sources: [.event("meeting"), .event("removal")])
    let table = """
      meeting a1 daily 2024-06-01 anhui
      removal a2 daily 2024-06-02 jilin
      reform a3 daily 2024-06-03 hebei
      """
    #expect(
      try RuleStory.alerts(ClauseTests.counting(2, of: either), table)
        == ["#1 raised warning 2 2024-06-01..2024-06-02 anhui jilin"])
  }

  @Test func whatIsPlannedIsAHappeningOfItsOwn() throws {
    var story = RuleStory(same: Sameness(slots: ["province"], days: 3))
    _ = try story.add(
      "meeting a1 daily 2024-06-03 anhui\nmeeting a2 daily 2024-06-04 anhui - planned")
    #expect(story.correlator.happenings(of: "meeting").map(\.line) == ["2024-06-03 anhui 1: a1"])
    #expect(
      story.correlator.happenings(of: "meeting", told: [.planned]).map(\.line)
        == ["2024-06-04 anhui 1: a2"])
  }

  @Test func theAlertsOfARuleAreHappenings() throws {
    // Named so that the alphabet has the higher rules first.
    var twice = ClauseTests.counting(2)
    (twice.name, twice.groups) = ("z-twice", [.province])
    let places = rule(
      .threshold(
        Threshold(
          counted: .province, stream: EventStream(sources: [.rule("z-twice")]), count: 2,
          within: .days(30))), named: "m-places")
    let top = rule(
      .threshold(
        Threshold(stream: EventStream(sources: [.rule("m-places")]), count: 1, within: .days(365))),
      named: "a-top")
    var story = RuleStory(top, places, twice)
    let raised = try story.add(
      """
      meeting a1 daily 2024-06-01 anhui
      meeting a2 daily 2024-06-03 anhui
      meeting b1 daily 2024-06-20 jilin
      meeting b2 daily 2024-06-24 jilin
      """)
    #expect(raised.map(\.alert.rule) == ["z-twice", "z-twice", "m-places", "a-top"])
    let whole = try #require(raised.last?.alert)
    #expect("\(whole.first)..\(whole.last)" == "2024-06-01..2024-06-24")
    #expect(whole.happenings.map(\.event) == ["m-places"])
    let fallen = story.correlator.apply(
      adding: [], removingArticles: ["b2"], now: try noon("2024-12-31"))
    #expect(
      fallen.map(\.line) == ["#2.2 withdrawn: -b2", "#3.2 withdrawn: -b2", "#4.2 withdrawn: -b2"])
  }
}
