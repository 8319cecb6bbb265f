import CivilTime

/// 3日, 16日至20日, 昨（18日）, 三天前, 过去两周, 农历五月初五.
extension DateFinder {
  /// A day of the month without its month, whose number was read: the latest one that was.
  func chineseDay(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    guard number.digits <= 2, let end = text.endOfLoneDay(number),
      !DateVocabulary.beforeDays.contains(text.scalar(before: number.start).value)
    else { return nil }
    guard let day = resolve(dayOfMonth: number.value) else { return nil }
    if let sign = text.rangeSign(at: end), let last = text.number(at: sign), last.digits <= 2,
      last.value > number.value, let lastEnd = text.endOfLoneDay(last)
    {
      // Both in the month of the last: the first may lie before the reference day alone.
      let end = day.advanced(by: last.value - number.value)
      if end.components.month == day.components.month {
        return DateReading(range: number.start..<lastEnd, interval: DayInterval(day, end))
      }
    }
    return DateReading(range: number.start..<end, interval: DayInterval(day))
  }

  /// The latest such day that is not after the reference day, or the first not before it.
  func resolve(dayOfMonth day: Int) -> Day? {
    let (year, month, _) = reference.components
    let months = looksForward ? Array(0...2) : Array((-2...0).reversed())
    for offset in months {
      let total = year * 12 + month - 1 + offset
      guard let found = Day(year: total / 12, month: total % 12 + 1, day: day) else { continue }
      if looksForward ? found >= reference : found <= reference { return found }
    }
    return nil
  }

  /// 昨（18日）, 今(19日)
  func bracketedDay(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    let (sign, length) = text.scalar(at: index)
    guard "昨今前明".unicodeScalars.contains(sign) else { return nil }
    let (open, openLength) = text.scalar(at: index + length)
    guard open == "（" || open == "(", let number = text.number(at: index + length + openLength),
      number.digits <= 2
    else { return nil }
    var end = number.end
    var hasDay = false
    for _ in 0..<2 {
      let (next, nextLength) = text.scalar(at: end)
      if next == "日" {
        hasDay = true
        end += nextLength
      } else if next == "）" || next == ")" {
        end += nextLength
      }
    }
    if !hasDay, text.scalar(at: end).value == "日" {
      hasDay = true
      end += 3
    }
    var finder = self
    finder.looksForward = sign == "明"
    guard hasDay, let day = finder.resolve(dayOfMonth: number.value) else { return nil }
    return DateReading(range: index..<end, interval: DayInterval(day))
  }

  /// The day that stands in brackets right behind a word such as 今天: 今天(2月8日).
  func dayInBrackets(_ text: Span<UInt8>, behind end: Int) -> Day? {
    let (open, length) = text.scalar(at: end)
    guard open == "（" || open == "(" else { return nil }
    guard let number = text.number(at: end + length) else { return nil }
    let reading = chineseDate(text, number) ?? chineseDay(text, number)
    guard let reading, reading.interval.isExact else { return nil }
    return reading.interval.latest
  }

  /// A number of units ago: 三天前, 3年前.
  func chineseCount(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    guard number.digits <= 3, number.value > 0,
      let (unit, unitEnd) = text.value(ofAny: DateVocabulary.chineseUnits, at: number.end),
      // 3日前 and 6月前 may be before a day of the month.
      unit != .day || text.scalar(at: number.end).value == "天",
      let end = text.end(ofAny: DateVocabulary.chineseAgo, at: unitEnd),
      !"第十百千几幾数數".unicodeScalars.contains(text.scalar(before: number.start).value),
      let day = unit.day(-number.value, from: reference)
    else { return nil }
    return unit.interval(0, from: day).map {
      DateReading(range: number.start..<end, interval: $0, precision: unit.precision)
    }
  }

  /// 过去两周, 近三年, 最近一个月
  func chineseSpan(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard let end = text.end(ofAny: DateVocabulary.chineseSpans, at: index),
      let number = text.anyNumber(at: end), number.digits <= 3, number.value > 0,
      let (unit, unitEnd) = text.value(ofAny: DateVocabulary.chineseUnits, at: number.end),
      // 近日 and 近3日 are the recent days.
      text.scalar(at: number.end).value != "日" || text.digit(at: end) != nil,
      text.scalar(at: unitEnd).value != "前",
      let start = unit.day(-number.value, from: reference)
    else { return nil }
    var last = unitEnd
    let (next, length) = text.scalar(at: last)
    if next == "来" || next == "來" { last += length }
    return DateReading(range: index..<last, interval: DayInterval(start, reference))
  }

  /// 农历五月初五, 農曆正月十五, 腊月廿三
  func lunarDate(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard var place = text.end(ofAny: DateVocabulary.lunarSigns, at: index) else { return nil }
    var year: Int?
    if let number = text.anyNumber(at: place), number.digits == 4,
      text.scalar(at: number.end).value == "年"
    {
      year = number.value
      place = number.end + 3
    }
    let (sign, length) = text.scalar(at: place)
    let month: Int
    switch sign {
    case "正": (month, place) = (1, place + length)
    case "冬": (month, place) = (11, place + length)
    case "腊", "臘": (month, place) = (12, place + length)
    default:
      guard let number = text.anyNumber(at: place), (1...12).contains(number.value) else {
        return nil
      }
      (month, place) = (number.value, number.end)
    }
    guard text.scalar(at: place).value == "月" else { return nil }
    place += 3
    var base = 0
    switch text.scalar(at: place).value {
    case "初": place += 3
    case "廿": (base, place) = (20, place + 3)
    default: break
    }
    guard let number = text.anyNumber(at: place), (1...30).contains(base + number.value) else {
      return nil
    }
    let end = text.scalar(at: number.end).value == "日" ? number.end + 3 : number.end
    let holiday = Holiday.lunar(month: month, day: base + number.value)
    let day = year.map { holiday.day(in: $0) } ?? resolve(holiday)
    return day.map { DateReading(range: index..<end, interval: DayInterval($0)) }
  }
}

extension Span<UInt8> {
  /// The index behind 日 for the number of a day that stands alone, if it counts no days.
  fileprivate func endOfLoneDay(_ number: WrittenNumber) -> Int? {
    let place = skipGap(at: number.end)
    guard (1...31).contains(number.value), scalar(at: place).value == "日",
      !DateVocabulary.afterDays.contains(scalar(at: place + 3).value)
    else { return nil }
    return place + 3
  }
}
