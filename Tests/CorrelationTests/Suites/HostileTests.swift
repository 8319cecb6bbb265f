import CivilTime
import Correlation
import Extraction
import RuleLanguage
import Testing

/// Rules and histories that nobody means well with: answered all the same, and soon.
@Suite struct HostileTests {
  /// So many meetings, one a day, each in a province of its own.
  static func meetings(_ count: Int, every days: Int = 1) -> [Sighting] {
    (0..<count).map { number in
      sighting(
        article: "a\(number)", outlet: "daily",
        days: DayInterval(Day(number: Int32(number * days))),
        slots: ["province": "p\(number)"])
    }
  }

  @Test func aSequenceWithMoreMatchesThanCanBeListed() throws {
    let steps = Array(repeating: SequenceCondition.Step(.of("meeting")), count: 10)
    var story = RuleStory(
      rule(.sequence(SequenceCondition(steps: steps, within: .days(25)))))
    _ = story.correlator.apply(adding: Self.meetings(40), now: try noon("1970-02-01"))
    #expect(story.correlator.alerts.map(\.count) == [40])
  }

  @Test func aWindowOfAHundredYears() throws {
    var story = RuleStory(
      rule(.threshold(Threshold(stream: .of("meeting"), count: 300, within: .days(36_500)))))
    for batch in 0..<3 {
      let some = Array(Self.meetings(300, every: 100)[batch * 100..<batch * 100 + 100])
      _ = story.correlator.apply(adding: some, now: try noon("2060-01-01"))
    }
    #expect(story.correlator.alerts.map(\.count) == [300])
  }

  @Test func aRuleThatWouldRingForEverythingRingsOnce() throws {
    var story = RuleStory(rule(.threshold(Threshold(event: "meeting", count: 1, days: 14))))
    let all = Self.meetings(400)
    var revisions: [Revision] = []
    for start in stride(from: 0, to: all.count, by: 40) {
      revisions += story.correlator.apply(
        adding: Array(all[start..<start + 40]), now: try noon("1971-12-31"))
    }
    #expect(revisions.count { $0.kind == .raised } == 1)
    #expect(revisions.filter(\.notifies).count == 1)
    #expect(story.correlator.alerts.map(\.count) == [400])
  }

  @Test func whatIsOverIsForgottenSoThatStateIsBounded() throws {
    var correlator = Correlator(
      ruleset: ruleset(atLeast: 1, within: 14), restoring: [], revisions: [], retention: 30)
    var most = 0
    for meeting in Self.meetings(100, every: 30) {
      let day = meeting.date.interval.latest
      let now = try noon("\(day)")
      _ = correlator.apply(adding: [meeting], now: now)
      most = max(
        most, correlator.happenings(of: "meeting").count, correlator.alerts.count)
    }
    #expect(most <= 4)
  }

  @Test func anArticleOfManyReportsComesTwiceAndGoes() throws {
    var story = RuleStory(rule(.threshold(Threshold(event: "meeting", count: 1, days: 14))))
    let all = (0..<30).map { number in
      sighting(
        article: "a", outlet: "daily", days: DayInterval(Day(number: 0)),
        slots: ["province": "p\(number)"])
    }
    let now = try noon("1970-02-01")
    _ = story.correlator.apply(adding: all, now: now)
    #expect(story.correlator.apply(adding: all, now: now).isEmpty)
    #expect(story.correlator.happenings(of: "meeting").count == 30)
    // What is taken out and told anew in one batch stays; the rest goes.
    _ = story.correlator.apply(
      adding: Array(all[5..<25]), removingArticles: ["a"], now: now)
    #expect(story.correlator.alerts.map(\.count) == [20])
    #expect(story.correlator.apply(adding: Array(all[5..<25]), now: now).isEmpty)
    _ = story.correlator.apply(adding: all, now: now)
    #expect(story.correlator.alerts.map(\.count) == [30])
    _ = story.correlator.apply(adding: [], removingArticles: ["a"], now: now)
    #expect(story.correlator.happenings(of: "meeting").isEmpty)
  }

  @Test func anAlertThatGrowsEveryDayTellsWhatItWouldTellAtOnce() throws {
    let condition = rule(.threshold(Threshold(event: "meeting", count: 2, days: 14)))
    var daily = RuleStory(condition)
    var atOnce = RuleStory(condition)
    let all = Self.meetings(200)
    let now = try noon("1970-12-31")
    for meeting in all { _ = daily.correlator.apply(adding: [meeting], now: now) }
    _ = daily.correlator.apply(adding: [], removingArticles: ["a100"], now: now)
    _ = atOnce.correlator.apply(adding: all.filter { $0.article.id != "a100" }, now: now)
    #expect(daily.correlator.alerts.map(\.count) == [199])
    #expect(daily.correlator.alerts.map(\.happenings) == atOnce.correlator.alerts.map(\.happenings))
    #expect(daily.correlator.alerts.map(\.values) == atOnce.correlator.alerts.map(\.values))
    #expect(daily.correlator.alerts.map(\.message) == atOnce.correlator.alerts.map(\.message))
  }

  @Test func aGroupForEachOfThousands() throws {
    var grouped = ClauseTests.counting(1)
    grouped.groups = [.province]
    grouped.exception = Rule.Exception(stream: .of("reform"), within: .days(0))
    var story = RuleStory(grouped)
    let raised = story.correlator.apply(adding: Self.meetings(3_000), now: try noon("1980-01-01"))
    #expect(raised.count == 3_000)
    // An exception without a province is one for all of them.
    let day = try #require(Day("1970-01-11"))
    let reform = sighting(
      event: "reform", article: "r", outlet: nil, days: DayInterval(day), slots: [:])
    let withdrawn = story.correlator.apply(adding: [reform], now: try noon("1980-01-01"))
    #expect(
      withdrawn.map(\.line) == ["#\(try #require(number(of: "p10", raised))).2 withdrawn: +r"])
  }

  private func number(of province: String, _ revisions: [Revision]) -> Int? {
    revisions.first { $0.alert.group == ["province": province] }?.alert.number
  }

  @Test func aThousandRules() throws {
    let rules = (0..<1_000).map { rule(ClauseTests.counting(5).condition, named: "rule-\($0)") }
    let events = [meeting(same: nil)]
    var correlator = Correlator(ruleset: Ruleset(events: events, rules: rules))
    _ = correlator.apply(adding: Self.meetings(20), now: try noon("1970-02-01"))
    #expect(correlator.alerts.count == 1_000)
  }

  @Test func aChainOfRulesOverRules() throws {
    let lowest = rule(ClauseTests.counting(1).condition, named: "rule-0")
    let rules = (1...300).map { number in
      rule(
        .threshold(
          Threshold(
            stream: EventStream(sources: [.rule("rule-\(number - 1)")]), count: 1,
            within: .days(30))), named: "rule-\(number)")
    }
    var correlator = Correlator(
      ruleset: Ruleset(events: [meeting(same: nil)], rules: rules + [lowest]))
    _ = correlator.apply(adding: Self.meetings(1), now: try noon("1970-02-01"))
    #expect(correlator.alerts.count == 301)
    let gone = correlator.apply(
      adding: [], removingArticles: ["a0"], now: try noon("1970-02-01"))
    #expect(gone.count == 301)
  }

  @Test func thousandsOfReportsOfOneHappening() throws {
    var story = RuleStory(
      ClauseTests.counting(1), same: Sameness(slots: ["province"], days: 3))
    let day = DayInterval(Day(number: 0))
    let reports = (0..<5_000).map { number in
      sighting(
        article: "a\(number)", outlet: "outlet-\(number)", days: day,
        slots: ["province": "anhui"])
    }
    _ = story.correlator.apply(adding: reports, now: try noon("1970-02-01"))
    #expect(story.correlator.alerts.first?.happenings.map(\.sources) == [5_000])
  }
}
