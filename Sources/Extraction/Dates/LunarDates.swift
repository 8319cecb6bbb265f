import CivilTime

/// Dates of the Chinese calendar: 农历五月初五, 農曆正月十五, 腊月廿三, 八月初三.
extension DateFinder {
  /// A lunar date with its sign before it, or with a month that no other calendar has.
  func lunarDate(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    let sign = text.end(ofAny: DateVocabulary.lunarSigns, at: index)
    var place = sign ?? index
    var year: Int?
    if sign != nil, let number = text.anyNumber(at: place), number.digits == 4,
      text.scalar(at: number.end).value == "年"
    {
      year = number.value
      place = number.end + 3
    }
    guard let (month, monthEnd) = text.lunarMonth(at: place, isSigned: sign != nil),
      let (day, end) = text.lunarDay(at: monthEnd, isSigned: sign != nil)
    else { return nil }
    return lunar(month, day, inYear: year, index..<end)
  }

  /// 八月初三: 初 before the day tells the calendar.
  func lunarDay(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    guard (1...12).contains(number.value), text.digit(at: number.start) == nil,
      text.scalar(at: number.end).value == "月", text.scalar(at: number.end + 3).value == "初",
      text.scalar(before: number.start).value != "年",
      let (day, end) = text.lunarDay(at: number.end + 3, isSigned: false)
    else { return nil }
    return lunar(number.value, day, inYear: nil, number.start..<end)
  }

  /// The day with such a number of such a month, the latest where no year is told.
  func lunar(
    _ month: Int, _ day: Int, inYear year: Int?, _ range: Range<Int>
  ) -> DateReading? {
    let holiday = Holiday.lunar(month: month, day: day)
    let found = year.map { holiday.day(in: $0) } ?? resolve(holiday)
    return found.map { DateReading(range: range, interval: DayInterval($0)) }
  }
}

extension Span<UInt8> {
  /// The number of the month at an index, and the index behind 月.
  fileprivate func lunarMonth(at index: Int, isSigned: Bool) -> (month: Int, end: Int)? {
    let (sign, length) = scalar(at: index)
    var month: Int
    var place = index + length
    switch sign {
    case "正": month = 1
    case "冬": month = 11
    case "腊", "臘": month = 12
    default:
      guard isSigned, let number = anyNumber(at: index), (1...12).contains(number.value) else {
        return nil
      }
      (month, place) = (number.value, number.end)
    }
    return scalar(at: place).value == "月" ? (month, place + 3) : nil
  }

  /// The number of the day at an index, in characters where no sign tells the calendar.
  func lunarDay(at index: Int, isSigned: Bool) -> (day: Int, end: Int)? {
    var (base, place) = (0, index)
    switch scalar(at: index).value {
    case "初": place += 3
    case "廿": (base, place) = (20, place + 3)
    default: break
    }
    guard isSigned || digit(at: place) == nil, let number = anyNumber(at: place),
      (1...30).contains(base + number.value)
    else { return nil }
    let next = scalar(at: number.end).value
    // 五月初三名工人: early in May, three of them.
    guard isSigned || !"个個名位人起次家场場日天条條".unicodeScalars.contains(next) else { return nil }
    let end = next == "日" ? number.end + 3 : number.end
    return (base + number.value, end)
  }
}
