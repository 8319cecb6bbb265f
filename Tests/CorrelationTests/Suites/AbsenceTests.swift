import CivilTime
import Correlation
import Foundation
import RuleLanguage
import Testing

/// What does not happen, and what time alone makes of it.
@Suite struct AbsenceTests {
  static let silence = rule(.absence(Absence(stream: .of("meeting"), span: .days(7))))
  static let vacancy = rule(
    .sequence(
      SequenceCondition(
        steps: [
          .init(.of("removal", label: "r")),
          .init(
            .of(
              "meeting",
              where: .comparison(
                .province, .equal, .field(FieldPath(label: "r", base: .slot("province"))))),
            isAbsent: true),
        ], within: .days(7))))

  @Test func aSilenceRingsWhenItsLastDayIsOver() throws {
    var story = RuleStory(Self.silence)
    #expect(try story.add("meeting a1 daily 2024-02-25 anhui", on: "2024-02-26").isEmpty)
    // 26 February to 3 March, over the leap day.
    #expect(try story.advance(to: "2024-03-03").isEmpty)
    #expect(try story.advance(to: "2024-03-04") == ["#1.1 raised: time passed"])
    #expect(story.alerts == ["#1 raised warning 7 2024-02-26..2024-03-03 anhui"])
    #expect(try story.advance(to: "2024-04-01").isEmpty)
    // It ends with the next meeting, however late that is reported.
    let ended = try story.add("meeting a2 daily 2024-03-10 jilin", on: "2024-04-01")
    #expect(ended.map(\.line) == ["#1.2 updated: +a2", "#2.1 raised: +a2"])
    #expect(try story.advance(to: "2024-04-01") == ["#1.3 resolved: time passed"])
    #expect(
      story.alerts == [
        "#1 resolved warning 13 2024-02-26..2024-03-09 anhui",
        "#2 raised warning 7 2024-03-11..2024-03-17 jilin",
      ])
  }

  @Test func aLateReportTakesASilenceBack() throws {
    var story = RuleStory(Self.silence)
    _ = try story.add("meeting a1 daily 2024-06-01 anhui", on: "2024-06-02")
    _ = try story.advance(to: "2024-06-09")
    let late = try story.add("meeting a2 daily 2024-06-05 jilin", on: "2024-06-09")
    #expect(late.map(\.line) == ["#1.2 withdrawn: +a2"])
    #expect(try story.advance(to: "2024-06-13") == ["#2.1 raised: time passed"])
  }

  @Test func graceWaitsForLateReports() throws {
    var patient = Self.silence
    patient.grace = .days(3)
    var story = RuleStory(patient)
    _ = try story.add("meeting a1 daily 2024-06-01 anhui", on: "2024-06-02")
    #expect(try story.advance(to: "2024-06-11").isEmpty)
    #expect(try story.advance(to: "2024-06-12") == ["#1.1 raised: time passed"])
  }

  @Test func aSilenceNeedsALiveFeed() throws {
    var fed = Self.silence
    fed.feed = Rule.Feed(articles: 10, span: .days(2))
    var story = RuleStory(fed)
    _ = try story.add("meeting a1 daily 2024-06-01 anhui", on: "2024-06-02")
    #expect(try story.advance(to: "2024-07-01").isEmpty)
    // Five a day, but none on 5 June: the days that end with it or the next bring too few.
    var articles: [Day: Int] = [:]
    for number in 1...20 where number != 5 {
      articles[try #require(Day("2024-06-\(number < 10 ? "0" : "")\(number)"))] = 5
    }
    let told = story.correlator.apply(adding: [], articles: articles, now: try noon("2024-07-01"))
    #expect(told.map(\.line) == ["#1.1 raised: time passed"])
    #expect(story.alerts == ["#1 raised warning 14 2024-06-07..2024-06-20"])
    let filled = story.correlator.apply(
      adding: [], articles: [try #require(Day("2024-06-05")): 5], now: try noon("2024-07-01"))
    #expect(filled.map(\.line) == ["#1.2 updated: time passed"])
    #expect(story.alerts == ["#1 raised warning 19 2024-06-02..2024-06-20 anhui"])
  }

  @Test func withoutAnyHappeningItCountsFromTheFirstArticle() throws {
    var story = RuleStory(Self.silence)
    let first = try #require(Day("2024-06-01"))
    _ = story.correlator.apply(adding: [], articles: [first: 1], now: try noon("2024-06-02"))
    #expect(try story.advance(to: "2024-06-07").isEmpty)
    #expect(try story.advance(to: "2024-06-08") == ["#1.1 raised: time passed"])
    #expect(story.alerts == ["#1 raised warning 7 2024-06-01..2024-06-07"])
    let json = try CanonicalJSONText(story.correlator.alerts)
    #expect(json.alerts == story.correlator.alerts)
  }

  @Test func eachGroupHasItsOwnSilence() throws {
    var grouped = Self.silence
    grouped.groups = [.province]
    var story = RuleStory(grouped)
    _ = try story.add(
      "meeting a1 daily 2024-06-01 anhui\nmeeting a2 daily 2024-06-05 jilin", on: "2024-06-05")
    #expect(try story.advance(to: "2024-06-09") == ["#1.1 raised: time passed"])
    #expect(story.correlator.alerts.map(\.group) == [["province": "anhui"]])
    #expect(try story.advance(to: "2024-06-13") == ["#2.1 raised: time passed"])
  }

  @Test func whatDoesNotFollowRingsWhenTheTimeForItIsOver() throws {
    var story = RuleStory(Self.vacancy)
    _ = try story.add(
      """
      removal a1 daily 2024-06-01 anhui
      removal a2 daily 2024-06-01 jilin
      meeting a3 daily 2024-06-07 jilin
      meeting a4 daily 2024-06-07 hebei
      """, on: "2024-06-07")
    #expect(story.alerts.isEmpty)
    #expect(try story.advance(to: "2024-06-08") == ["#1.1 raised: time passed"])
    #expect(story.alerts == ["#1 raised warning 1 2024-06-01..2024-06-01 anhui"])
    // What comes too late is none, what is told late takes it back.
    #expect(try story.add("meeting a5 daily 2024-06-08 anhui", on: "2024-06-09").isEmpty)
    let late = try story.add("meeting a6 daily 2024-06-07 anhui", on: "2024-06-10")
    #expect(late.map(\.line) == ["#1.2 withdrawn: +a6"])
  }

  @Test func whatMayHaveFollowedIsNotAbsentForCertain() throws {
    let table = """
      removal a1 daily 2024-06-01 anhui
      meeting a2 daily 2024-06-05..2024-06-12 anhui
      """
    #expect(try RuleStory.alerts(Self.vacancy, table).isEmpty)
    var possible = Self.vacancy
    possible.certainty = .possible
    var story = RuleStory(possible)
    _ = try story.add(table)
    #expect(story.correlator.alerts.map(\.certainty) == [.possible])
  }
}

/// Alerts that went through their JSON.
private struct CanonicalJSONText {
  let alerts: [Alert]

  init(_ alerts: [Alert]) throws {
    let data = try JSONEncoder().encode(alerts)
    self.alerts = try JSONDecoder().decode([Alert].self, from: data)
  }
}
