import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage
import Testing

/// What becomes of alerts as articles come and go.
@Suite struct AlertLifeTests {
  /// A correlator that is told a story step by step.
  struct Story {
    var correlator: Correlator
    var clock = 0

    init(_ ruleset: Ruleset = ruleset()) {
      correlator = Correlator(ruleset: ruleset)
    }

    /// The revisions that some sightings make.
    mutating func add(_ table: String) throws -> [Revision] {
      clock += 1
      return correlator.apply(adding: try sightings(table), now: time(clock))
    }

    /// The revisions that the end of some articles makes.
    mutating func remove(_ articles: String...) -> [Revision] {
      clock += 1
      return correlator.apply(adding: [], removingArticles: articles, now: time(clock))
    }

    var alerts: [String] { correlator.alerts.map(\.line) }
  }

  static let three = """
    a1 daily 2024-06-01 anhui
    a2 daily 2024-06-02 jilin
    a3 daily 2024-06-03 yunnan
    """

  @Test func belowTheThresholdNothingIsSaid() throws {
    var story = Story()
    #expect(try story.add("a1 daily 2024-06-01 anhui").isEmpty)
    #expect(try story.add("a2 daily 2024-06-02 jilin").isEmpty)
    let revisions = try story.add("a3 daily 2024-06-03 yunnan")
    // The cause is the article that made the difference, the evidence is all three.
    #expect(revisions.map(\.line) == ["#1.1 raised: +a3"])
    #expect(revisions.map(\.notifies) == [true])
    #expect(revisions.first?.time == time(3))
    #expect(revisions.first?.alert.happenings.count == 3)
  }

  @Test func whatAddsToAnAlertUpdatesItWithoutRinging() throws {
    var story = Story()
    _ = try story.add(Self.three)
    let value = try story.add("a4 daily 2024-06-04 hebei")
    #expect(value.map(\.line) == ["#1.2 updated: +a4"])
    #expect(value.map(\.notifies) == [false])
    #expect(story.alerts == ["#1 raised warning 4 2024-06-01..2024-06-04 anhui hebei jilin yunnan"])

    let source = try story.add("a5 times 2024-06-01 anhui")
    #expect(source.map(\.line) == ["#1.3 updated: +a5"])
    #expect(source.first?.alert.happenings.first?.sources == 2)
    #expect(source.first?.alert.raised == time(1))
  }

  @Test func whatDoesNotBearOnAnAlertSaysNothing() throws {
    var story = Story()
    _ = try story.add(Self.three)
    #expect(try story.add(Self.three).isEmpty)
    #expect(try story.add("a4 daily 2024-07-20 anhui").isEmpty)
    #expect(try story.add("a5 daily 2024-06-03 hebei - claimed").isEmpty)
    #expect(story.remove("a4", "a5", "never-seen").isEmpty)
  }

  @Test func aHigherCountEscalatesAndALowerOneUpdates() throws {
    let scale = SeverityScale(.warning, steps: [.init(.critical, from: 4)])
    var story = Story(ruleset(severity: scale))
    _ = try story.add(Self.three)
    let up = try story.add("a4 daily 2024-06-04 hebei")
    #expect(up.map(\.line) == ["#1.2 escalated: +a4"] && up.map(\.notifies) == [true])
    let down = story.remove("a4")
    #expect(down.map(\.line) == ["#1.3 updated: -a4"] && down.map(\.notifies) == [false])
    #expect(down.map(\.alert.severity) == [.warning])
  }

  @Test func withdrawnAndReopenedUnderItsNumber() throws {
    var story = Story()
    _ = try story.add(Self.three)
    let withdrawn = story.remove("a2")
    #expect(withdrawn.map(\.line) == ["#1.2 withdrawn: -a2"])
    #expect(withdrawn.map(\.notifies) == [true])
    // It still shows what was told.
    #expect(story.alerts == ["#1 withdrawn warning 3 2024-06-01..2024-06-03 anhui jilin yunnan"])
    #expect(story.remove("a2").isEmpty)

    let reopened = try story.add("b2 times 2024-06-05 hebei")
    #expect(reopened.map(\.line) == ["#1.3 reopened: +b2"] && reopened.map(\.notifies) == [true])
    #expect(reopened.map(\.alert.raised) == [time(1)])
    #expect(story.alerts == ["#1 raised warning 3 2024-06-01..2024-06-05 anhui hebei yunnan"])
  }

  @Test func otherHappeningsMakeAnotherAlert() throws {
    var story = Story()
    _ = try story.add(Self.three)
    _ = story.remove("a1", "a2", "a3")
    let revisions = try story.add(
      """
      b1 daily 2024-06-01 anhui
      b2 daily 2024-06-02 jilin
      b3 daily 2024-06-03 yunnan
      """)
    #expect(revisions.map(\.line) == ["#2.1 raised: +b1 +b2 +b3"])
  }

  @Test func aCorrectionTakesOutAndPutsInAtOnce() throws {
    var story = Story()
    _ = try story.add(Self.three)
    let corrected = try sightings("b3 daily 2024-06-20 yunnan")
    let revisions = story.correlator.apply(
      adding: corrected, removingArticles: ["a3"], now: time(9))
    #expect(revisions.map(\.line) == ["#1.2 withdrawn: -a3"])
    // An article that goes and comes in one batch has not changed.
    let same = story.correlator.apply(
      adding: corrected, removingArticles: ["b3"], now: time(10))
    #expect(same.isEmpty)
    // Nor does it cause anything, and neither does what is told elsewhere.
    let more = try sightings("c1 times 2024-06-02 hebei\nc2 times 2024-06-20 yunnan")
    let reopened = story.correlator.apply(
      adding: corrected + more, removingArticles: ["b3"], now: time(11))
    #expect(reopened.map(\.line) == ["#1.3 reopened: +c1"])
    #expect(story.correlator.happenings(of: "meeting").last?.line == "2024-06-20 yunnan 2: b3 c2")
  }

  @Test func aBridgeMergesIntoTheOlderAndItsLossSplits() throws {
    var story = Story()
    _ = try story.add(
      """
      b1 daily 2024-06-16 hebei
      b2 daily 2024-06-17 hunan
      b3 daily 2024-06-18 hainan
      """)
    _ = try story.add(Self.three)
    let merged = try story.add("c1 daily 2024-06-10 shanxi")
    #expect(merged.map(\.line) == ["#1.2 escalated: +c1", "#2.2 withdrawn: merged into alert 1"])
    #expect(
      story.alerts == [
        "#1 raised critical 7 2024-06-01..2024-06-18 "
          + "anhui hainan hebei hunan jilin shanxi yunnan",
        "#2 withdrawn warning 3 2024-06-01..2024-06-03 anhui jilin yunnan",
      ])
    // Equal shares: the number stays with the earliest part; what was merged does not come back.
    let split = story.remove("c1")
    #expect(split.map(\.line) == ["#1.3 updated: -c1", "#3.1 raised: -c1"])
    #expect(
      story.alerts.filter { $0.contains(" raised ") } == [
        "#1 raised warning 3 2024-06-01..2024-06-03 anhui jilin yunnan",
        "#3 raised warning 3 2024-06-16..2024-06-18 hainan hebei hunan",
      ])
  }

  @Test func aSplitAlertGoesOnWithTheLargerPart() throws {
    var story = Story()
    _ = try story.add(
      Self.three + """

        c1 daily 2024-06-10 shanxi
        b1 daily 2024-06-16 hebei
        b2 daily 2024-06-17 hunan
        b3 daily 2024-06-18 hainan
        b4 times 2024-06-18 hainan
        """)
    #expect(story.remove("c1").map(\.line) == ["#1.2 updated: -c1", "#2.1 raised: -c1"])
    #expect(
      story.alerts == [
        "#1 raised warning 3 2024-06-16..2024-06-18 hainan hebei hunan",
        "#2 raised warning 3 2024-06-01..2024-06-03 anhui jilin yunnan",
      ])
  }

  @Test func aLateArticleThatLinksTwoHappeningsTakesOneAway() throws {
    var story = Story(ruleset(atLeast: 3, distinct: nil))
    _ = try story.add(
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-06-06 anhui
      a3 daily 2024-06-07 jilin
      """)
    #expect(try story.add("a4 daily 2024-06-04 anhui").map(\.line) == ["#1.2 withdrawn: +a4"])
    #expect(story.remove("a4").map(\.line) == ["#1.3 reopened: -a4"])
  }

  @Test func aLateArticleThatKnowsTheDayBringsAVagueHappeningIntoTheWindow() throws {
    var story = Story()
    _ = try story.add(
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-06-02 jilin
      a3 daily 2024-06-01..2024-06-30 yunnan
      """)
    #expect(story.alerts.isEmpty)
    #expect(try story.add("a4 times 2024-06-12 yunnan").map(\.line) == ["#1.1 raised: +a4"])
    #expect(story.alerts == ["#1 raised warning 3 2024-06-01..2024-06-12 anhui jilin yunnan"])
  }

  @Test func theCauseIsWhatBearsOnTheAlertAndNoMore() throws {
    var story = Story(ruleset(atLeast: 1))
    let raised = try story.add(
      """
      a1 daily 2024-06-01 anhui
      a2 daily 2024-09-01 anhui
      a3 daily 2024-09-02..2024-09-05 anhui
      """)
    #expect(raised.map(\.line) == ["#1.1 raised: +a1", "#2.1 raised: +a2 +a3"])
    // The vague report leaves the happening it was with for one it knows the day of.
    let moved = try story.add("b1 times 2024-09-05 anhui\nb2 times 2024-12-01 hebei")
    #expect(moved.map(\.line) == ["#2.2 updated: +b1", "#3.1 raised: +b2"])
  }

  @Test func rulesAreNumberedByNameAndOnlyTheTouchedOnesChange() throws {
    let same = Sameness(slots: ["province"], days: 3)
    let rules = Ruleset(
      events: [meeting(same: same), meeting(named: "parade", same: same)],
      rules: [
        wave(named: "loud", atLeast: 1), wave(named: "big", atLeast: 2),
        wave(named: "parades", of: "parade", atLeast: 1),
      ])
    var correlator = Correlator(ruleset: rules)
    let first = correlator.apply(
      adding: try sightings("a1 daily 2024-06-01 anhui\na2 daily 2024-06-02 jilin")
        + sightings("a1 daily 2024-06-01 anhui", event: "parade"), now: time())
    #expect(first.map(\.alert.rule) == ["big", "loud", "parades"])
    #expect(first.map(\.alert.number) == [1, 2, 3])
    let second = correlator.apply(
      adding: try sightings("a3 daily 2024-06-02 jilin", event: "parade"), now: time())
    #expect(second.map(\.line) == ["#3.2 updated: +a3"])
  }
}
