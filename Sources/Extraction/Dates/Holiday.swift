import CivilTime

/// A feast that a text may be dated by.
enum Holiday: Sendable {
  /// Every year on the same day.
  case fixed(month: Int, day: Int)
  /// By the Chinese calendar.
  case lunar(month: Int, day: Int)
  /// The day before the Chinese year begins.
  case lunarEve
  /// Qingming, which the sun decides: the 4th or the 5th of April.
  case qingming

  /// Its day in a Gregorian year.
  func day(in year: Int) -> Day? {
    switch self {
    case .fixed(let month, let day): return Day(year: year, month: month, day: day)
    case .lunar(let month, let day):
      return LunarCalendar.shared.day(year: year, month: month, day: day)
    case .lunarEve: return LunarCalendar.shared.lastDay(beforeYear: year)
    case .qingming:
      // The usual approximation of the solar term for this and the last century.
      guard (1901...2099).contains(year) else { return nil }
      let short = year % 100
      let base = year < 2000 ? 5.59 : 4.81
      let day = Int(Double(short) * 0.2422 + base) - short / 4
      return Day(year: year, month: 4, day: day)
    }
  }

  /// The names in English, in small letters.
  static let english: [(String, Holiday)] = [
    ("new year's day", .fixed(month: 1, day: 1)), ("new year’s day", .fixed(month: 1, day: 1)),
    ("new year's eve", .fixed(month: 12, day: 31)), ("new year’s eve", .fixed(month: 12, day: 31)),
    ("christmas day", .fixed(month: 12, day: 25)), ("christmas eve", .fixed(month: 12, day: 24)),
    ("christmas", .fixed(month: 12, day: 25)),
    ("may day", .fixed(month: 5, day: 1)), ("china's national day", .fixed(month: 10, day: 1)),
    ("national day", .fixed(month: 10, day: 1)),
    ("international women's day", .fixed(month: 3, day: 8)),
    ("spring festival", .lunar(month: 1, day: 1)), ("lunar new year", .lunar(month: 1, day: 1)),
    ("chinese new year", .lunar(month: 1, day: 1)), ("lantern festival", .lunar(month: 1, day: 15)),
    ("dragon boat festival", .lunar(month: 5, day: 5)),
    ("mid-autumn festival", .lunar(month: 8, day: 15)), ("qingming festival", .qingming),
    ("tomb-sweeping day", .qingming),
  ]

  /// The names in Chinese, in both scripts; the longer ones of one feast stand first.
  static let chinese: [(String, Holiday)] = [
    ("元旦", .fixed(month: 1, day: 1)), ("春节", .lunar(month: 1, day: 1)),
    ("春節", .lunar(month: 1, day: 1)), ("大年初一", .lunar(month: 1, day: 1)),
    ("除夕", .lunarEve), ("元宵节", .lunar(month: 1, day: 15)), ("元宵節", .lunar(month: 1, day: 15)),
    ("清明节", .qingming), ("清明節", .qingming), ("劳动节", .fixed(month: 5, day: 1)),
    ("勞動節", .fixed(month: 5, day: 1)), ("端午节", .lunar(month: 5, day: 5)),
    ("端午節", .lunar(month: 5, day: 5)), ("端午", .lunar(month: 5, day: 5)),
    ("中秋节", .lunar(month: 8, day: 15)), ("中秋節", .lunar(month: 8, day: 15)),
    ("中秋", .lunar(month: 8, day: 15)), ("重阳节", .lunar(month: 9, day: 9)),
    ("重陽節", .lunar(month: 9, day: 9)), ("国庆节", .fixed(month: 10, day: 1)),
    ("國慶節", .fixed(month: 10, day: 1)), ("国庆", .fixed(month: 10, day: 1)),
    ("國慶", .fixed(month: 10, day: 1)), ("五一国际劳动节", .fixed(month: 5, day: 1)),
    ("五一劳动节", .fixed(month: 5, day: 1)), ("五一", .fixed(month: 5, day: 1)),
    ("三八妇女节", .fixed(month: 3, day: 8)), ("妇女节", .fixed(month: 3, day: 8)),
    ("八一建军节", .fixed(month: 8, day: 1)), ("建军节", .fixed(month: 8, day: 1)),
    ("十一假期", .fixed(month: 10, day: 1)), ("十一黄金周", .fixed(month: 10, day: 1)),
    ("圣诞节", .fixed(month: 12, day: 25)), ("聖誕節", .fixed(month: 12, day: 25)),
    ("腊八节", .lunar(month: 12, day: 8)),
  ]
}

extension DateFinder {
  /// The day of a feast without a year: the latest one that was, or the next where the clause looks
  /// forward.
  func resolve(_ holiday: Holiday) -> Day? {
    let year = reference.components.year
    let days = (-1...1).compactMap { holiday.day(in: year + $0) }.sorted()
    return looksForward ? days.first { $0 >= reference } : days.last { $0 <= reference }
  }
}
