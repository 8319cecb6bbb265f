import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage

extension Reference {
  /// What the clock of a rule counts: days, or, by as many numbers, minutes.
  ///
  /// What is written about days then holds of minutes as well.
  struct Clock {
    let calendar: Calendar
    let kind: Rule.Clock
    let countsMinutes: Bool

    init(of rule: Rule, in calendar: Calendar) {
      self.calendar = calendar
      kind = rule.clock
      if case .minutes = rule.condition.span { countsMinutes = true } else { countsMinutes = false }
    }

    /// A rule whose spans are told in units.
    func counting(_ rule: Rule) -> Rule {
      guard countsMinutes else { return rule }
      func units(_ span: TimeSpan) -> TimeSpan { .days(span.minutes) }
      var rule = rule
      rule.condition = rule.condition.spanning(units)
      rule.grace = rule.grace.map(units)
      rule.exception = rule.exception.map {
        Rule.Exception(stream: $0.stream, within: units($0.within))
      }
      return rule
    }

    /// Where a happening lies.
    func units(of happening: HappeningFacts) -> DayInterval {
      guard kind == .published else { return happening.days }
      guard countsMinutes else { return DayInterval(happening.published) }
      // Whatever article is the first: it is no later than the latest each of them can be.
      let all = happening.sightings.map { units(of: $0.article) }
      guard let first = all.map(\.earliest).min(), let last = all.map(\.latest).min() else {
        return DayInterval(start(of: happening.published), end(of: happening.published))
      }
      return DayInterval(first, last)
    }

    private func units(of article: ArticleReference) -> DayInterval {
      guard let minute = article.minute else {
        return DayInterval(start(of: article.published), end(of: article.published))
      }
      return DayInterval(Day(number: Int32(minute.number)))
    }

    /// The unit that a day starts with.
    func start(of day: Day) -> Day {
      guard countsMinutes else { return day }
      return unit(of: calendar.startOfDay(for: calendar.noon(of: day)))
    }

    private func end(of day: Day) -> Day { start(of: day.advanced(by: 1)).advanced(by: -1) }

    /// The unit of a moment.
    func unit(of moment: Date) -> Day {
      guard countsMinutes else { return day(of: moment) }
      return Day(number: Int32((moment.timeIntervalSince1970 / 60).rounded(.down)))
    }

    /// The day that a unit is of.
    func day(of unit: Day) -> Day {
      guard countsMinutes else { return unit }
      return day(of: Date(timeIntervalSince1970: Double(unit.number) * 60))
    }

    private func day(of moment: Date) -> Day {
      let parts = calendar.dateComponents([.year, .month, .day], from: moment)
      return Day(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
        ?? Day(number: 0)
    }
  }
}
