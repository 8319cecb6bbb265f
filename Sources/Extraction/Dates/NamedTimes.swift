import CivilTime

/// The times that a text has named so far: what 同日, "that month" and 次年 go back to.
struct NamedTimes: Sendable {
  /// The last exact day.
  private(set) var day: Day?
  /// Where the last expression ended.
  private(set) var end = 0
  /// The last time that lies in one month or one year.
  private var last: DayInterval?
  /// The month and the year that it lies in.
  private var month: DayInterval?
  private var year: DayInterval?
  /// The quarter, if it lies in one.
  private var quarter: DayInterval?

  /// Takes note of an expression that was read.
  mutating func note(_ reading: DateReading) {
    let days = reading.interval
    end = reading.range.upperBound
    if days.isExact { day = days.latest }
    guard let year = CalendarUnit.year.interval(0, from: days.earliest), year.contains(days) else {
      return
    }
    last = days
    self.year = year
    // A year alone has no month to go back to.
    month = CalendarUnit.month.interval(0, from: days.earliest).flatMap {
      $0.contains(days) ? $0 : nil
    }
    quarter = CalendarUnit.quarter.interval(0, from: days.earliest).flatMap {
      $0.contains(days) ? $0 : nil
    }
  }

  /// The day that so many units are counted from; nil when the text named none so fine.
  func start(of unit: CalendarUnit) -> Day? {
    switch unit {
    case .day, .week: day
    case .quarter: quarter?.earliest
    case .month, .half: month?.earliest
    case .year, .decade, .century: year?.earliest
    }
  }

  /// The part of a named unit before or behind what was named in it: "earlier that month".
  func part(of unit: CalendarUnit, isLater: Bool) -> DayInterval? {
    guard let start = start(of: unit), let days = unit.interval(0, from: start) else { return nil }
    let inside = (unit == .day || unit == .week ? day.map { DayInterval($0) } : last) ?? days
    return isLater
      ? DayInterval(inside.latest, days.latest) : DayInterval(days.earliest, inside.earliest)
  }
}

extension DateFinder {
  /// A reading of a unit so many away from the one that the text named.
  ///
  /// A distance in weeks is told to the day, for so it is meant: "a week later".
  func named(
    _ unit: CalendarUnit, _ offset: Int, _ range: Range<Int>, isCounted: Bool = false,
    orFrom other: Day? = nil
  ) -> DateReading? {
    // "The previous day" in a text that named none is the one before that of writing.
    let isDayBefore = isWholeText && unit == .day && offset == -1 && !isCounted
    let start = named.start(of: unit) ?? other ?? (isDayBefore ? reference : nil)
    guard let day = unit.day(offset, from: start ?? reference) else { return nil }
    let days = isCounted && unit == .week ? DayInterval(day) : unit.interval(0, from: day)
    return days.map {
      var reading = DateReading(range: range, interval: $0, precision: unit.precision)
      reading.goesBack = start == nil
      reading.isAside = other != nil && offset < 0
      return reading
    }
  }
}
