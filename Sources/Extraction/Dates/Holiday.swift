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
  /// Every year on such a day of the week of a month: the fourth Thursday; -1 is the last.
  case weekday(Int, which: Int, month: Int)
  /// So many days after Easter Sunday.
  case easter(Int)

  /// Its day in a Gregorian year.
  func day(in year: Int) -> Day? {
    switch self {
    case .fixed(let month, let day): return Day(year: year, month: month, day: day)
    case .lunar(let month, let day):
      return LunarCalendar.shared.day(year: year, month: month, day: day)
    case .lunarEve: return LunarCalendar.shared.lastDay(beforeYear: year)
    case .weekday(let weekday, let which, let month):
      // From the end, a month is counted back from the first day of the next.
      let start = which > 0 ? month - 1 : month
      guard let first = Day(year: year + start / 12, month: start % 12 + 1, day: 1) else {
        return nil
      }
      let ahead = (weekday - first.weekday + 7) % 7
      return first.advanced(by: ahead + 7 * (which > 0 ? which - 1 : which))
    case .easter(let offset): return Holiday.easterSunday(of: year)?.advanced(by: offset)
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
    ("chinese new year", .lunar(month: 1, day: 1)), ("lunar new year's eve", .lunarEve),
    ("lunar new year’s eve", .lunarEve), ("chinese new year's eve", .lunarEve),
    ("chinese new year’s eve", .lunarEve), ("lantern festival", .lunar(month: 1, day: 15)),
    ("dragon boat festival", .lunar(month: 5, day: 5)),
    ("mid-autumn festival", .lunar(month: 8, day: 15)), ("qingming festival", .qingming),
    ("tomb-sweeping day", .qingming), ("halloween", .fixed(month: 10, day: 31)),
    ("valentine's day", .fixed(month: 2, day: 14)), ("valentine’s day", .fixed(month: 2, day: 14)),
    ("boxing day", .fixed(month: 12, day: 26)), ("independence day", .fixed(month: 7, day: 4)),
    ("thanksgiving", .weekday(4, which: 4, month: 11)),
    ("thanksgiving day", .weekday(4, which: 4, month: 11)),
    ("labor day", .weekday(1, which: 1, month: 9)), ("labour day", .fixed(month: 5, day: 1)),
    ("memorial day", .weekday(1, which: -1, month: 5)), ("good friday", .easter(-2)),
    ("father's day", .weekday(7, which: 3, month: 6)),
    ("father’s day", .weekday(7, which: 3, month: 6)),
    ("mother's day", .weekday(7, which: 2, month: 5)),
    ("mother’s day", .weekday(7, which: 2, month: 5)),
    ("april fools' day", .fixed(month: 4, day: 1)),
    ("april fools’ day", .fixed(month: 4, day: 1)), ("army day", .fixed(month: 8, day: 1)),
    ("easter", .easter(0)), ("easter sunday", .easter(0)), ("easter monday", .easter(1)),
  ]

  /// The names in Chinese, in both scripts; the longer ones of one feast stand first.
  static let chinese: [(String, Holiday)] = [
    ("元旦", .fixed(month: 1, day: 1)), ("春节黄金周", .lunar(month: 1, day: 1)),
    ("春节", .lunar(month: 1, day: 1)),
    ("春節", .lunar(month: 1, day: 1)),
    ("除夕", .lunarEve), ("大年三十", .lunarEve), ("大年夜", .lunarEve), ("元宵节", .lunar(month: 1, day: 15)),
    ("元宵節", .lunar(month: 1, day: 15)),
    ("清明节", .qingming), ("清明節", .qingming), ("劳动节", .fixed(month: 5, day: 1)),
    ("勞動節", .fixed(month: 5, day: 1)), ("端午节", .lunar(month: 5, day: 5)),
    ("端午節", .lunar(month: 5, day: 5)), ("端午", .lunar(month: 5, day: 5)),
    ("中秋节", .lunar(month: 8, day: 15)), ("中秋節", .lunar(month: 8, day: 15)),
    ("中秋", .lunar(month: 8, day: 15)), ("重阳节", .lunar(month: 9, day: 9)),
    ("重陽節", .lunar(month: 9, day: 9)), ("国庆黄金周", .fixed(month: 10, day: 1)),
    ("国庆节", .fixed(month: 10, day: 1)),
    ("國慶節", .fixed(month: 10, day: 1)), ("国庆", .fixed(month: 10, day: 1)),
    ("國慶", .fixed(month: 10, day: 1)), ("建军节", .fixed(month: 8, day: 1)),
    ("建軍節", .fixed(month: 8, day: 1)), ("建党节", .fixed(month: 7, day: 1)),
    ("建黨節", .fixed(month: 7, day: 1)), ("七一当天", .fixed(month: 7, day: 1)),
    ("七一當天", .fixed(month: 7, day: 1)), ("八一当天", .fixed(month: 8, day: 1)),
    ("八一當天", .fixed(month: 8, day: 1)), ("五一国际劳动节", .fixed(month: 5, day: 1)),
    ("五一劳动节", .fixed(month: 5, day: 1)), ("五一黄金周", .fixed(month: 5, day: 1)),
    ("五一", .fixed(month: 5, day: 1)),
    ("三八妇女节", .fixed(month: 3, day: 8)), ("妇女节", .fixed(month: 3, day: 8)),
    ("八一建军节", .fixed(month: 8, day: 1)), ("建军节", .fixed(month: 8, day: 1)),
    ("十一假期", .fixed(month: 10, day: 1)), ("十一黄金周", .fixed(month: 10, day: 1)),
    ("圣诞节", .fixed(month: 12, day: 25)), ("聖誕節", .fixed(month: 12, day: 25)),
    ("腊八节", .lunar(month: 12, day: 8)), ("六一儿童节", .fixed(month: 6, day: 1)),
    ("儿童节", .fixed(month: 6, day: 1)), ("兒童節", .fixed(month: 6, day: 1)),
    ("教师节", .fixed(month: 9, day: 10)), ("教師節", .fixed(month: 9, day: 28)),
    ("双十一", .fixed(month: 11, day: 11)), ("双11", .fixed(month: 11, day: 11)),
    ("平安夜", .fixed(month: 12, day: 24)), ("父亲节", .weekday(7, which: 3, month: 6)),
    ("父親節", .weekday(7, which: 3, month: 6)), ("母亲节", .weekday(7, which: 2, month: 5)),
    ("母親節", .weekday(7, which: 2, month: 5)), ("愚人节", .fixed(month: 4, day: 1)),
    ("愚人節", .fixed(month: 4, day: 1)), ("情人节", .fixed(month: 2, day: 14)),
    ("情人節", .fixed(month: 2, day: 14)), ("七夕", .lunar(month: 7, day: 7)),
    ("中元节", .lunar(month: 7, day: 15)), ("中元節", .lunar(month: 7, day: 15)),
    ("建党节", .fixed(month: 7, day: 1)),
    ("清明", .qingming),
  ]
}

extension Holiday {
  /// Feasts whose short names are numbers, and so are written between quotation marks.
  static let quoted: [(text: [UInt8], value: Holiday)] = named.map { (Array($0.0.utf8), $0.1) }

  private static let named: [(String, Holiday)] = [
    ("十一", .fixed(month: 10, day: 1)), ("七一", .fixed(month: 7, day: 1)),
    ("八一", .fixed(month: 8, day: 1)), ("六一", .fixed(month: 6, day: 1)),
    ("三八", .fixed(month: 3, day: 8)), ("五一", .fixed(month: 5, day: 1)),
    ("五四", .fixed(month: 5, day: 4)),
  ]

  /// What stands behind the quotation marks of such a name: “三八”妇女节.
  static let behindQuotes: [[UInt8]] = [
    "国际劳动妇女节", "国际妇女节", "妇女节", "婦女節", "国际劳动节", "劳动节", "勞動節", "青年节", "青年節", "国际儿童节",
    "儿童节", "兒童節", "建军节", "建軍節", "建党节", "国庆节", "國慶節", "黄金周", "黃金週",
  ].map { Array($0.utf8) }

  /// Easter Sunday by the anonymous Gregorian algorithm.
  static func easterSunday(of year: Int) -> Day? {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let moonShift: Int = (century - (century + 8) / 25 + 1) / 3
    let solar: Int = century - century / 4 - moonShift
    let epact: Int = (19 * golden + solar + 15) % 30
    let leaps: Int = 2 * (century % 4) + 2 * (rest / 4)
    let weekday: Int = (32 + leaps - epact - rest % 4) % 7
    let correction: Int = (golden + 11 * epact + 22 * weekday) / 451
    let days: Int = epact + weekday - 7 * correction + 114
    return Day(year: year, month: days / 31, day: days % 31 + 1)
  }
}

extension DateFinder {
  /// The day of a feast without a year: the latest one that was, or the next where the clause looks
  /// forward.
  func resolve(_ holiday: Holiday) -> Day? {
    let year = reference.components.year
    // The last month of the Chinese year may have no 30th for five years.
    let days = (-6...1).compactMap { holiday.day(in: year + $0) }.sorted()
    return looksForward ? days.first { $0 >= reference } : days.last { $0 <= reference }
  }
}
