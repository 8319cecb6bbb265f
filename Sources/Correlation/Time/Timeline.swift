import CivilTime
import Foundation
import RuleLanguage

/// The clock of a rule: where on it happenings lie, and how long its spans are.
///
/// It counts calendar days, or minutes when the condition has a window in minutes. Then a
/// happening that is known to the day lies somewhere in the minutes of that day, however many it
/// has where clocks are changed.
struct Timeline: Sendable {
  let clock: Rule.Clock
  private let countsMinutes: Bool
  private let calendar: Calendar

  /// The clock of a rule with this window, for days of this time zone.
  init(clock: Rule.Clock, window: TimeSpan, zone: TimeZone) {
    self.clock = clock
    if case .minutes = window { countsMinutes = true } else { countsMinutes = false }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    self.calendar = calendar
  }

  /// Where a happening lies.
  func stretch(of happening: HappeningTable.Row) -> Stretch {
    switch clock {
    case .event: stretch(of: happening.days)
    case .published: stretch(of: happening.published)
    }
  }

  /// Where a first publication lies. Where some articles tell the minute and others only the day, it
  /// is not later than the first minute told, and not earlier than the first day.
  private func stretch(of published: FirstPublication) -> Stretch {
    guard countsMinutes else { return stretch(of: DayInterval(published.day)) }
    let ofDay = published.untimedDay.map { stretch(of: DayInterval($0)) }
    guard let minute = published.minute else {
      return ofDay ?? stretch(of: DayInterval(published.day))
    }
    return Stretch(
      min(minute, ofDay?.first ?? minute), min(minute, ofDay?.last ?? minute))
  }

  /// The units of some days.
  func stretch(of days: DayInterval) -> Stretch {
    guard countsMinutes else {
      return Stretch(Int(days.earliest.number), Int(days.latest.number))
    }
    return Stretch(start(of: days.earliest), start(of: days.latest.advanced(by: 1)) - 1)
  }

  /// The days that a stretch touches.
  func days(of stretch: Stretch) -> DayInterval {
    DayInterval(day(of: stretch.first), day(of: stretch.last))
  }

  /// How many units a span has.
  func length(of span: TimeSpan) -> Int {
    countsMinutes ? span.minutes : span.days
  }

  /// The unit that a moment lies in.
  func unit(of moment: Date) -> Int {
    countsMinutes ? Self.minute(of: moment) : Int(moment.day(in: calendar).number)
  }

  private func day(of unit: Int) -> Day {
    guard countsMinutes else { return Day(number: Int32(clamping: unit)) }
    return Date(timeIntervalSince1970: Double(unit) * 60).day(in: calendar)
  }

  private func start(of day: Day) -> Int {
    let (year, month, number) = day.components
    let noon = calendar.date(
      from: DateComponents(year: year, month: month, day: number, hour: 12))
    return Self.minute(of: calendar.startOfDay(for: noon ?? .distantPast))
  }

  private static func minute(of moment: Date) -> Int {
    Int((moment.timeIntervalSince1970 / 60).rounded(.down))
  }
}

extension Date {
  /// The calendar day in a calendar's time zone.
  public func day(in calendar: Calendar) -> Day {
    // Days are counted, and a zone's shift from UTC is all that there is between the two.
    let shift = Double(calendar.timeZone.secondsFromGMT(for: self))
    let days = ((timeIntervalSince1970 + shift) / 86_400).rounded(.down)
    return Day(number: Int32(clamping: Int(days)))
  }

  /// The calendar day in a time zone.
  func day(in zone: TimeZone) -> Day {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return day(in: calendar)
  }
}
