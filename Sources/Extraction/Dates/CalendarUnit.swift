import CivilTime

/// A stretch of the calendar that dates are told in.
enum CalendarUnit: Sendable {
  case day, week, month, quarter, half, year, decade, century

  /// How fine a date is that names one of them.
  var precision: DatePrecision {
    switch self {
    case .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    case .year: .year
    case .decade: .decade
    case .century: .century
    }
  }

  /// How many months it has; nil for what is counted in days.
  private var months: Int? {
    switch self {
    case .day, .week: nil
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    case .decade: 120
    case .century: 1_200
    }
  }

  /// The unit so many units after the one that a day lies in; weeks begin on Monday.
  func interval(_ offset: Int, from day: Day) -> DayInterval? {
    switch self {
    case .day: return DayInterval(day.advanced(by: offset))
    case .week:
      let monday = day.advanced(by: 1 - day.weekday + 7 * offset)
      return DayInterval(monday, monday.advanced(by: 6))
    case .month, .quarter, .half, .year, .decade, .century:
      guard let months else { return nil }
      let (year, month, _) = day.components
      let first = (year * 12 + month - 1) / months * months + offset * months
      return Self.months(from: first, count: months)
    }
  }

  /// The day so many units away, or the last day of its month where that is shorter.
  func day(_ offset: Int, from day: Day) -> Day? {
    guard let months else { return day.advanced(by: offset * (self == .week ? 7 : 1)) }
    let (year, month, dayOfMonth) = day.components
    let total = year * 12 + month - 1 + offset * months
    let target = (year: total / 12, month: total % 12 + 1)
    guard total >= 12, target.year <= 9999 else { return nil }
    let last = Day.length(ofMonth: target.month, year: target.year)
    return Day(year: target.year, month: target.month, day: min(dayOfMonth, last))
  }

  /// So many whole months from a month, which is counted from January of the year 0.
  static func months(from first: Int, count: Int) -> DayInterval? {
    guard first >= 12, let start = Day(year: first / 12, month: first % 12 + 1, day: 1) else {
      return nil
    }
    let next = first + count
    guard let end = Day(year: next / 12, month: next % 12 + 1, day: 1) else { return nil }
    return DayInterval(start, end.advanced(by: -1))
  }

  /// A month of a year.
  static func month(_ month: Int, of year: Int) -> DayInterval? {
    guard (1...12).contains(month), (1...9998).contains(year) else { return nil }
    return months(from: year * 12 + month - 1, count: 1)
  }

  /// A year.
  static func year(_ year: Int) -> DayInterval? {
    (1...9998).contains(year) ? months(from: year * 12, count: 12) : nil
  }
}

/// A part of a month, a year or another unit: "early", 上旬, "the end of".
enum CalendarPart: Sendable {
  /// The thirds of a unit.
  case early, middle, late
  /// Its two ends: of a year the first and the last quarter.
  case beginning, end

  /// The days of a unit that are meant.
  func days(of unit: DayInterval) -> DayInterval? {
    let (year, month, _) = unit.earliest.components
    let first = year * 12 + month - 1
    switch unit.count {
    case 28...31:
      let start = unit.earliest
      switch self {
      case .early, .beginning: return DayInterval(start, start.advanced(by: 9))
      case .middle: return DayInterval(start.advanced(by: 10), start.advanced(by: 19))
      case .late, .end: return DayInterval(start.advanced(by: 20), unit.latest)
      }
    case 365...366:
      switch self {
      case .early: return CalendarUnit.months(from: first, count: 4)
      case .middle: return CalendarUnit.months(from: first + 4, count: 4)
      case .late: return CalendarUnit.months(from: first + 8, count: 4)
      case .beginning: return CalendarUnit.months(from: first, count: 3)
      case .end: return CalendarUnit.months(from: first + 9, count: 3)
      }
    case 3_652...3_653, 36_524...36_525:
      return CalendarUnit.months(
        from: first + years(of: unit).lowerBound * 12, count: years(of: unit).count * 12)
    default:
      let third = max(1, unit.count / 3)
      switch self {
      case .early, .beginning:
        return DayInterval(unit.earliest, unit.earliest.advanced(by: third - 1))
      case .middle:
        return DayInterval(
          unit.earliest.advanced(by: third), unit.latest.advanced(by: -third))
      case .late, .end: return DayInterval(unit.latest.advanced(by: 1 - third), unit.latest)
      }
    }
  }

  /// The years of a decade or a century that are meant, counted from its first.
  private func years(of unit: DayInterval) -> Range<Int> {
    let isDecade = unit.count < 4_000
    return switch self {
    case .early: isDecade ? 0..<3 : 0..<30
    case .beginning: isDecade ? 0..<3 : 0..<10
    case .middle: isDecade ? 3..<7 : 30..<70
    case .late: isDecade ? 7..<10 : 70..<100
    case .end: isDecade ? 7..<10 : 90..<100
    }
  }
}
