import CivilTime
import Correlation
import RuleLanguage
import Testing

/// What the clauses of a rule do.
@Suite struct ClauseTests {
  /// A count of meetings within a week.
  static func counting(_ count: Int, of stream: EventStream = .of("meeting")) -> Rule {
    rule(.threshold(Threshold(stream: stream, count: count, within: .days(7))))
  }

  @Test func perHasAnEpisodeForEachValue() throws {
    var grouped = Self.counting(2)
    grouped.groups = [.province]
    var story = RuleStory(grouped)
    _ = try story.add(
      """
      meeting a1 daily 2024-06-01 anhui
      meeting a2 daily 2024-06-02 jilin
      meeting a3 daily 2024-06-03 anhui
      meeting a4 daily 2024-06-03 -
      meeting a5 daily 2024-06-04 jilin
      """)
    #expect(
      story.correlator.alerts.map(\.group) == [["province": "anhui"], ["province": "jilin"]])
    #expect(story.correlator.alerts.map(\.count) == [2, 2])
  }

  @Test func perAnAttributeThatHoldsOnTheDay() throws {
    var grouped = Self.counting(2)
    grouped.groups = [FieldPath(base: .slot("chair"), attribute: "post")]
    var story = RuleStory(grouped)
    _ = try story.add(
      """
      meeting a1 daily 2024-06-09 anhui han
      meeting a2 daily 2024-06-10 jilin han
      meeting a3 daily 2024-06-11 hebei han
      """)
    #expect(story.correlator.alerts.map(\.group) == [["chair.post": "secretary"]])
    #expect(story.alerts == ["#1 raised warning 2 2024-06-09..2024-06-10 anhui jilin"])
  }

  @Test func sourcesAreThoseOfEachHappening() throws {
    var careful = Self.counting(1)
    careful.sources = 2
    var story = RuleStory(careful, same: Sameness(slots: ["province"], days: 0))
    let one = try story.add("meeting a1 daily 2024-06-01 anhui\nmeeting a2 times 2024-06-01 jilin")
    #expect(one.isEmpty)
    #expect(try story.add("meeting a3 globe 2024-06-01 jilin").map(\.line) == ["#1.1 raised: +a3"])
  }

  @Test func possibleRingsWhenDatesOnlyMayFit() throws {
    let table = """
      meeting a1 daily 2024-06-01 anhui
      meeting a2 daily 2024-06-06..2024-06-12 jilin
      """
    #expect(try RuleStory.alerts(Self.counting(2), table).isEmpty)
    var possible = Self.counting(2)
    possible.certainty = .possible
    var story = RuleStory(possible)
    _ = try story.add(table)
    #expect(story.correlator.alerts.map(\.certainty) == [.possible])
    let sure = try story.add("meeting a3 daily 2024-06-02 hebei")
    #expect(sure.map(\.line) == ["#1.2 updated: +a3"])
    #expect(story.correlator.alerts.map(\.certainty) == [.certain])
  }

  @Test func theClockMayBeThatOfPublication() throws {
    var published = Self.counting(2)
    published.clock = .published
    let reports = try reports(
      "meeting a1 daily 2024-01-01 anhui\nmeeting a2 daily 2024-05-01 jilin")
    var correlator = RuleStory(published).correlator
    let late = reports.map { sighting in
      var sighting = sighting
      sighting.article.published = Day("2024-06-01") ?? sighting.article.published
      return sighting
    }
    _ = correlator.apply(adding: late, now: try noon("2024-06-01"))
    #expect(
      correlator.alerts.map(\.line) == ["#1 raised warning 2 2024-01-01..2024-05-01 anhui jilin"])
  }

  @Test func anExceptionNearbyKeepsItFromRinging() throws {
    var excepted = Self.counting(2)
    excepted.exception = Rule.Exception(stream: .of("reform"), within: .days(3))
    var story = RuleStory(excepted)
    let two = "meeting a1 daily 2024-06-05 anhui\nmeeting a2 daily 2024-06-06 jilin"
    #expect(try story.add("reform r1 daily 2024-06-01 hebei\n\(two)").map(\.line).count == 1)
    #expect(
      try story.add("reform r2 daily 2024-06-09 hebei").map(\.line) == ["#1.2 withdrawn: +r2"])
    let gone = story.correlator.apply(
      adding: [], removingArticles: ["r2"], now: try noon("2024-12-31"))
    #expect(gone.map(\.line) == ["#1.3 reopened: -r2"])
    // It may lie so near: then it is not certain that the rule holds.
    let vague = try story.add("reform r3 daily 2024-06-09..2024-07-09 hebei")
    #expect(vague.map(\.line) == ["#1.4 withdrawn: +r3"])
  }

  @Test func anExceptionOfAnotherGroupIsNone() throws {
    var excepted = Self.counting(2)
    excepted.groups = [.province]
    excepted.exception = Rule.Exception(stream: .of("reform"), within: .days(3))
    let two = "meeting a1 daily 2024-06-05 anhui\nmeeting a2 daily 2024-06-06 anhui\n"
    #expect(try RuleStory.alerts(excepted, two + "reform r1 daily 2024-06-06 jilin").count == 1)
    #expect(try RuleStory.alerts(excepted, two + "reform r1 daily 2024-06-06 anhui").isEmpty)
    #expect(try RuleStory.alerts(excepted, two + "reform r1 daily 2024-06-06 -").isEmpty)
  }

  @Test func notifyOnTellsOfNewValuesOnly() throws {
    var loud = Self.counting(1)
    loud.notified = [.chair, FieldPath(base: .slot("province"), attribute: "region")]
    var story = RuleStory(loud)
    _ = try story.add("meeting a1 daily 2024-06-01 jilin")
    let steps = [
      "meeting a2 daily 2024-06-02 hebei", "meeting a3 daily 2024-06-03 anhui",
      "meeting a4 daily 2024-06-04 anhui han", "meeting a5 daily 2024-06-04 jilin han",
    ]
    let told = try steps.map { try story.add($0).map(\.notifies) }
    #expect(told == [[false], [true], [true], [false]])
  }

  @Test func aRuleThatIsSwitchedOffSaysNothing() throws {
    var off = Self.counting(1)
    off.isDisabled = true
    #expect(try RuleStory.alerts(off, "meeting a1 daily 2024-06-01 jilin").isEmpty)
  }

  @Test func aMessageShowsFieldsOfStepsAndTheirAttributes() throws {
    var following = ConditionTests.follows
    following.message.parts = [
      .slot("province"), .text("; "), .field(FieldPath(label: "r", base: .slot("chair"))),
      .text("; "), .field(FieldPath(base: .slot("chair"), attribute: "post")), .text("; "),
      .field(FieldPath(base: .slot("chair"), attribute: "born")),
    ]
    var story = RuleStory(following)
    _ = try story.add(
      "removal a1 daily 2024-06-12 anhui han\nmeeting a2 daily 2024-06-13 jilin wang")
    #expect(
      story.correlator.alerts.map(\.message) == ["anhui, jilin; han; governor; 1961-10-15"])
  }
}
