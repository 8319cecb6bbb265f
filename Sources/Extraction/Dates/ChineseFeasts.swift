import CivilTime

/// 国庆节, “五一”, 春节假期第二天, 大年初三: days told by a feast.
extension DateFinder {
  /// “三八”妇女节, "五一"劳动节, “十一”黄金周: names that quotation marks split.
  func splitHoliday(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    let opening = text.scalar(before: index)
    guard DateVocabulary.quotationMarks.contains(opening.value),
      let (holiday, end) = text.value(ofAny: Holiday.quoted, at: index),
      case let (closing, length) = text.scalar(at: end),
      DateVocabulary.closingMarks.contains(closing),
      let last = text.end(ofAny: Holiday.behindQuotes, at: end + length)
    else { return nil }
    return resolve(holiday).flatMap { feast(text, on: $0, index - opening.length..<last) }
  }

  /// The day of a feast, or the days of one that lasts a week; or such a day of its holidays: 国庆假期第三天.
  ///
  /// What is only behind it is some other day: 端午假期过后.
  func feast(_ text: Span<UInt8>, on day: Day, _ range: Range<Int>) -> DateReading? {
    if text.isBehindFeast(at: range.upperBound) { return nil }
    if let (offset, end) = text.dayOfHolidays(at: range.upperBound) {
      return DateReading(
        range: range.lowerBound..<end, interval: DayInterval(day.advanced(by: offset)))
    }
    let isWeek = text.has(DateVocabulary.goldenWeek, before: range.upperBound)
    return DateReading(range: range, interval: DayInterval(day, day.advanced(by: isWeek ? 6 : 0)))
  }

  /// 国庆节, 五一, and “十一” between quotation marks.
  func holidayAlone(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    if let split = splitHoliday(text, at: index) { return split }
    if let (holiday, end) = text.value(ofAny: Holiday.quoted, at: index),
      DateVocabulary.quotationMarks.contains(text.scalar(before: index).value),
      DateVocabulary.closingMarks.contains(text.scalar(at: end).value)
    {
      return resolve(holiday).flatMap { feast(text, on: $0, index..<end) }
    }
    guard let (holiday, end) = text.value(ofAny: RelativeVocabulary.holidays, at: index) else {
      return nil
    }
    // 五一 and 国庆 are parts of names too: 张国庆, 五一路.
    if end - index == 6 {
      let before = text.scalar(before: index).value
      let isFree =
        !before.isIdeographic || "；：？在于於逢到的迎过過今去明年度庆慶和".unicodeScalars.contains(before)
        || DateVocabulary.properFeasts.contains(text.scalar(at: index).value)
      let next = text.scalar(at: end).value
      guard isFree, !"路街村二国國广廣口镇镇大上的说".unicodeScalars.contains(next) else { return nil }
    }
    return resolve(holiday).flatMap { feast(text, on: $0, index..<end) }
  }

  /// 大年初三, 年初二: days of the first lunar month.
  func dayOfLunarNewYear(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    // 今年初二 is a class of school.
    guard let sign = text.end(ofAny: DateVocabulary.newYearSigns, at: index),
      text.scalar(at: index).value != "年" || text.opensChineseClause(at: index),
      let (day, end) = text.lunarDay(at: sign - 3, isSigned: false), day <= 15
    else { return nil }
    return lunar(1, day, inYear: nil, index..<end)
  }
}

extension Span<UInt8> {
  /// Whether what follows a feast leaves it behind, and counts no days from it: 节后, 假期过后的.
  fileprivate func isBehindFeast(at index: Int) -> Bool {
    let place = end(ofAny: DateVocabulary.holidaySigns, at: index) ?? index
    guard let end = end(ofAny: DateVocabulary.behindFeasts, at: place) else { return false }
    return anyNumber(at: end) == nil
  }

  /// Which of the holidays around a feast is told behind its name, the first being 0, and the index behind it:
  /// 假期首日, 长假第三天.
  fileprivate func dayOfHolidays(at index: Int) -> (offset: Int, end: Int)? {
    var place = end(ofAny: DateVocabulary.holidaySigns, at: index) ?? index
    if scalar(at: place).value == "的" { place += 3 }
    if let end = end(ofAny: DateVocabulary.firstDaySigns, at: place) { return (0, end) }
    guard scalar(at: place).value == "第", let number = anyNumber(at: place + 3),
      (1...10).contains(number.value), case let (unit, length) = scalar(at: number.end),
      unit == "天" || unit == "日"
    else { return nil }
    return (number.value - 1, number.end + length)
  }
}
