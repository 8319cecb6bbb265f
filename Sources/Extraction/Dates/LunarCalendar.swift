import CivilTime
import Foundation

/// The Chinese calendar, as the system knows it: where its months begin.
struct LunarCalendar: Sendable {
  /// Made once per process, when a text first names a lunar date.
  static let shared = LunarCalendar()

  private struct Month {
    var number: Int
    var start: Day
    var length: Int
  }

  /// The months that are no leap months, by the Gregorian year in which their lunar year begins.
  private let months: [Int: [Month]]

  private init() {
    var calendar = Calendar(identifier: .chinese)
    calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3_600) ?? .gmt
    func components(_ day: Day) -> (month: Int, day: Int, isLeap: Bool) {
      // Noon of that day in China.
      let moment = Date(timeIntervalSince1970: Double(day.number) * 86_400 + 4 * 3_600)
      let found = calendar.dateComponents([.month, .day], from: moment)
      return (found.month ?? 0, found.day ?? 0, found.isLeapMonth ?? false)
    }
    var months: [Int: [Month]] = [:]
    guard var start = Day(year: 1949, month: 1, day: 1), let end = Day(year: 2101, month: 2, day: 1)
    else {
      self.months = [:]
      return
    }
    while components(start).day != 1 { start = start.advanced(by: 1) }
    var year: Int?
    while start < end {
      let length = components(start.advanced(by: 29)).day == 1 ? 29 : 30
      let (number, _, isLeap) = components(start)
      if number == 1, !isLeap { year = start.components.year }
      if let year, !isLeap {
        months[year, default: []].append(Month(number: number, start: start, length: length))
      }
      start = start.advanced(by: length)
    }
    self.months = months
  }

  /// The day of a lunar date, by the Gregorian year in which its lunar year begins.
  func day(year: Int, month: Int, day: Int) -> Day? {
    guard let found = months[year]?.first(where: { $0.number == month }),
      (1...found.length).contains(day)
    else { return nil }
    return found.start.advanced(by: day - 1)
  }

  /// The day before the lunar year that begins in a Gregorian year: 除夕.
  func lastDay(beforeYear year: Int) -> Day? {
    day(year: year, month: 1, day: 1)?.advanced(by: -1)
  }
}
