import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage
import TestSupport

/// A small ruleset and some sightings, crowded enough for everything to touch.
struct RandomHistory {
  let ruleset: Ruleset
  let sightings: [Sighting]
  /// How many articles were published on each day.
  let articles: [Day: Int]
  /// The day on which all of it is known.
  let today: Day

  /// How many histories are tried for each thing that is tested.
  static let count =
    ProcessInfo.processInfo.environment["TOCSIN_HISTORIES"].flatMap { Int($0) } ?? 120

  /// A history for rules with conditions of these kinds only; a long one is of months, and of many articles.
  init(
    using generator: inout SeededGenerator,
    kinds: [RandomRule.Kind] = RandomRule.Kind.allCases, isLong: Bool = false
  ) {
    ruleset = Self.ruleset(using: &generator, kinds)
    // Ends of years and of Februaries; the day before Day counts from zero.
    let base = Day(generator.pick(["2023-12-20", "2024-02-20", "2025-02-18", "1969-12-25"]))
    let start = base ?? Day(number: 0)
    let span = generator.number(isLong ? 80...300 : 3...40)
    let articles = generator.number(isLong ? 40...200 : 1...14)
    sightings = (0..<generator.number(isLong ? 60...200 : 1...26)).map { number in
      Self.report(number, articles: articles, base: start, span: span, using: &generator)
    }
    var counts: [Day: Int] = [:]
    for offset in -3..<span + 20 where !generator.oneIn(5) {
      counts[start.advanced(by: offset)] = generator.number(1...6)
    }
    self.articles = generator.oneIn(6) ? [:] : counts
    today = start.advanced(by: generator.number(0...span + 60))
  }

  /// Noon of a day, in the time zone of the ruleset.
  func moment(of day: Day) -> Date { calendar.noon(of: day) }

  /// The calendar of the ruleset.
  var calendar: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: ruleset.timeZone) ?? .gmt
    return calendar
  }

  private static func ruleset(
    using generator: inout SeededGenerator, _ kinds: [RandomRule.Kind]
  ) -> Ruleset {
    let samenesses: [Sameness?] = [
      nil, Sameness(slots: ["province"], days: 0), Sameness(slots: ["province"], days: 3),
      Sameness(slots: ["province", "chair"], days: 1), Sameness(slots: [], days: 2),
    ]
    let events = ["meeting", "removal"].map {
      meeting(named: $0, same: generator.pick(samenesses))
    }
    var rules: [Rule] = []
    for number in 1...3 {
      rules.append(
        RandomRule.rule(
          named: "rule-\(number)", over: rules, kind: generator.pick(kinds), using: &generator))
    }
    let zone = generator.pick([
      nil, "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago",
    ])
    return Ruleset(
      pack: Pack(name: "test", title: "Test", timeZone: zone), events: events, rules: rules)
  }

  private static func report(
    _ number: Int, articles: Int, base: Day, span: Int, using generator: inout SeededGenerator
  ) -> Sighting {
    let first = base.advanced(by: Int.random(in: 0..<span, using: &generator))
    let width = generator.oneIn(3) ? generator.number(1...9) : 0
    let article = Int.random(in: 0..<articles, using: &generator)
    var slots: [String: String] = [:]
    slots["province"] = generator.pick(["anhui", "hebei", "jilin", "yunnan", "hunan", nil])
    slots["chair"] = generator.pick(["han", "wang", nil, nil])
    let last = first.advanced(by: width)
    let published = last.advanced(by: article % 5)
    // Wherever on earth its clock is.
    let minute =
      generator.oneIn(2)
      ? Minute(number: Int64(published.number) * 1_440 + Int64(generator.number(-720...2_160)))
      : nil
    return sighting(
      event: generator.oneIn(3) ? "removal" : "meeting", article: "a\(article)",
      outlet: article % 4 == 0 ? nil : "outlet-\(article % 4)",
      days: DayInterval(first, last), slots: slots,
      status: generator.oneIn(8) ? generator.pick([.claimed, .planned]) : .asserted,
      start: number % 3 * 100, published: published, minute: minute)
  }
}

extension Calendar {
  /// Noon of a day.
  func noon(of day: Day) -> Date {
    let (year, month, day) = day.components
    return date(from: DateComponents(year: year, month: month, day: day, hour: 12)) ?? .distantPast
  }
}
