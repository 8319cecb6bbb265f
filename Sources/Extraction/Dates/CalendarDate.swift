import CivilTime

/// A date as it is written: a month and a day of it, with or without a year.
struct CalendarDate {
  var year: Int?
  var month: Int
  var day: Int

  /// The day it is in a given year, or nil when the calendar has no such day.
  func day(in year: Int) -> Day? {
    Day(year: year, month: month, day: day)
  }

  /// The latest such day not after another: for 29 February, of the latest leap year.
  ///
  /// A written year is not looked at.
  func latest(notAfter last: Day) -> Day? {
    let year = last.components.year
    // Two leap years are at most eight years apart.
    for candidate in stride(from: year, through: year - 8, by: -1) {
      if let found = day(in: candidate), found <= last { return found }
    }
    return nil
  }

  /// The first such day not before another, in its year or the next.
  func first(notBefore start: Day) -> Day? {
    let year = start.components.year
    if let found = day(in: year), found >= start { return found }
    return day(in: year + 1)
  }
}

extension DateFinder {
  /// The day that a written date stands for.
  func resolve(_ date: CalendarDate) -> Day? {
    guard let year = date.year else {
      return looksForward ? date.first(notBefore: reference) : date.latest(notAfter: reference)
    }
    return date.day(in: year)
  }

  /// The days from one written date to another.
  ///
  /// A year written at one end counts for both. Without any, the first day is the latest such day not
  /// after the reference day: what is going on may end after it. Nil when the end would come first.
  func resolve(_ first: CalendarDate, to last: CalendarDate) -> DayInterval? {
    let start: Day?
    let end: Day?
    if first.year == nil, last.year != nil {
      end = resolve(last)
      start = end.flatMap { first.latest(notAfter: $0) }
    } else {
      start = resolve(first)
      end = last.year != nil ? resolve(last) : start.flatMap { last.first(notBefore: $0) }
    }
    guard let start, let end, start <= end else { return nil }
    return DayInterval(start, end)
  }
}
