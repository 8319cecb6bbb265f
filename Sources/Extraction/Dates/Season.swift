import CivilTime

/// A season of the year, by whole months.
enum Season: Int, Sendable {
  case spring = 3
  case summer = 6
  case autumn = 9
  case winter = 12

  /// Its days in the year that it begins in.
  func days(of year: Int) -> DayInterval? {
    CalendarUnit.months(from: year * 12 + rawValue - 1, count: 3)
  }

  /// The one of this year, or so many years away.
  func days(_ offset: Int, from day: Day) -> DayInterval? {
    days(of: day.components.year + offset)
  }

  /// Its names in Chinese behind a year, and its sign behind 今 and 去.
  static let chinese: [(text: [UInt8], value: Season)] = named([
    ("春天", .spring), ("春季", .spring), ("夏天", .summer), ("夏季", .summer), ("秋天", .autumn),
    ("秋季", .autumn), ("冬天", .winter), ("冬季", .winter),
  ])

  /// Short forms with their year: 今夏, 去冬.
  static let chineseThisYear: [(text: [UInt8], value: Season)] = named([
    ("今春", .spring), ("今夏", .summer), ("今秋", .autumn), ("今冬", .winter),
  ])
  static let chineseLastYear: [(text: [UInt8], value: Season)] = named([
    ("去春", .spring), ("去夏", .summer), ("去秋", .autumn), ("去冬", .winter),
  ])

  private static func named(_ rows: [(String, Season)]) -> [(text: [UInt8], value: Season)] {
    rows.map { (Array($0.0.utf8), $0.1) }
  }
}
