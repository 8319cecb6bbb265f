import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage
import Testing

/// What becomes of alerts when time passes, and on which day it does.
@Suite struct TimeTests {
  static let twice = rule(
    .threshold(Threshold(stream: .of("meeting"), count: 2, within: .days(14))))

  @Test func anAlertIsResolvedWhenNothingCanExtendIt() throws {
    var story = RuleStory(Self.twice)
    _ = try story.add(
      "meeting a1 daily 2024-02-20 anhui\nmeeting a2 daily 2024-02-25 jilin", on: "2024-02-26")
    // A meeting on 9 March would lie in a window with that of 25 February: the leap day counts.
    #expect(try story.advance(to: "2024-03-09").isEmpty)
    #expect(
      try story.advance(to: "2024-03-10")
        == ["#1.2 resolved: time passed"])
    #expect(story.alerts == ["#1 resolved warning 2 2024-02-20..2024-02-25 anhui jilin"])
    #expect(try story.advance(to: "2024-03-11").isEmpty)
  }

  @Test func whatWasOverGoesOnWhenItIsExtendedAfterAll() throws {
    var story = RuleStory(Self.twice)
    _ = try story.add(
      "meeting a1 daily 2023-12-20 anhui\nmeeting a2 daily 2023-12-28 jilin", on: "2023-12-29")
    #expect(try story.advance(to: "2024-01-11") == ["#1.2 resolved: time passed"])
    // A late article of what is over, too, changes nothing about that.
    let late = try story.add("meeting a3 daily 2023-12-21 hebei", on: "2024-01-11")
    #expect(late.map(\.line) == ["#1.3 updated: +a3"])
    #expect(story.correlator.alerts.map(\.state) == [.resolved])
    let further = try story.add("meeting a4 daily 2024-01-05 hebei", on: "2024-01-12")
    #expect(further.map(\.line) == ["#1.4 reopened: +a4"])
    #expect(further.map(\.notifies) == [true])
    #expect(try story.advance(to: "2024-01-19") == ["#1.5 resolved: time passed"])
  }

  @Test func timeDoesNotGoBack() throws {
    var story = RuleStory(AbsenceTests.silence)
    _ = try story.add("meeting a1 daily 2024-06-01 anhui", on: "2024-06-20")
    #expect(try story.advance(to: "2024-06-01").isEmpty)
    #expect(story.alerts == ["#1 raised warning 7 2024-06-02..2024-06-08 anhui"])
  }

  @Test(arguments: [
    ("Pacific/Kiritimati", "2024-06-08T10:00:00Z"), ("Asia/Shanghai", "2024-06-08T16:00:00Z"),
    ("UTC", "2024-06-09T00:00:00Z"), ("America/New_York", "2024-06-09T04:00:00Z"),
    ("Pacific/Pago_Pago", "2024-06-09T11:00:00Z"),
    ("Europe/Berlin", "2024-06-08T22:00:00Z"),
  ])
  func aDayIsOverAtMidnightInTheTimeZoneOfThePack(zone: String, midnight: String) throws {
    let moment = try Date(midnight, strategy: .iso8601)
    var story = RuleStory(AbsenceTests.silence, timeZone: zone)
    _ = story.correlator.apply(
      adding: try reports("meeting a1 daily 2024-06-01 anhui"), now: try noon("2024-06-02"))
    #expect(story.correlator.advance(to: moment.addingTimeInterval(-1)).isEmpty)
    #expect(story.correlator.advance(to: moment).map(\.line) == ["#1.1 raised: time passed"])
  }

  @Test(arguments: [
    // In New York clocks went forward on 10 March 2024 and back on 3 November.
    ("2024-03-10", 23), ("2024-11-03", 25), ("2024-06-01", 24),
  ])
  func minutesOfADayAreAsManyAsItHas(day: String, hours: Int) throws {
    func possible(_ minutes: Int) throws -> Int {
      var short = rule(
        .threshold(Threshold(stream: .of("meeting"), count: 2, within: .minutes(minutes))))
      short.clock = .published
      var story = RuleStory(short, timeZone: "America/New_York")
      _ = try story.add("meeting a1 daily \(day) anhui\nmeeting a2 daily \(day) jilin")
      return story.alerts.count
    }
    // Of two reports known to be of one day it is certain only that both lie in the whole of it.
    #expect(try possible(hours * 60) == 1)
    #expect(try possible(hours * 60 - 1) == 0)
  }

  struct MinuteExample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let zone: String
    let minutes: [String]
    let window: Int
    let rings: Bool
  }

  static let minuteExamples = [
    MinuteExample(
      testDescription: "across midnight", zone: "Asia/Shanghai",
      minutes: ["2024-06-03T15:50Z", "2024-06-03T16:10Z"], window: 21, rings: true),
    MinuteExample(
      testDescription: "a minute too far", zone: "Asia/Shanghai",
      minutes: ["2024-06-03T15:50Z", "2024-06-03T16:10Z"], window: 20, rings: false),
    MinuteExample(
      testDescription: "across the hour that clocks skip", zone: "America/New_York",
      minutes: ["2024-03-10T06:30Z", "2024-03-10T07:15Z"], window: 46, rings: true),
    MinuteExample(
      testDescription: "across the hour that clocks have twice", zone: "Europe/Berlin",
      minutes: ["2024-10-27T00:30Z", "2024-10-27T01:30Z"], window: 60, rings: false),
    MinuteExample(
      testDescription: "across the end of a year, east of the date line",
      zone: "Pacific/Kiritimati", minutes: ["2023-12-31T09:59Z", "2023-12-31T10:00Z"], window: 2,
      rings: true),
    MinuteExample(
      testDescription: "across the end of a leap day, west of it", zone: "Pacific/Pago_Pago",
      minutes: ["2024-03-01T10:59Z", "2024-03-01T11:00Z"], window: 2, rings: true),
  ]

  @Test(arguments: minuteExamples)
  func minutesAreMeasuredOnTheClock(example: MinuteExample) throws {
    var short = rule(
      .threshold(Threshold(stream: .of("meeting"), count: 2, within: .minutes(example.window))))
    short.clock = .published
    var story = RuleStory(short, timeZone: example.zone)
    let reports = try example.minutes.enumerated().map { number, text in
      let minute = try #require(Minute(text))
      let day = try #require(Day(String(text.prefix(10))))
      return sighting(
        article: "a\(number)", outlet: nil, days: DayInterval(day),
        slots: ["province": "p\(number)"], published: day, minute: minute)
    }
    _ = story.correlator.apply(adding: reports, now: try noon("2024-12-31"))
    #expect(story.correlator.alerts.count == (example.rings ? 1 : 0))
  }

  @Test(arguments: [Rule.LeastCertainty.certain, .possible])
  func anArticleThatTellsOnlyItsDayMayBeOfAnyMinute(certainty: Rule.LeastCertainty) throws {
    var short = rule(
      .threshold(Threshold(stream: .of("meeting"), count: 2, within: .minutes(30))))
    (short.clock, short.certainty) = (.published, certainty)
    var story = RuleStory(short)
    let day = try #require(Day("2024-06-03"))
    let reports = [Minute("2024-06-03T08:05Z"), nil].enumerated().map { number, minute in
      sighting(
        article: "a\(number)", outlet: nil, days: DayInterval(day),
        slots: ["province": "p\(number)"], minute: minute)
    }
    _ = story.correlator.apply(adding: reports, now: try noon("2024-12-31"))
    #expect(
      story.correlator.alerts.map(\.certainty) == (certainty == .possible ? [.possible] : []))
  }

  @Test func aRestartDoesNotTakeTimeForAnEdit() throws {
    var story = RuleStory(AbsenceTests.silence)
    let past = try reports("meeting a1 daily 2024-06-01 anhui")
    var revisions = story.correlator.apply(adding: past, now: try noon("2024-06-02"))
    revisions += story.correlator.advance(to: try noon("2024-06-09"))
    var restarted = Correlator(
      ruleset: story.correlator.ruleset,
      restoring: past + (try reports("meeting b1 daily 2024-05-01 hebei")), revisions: revisions)
    // The store gained a sighting, as by an edited event; and since the last revision time passed.
    let made = restarted.reconcile(now: try noon("2024-06-20"))
    #expect(made.map(\.line) == ["#2.1 raised: ruleset changed", "#2.2 resolved: time passed"])
  }
}
