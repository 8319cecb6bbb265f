import CivilTime

/// 3日, 16日至20日, 昨（18日）, 三天前, 过去两周, 农历五月初五.
extension DateFinder {
  /// A day of the month without its month, whose number was read: the latest one that was.
  func chineseDay(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    guard number.digits <= 2, let end = text.endOfLoneDay(number),
      !text.countsDays(before: number.start)
    else { return nil }
    let beside = dayBesideNamed(text, number)
    guard let day = beside ?? resolve(dayOfMonth: number.value) else { return nil }
    if let sign = text.rangeSign(at: end), let last = text.anyNumber(at: sign), last.digits <= 2,
      last.value > number.value, let lastEnd = text.endOfLoneDay(last)
    {
      // Both in the month of the last: the first may lie before the reference day alone.
      let end = day.advanced(by: last.value - number.value)
      if end.components.month == day.components.month {
        return DateReading(range: number.start..<lastEnd, interval: DayInterval(day, end))
      }
    }
    var reading = DateReading(range: number.start..<end, interval: DayInterval(day))
    if beside == nil { reading.leavesOut = .month }
    return reading
  }

  /// The second of 2月1日、2日: in the month of the day that it is told together with.
  private func dayBesideNamed(_ text: Span<UInt8>, _ number: WrittenNumber) -> Day? {
    guard let (year, month, _) = named.day?.components else { return nil }
    let (joiner, length) = text.scalar(before: number.start)
    guard named.end == number.start - length, "、和及与與或".unicodeScalars.contains(joiner) else {
      return nil
    }
    return Day(year: year, month: month, day: number.value)
  }

  /// The latest such day that is not after the reference day, or the first not before it.
  func resolve(dayOfMonth day: Int) -> Day? {
    looksForward
      ? Self.dayOfMonth(day, in: 0...2, from: reference) { $0 >= reference }
      : Self.dayOfMonth(day, in: (-2...0).reversed(), from: reference) { $0 <= reference }
  }

  /// The first such day that will do, of the months so many away from that of another day.
  static func dayOfMonth(
    _ day: Int, in months: some Sequence<Int>, from origin: Day, where willDo: (Day) -> Bool
  ) -> Day? {
    let (year, month, _) = origin.components
    for offset in months {
      let total = year * 12 + month - 1 + offset
      if let found = Day(year: total / 12, month: total % 12 + 1, day: day), willDo(found) {
        return found
      }
    }
    return nil
  }

  /// 昨（18日）, 今(19日), 昨（三十）日
  func bracketedDay(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    let (sign, length) = text.scalar(at: index)
    guard "昨今前明".unicodeScalars.contains(sign) else { return nil }
    let (open, openLength) = text.scalar(at: index + length)
    guard open == "（" || open == "(", let number = text.anyNumber(at: index + length + openLength),
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
      // 30多年前 is told by its 30 years.
      let (unit, signEnd) = text.value(
        ofAny: DateVocabulary.chineseUnits,
        at: text.end(ofAny: DateVocabulary.moreSigns, at: number.end) ?? number.end),
      // 3日前 and 6月前 may be before a day of the month.
      unit != .day || text.scalar(at: number.end).value == "天",
      !"第十百千几幾数數".unicodeScalars.contains(text.scalar(before: number.start).value)
    else { return nil }
    // 一年多前 is told by its years.
    let unitEnd = text.end(ofAny: DateVocabulary.moreSigns, at: signEnd) ?? signEnd
    if let later = chineseCountLater(text, number, unit, at: unitEnd) { return later }
    if unit != .day, let end = text.end(ofAny: DateVocabulary.uptoNow, at: unitEnd),
      !DateVocabulary.afterUptoNow.contains(text.scalar(at: end).value),
      let start = unit.day(-number.value, from: reference)
    {
      return DateReading(range: number.start..<end, interval: DayInterval(start, reference))
    }
    guard let end = text.end(ofAny: DateVocabulary.chineseAgo, at: unitEnd),
      let day = unit.day(-number.value, from: reference)
    else { return nil }
    if unit == .year, let part = partOfYearAgo(text, day, from: number.start, at: end) {
      return part
    }
    return unit.interval(0, from: day).map {
      DateReading(range: number.start..<end, interval: $0, precision: unit.precision)
    }
  }

  /// 五年前的6月12日, 两年前的今天: a day so many years ago.
  ///
  /// - Parameter day: This day, so many years ago.
  private func partOfYearAgo(
    _ text: Span<UInt8>, _ day: Day, from start: Int, at end: Int
  ) -> DateReading? {
    let (sign, length) = text.scalar(at: end)
    let place = sign == "的" ? end + length : end
    if let last = text.end(ofAny: DateVocabulary.thisDay, at: place) {
      return DateReading(range: start..<last, interval: DayInterval(day))
    }
    guard sign == "的" else { return nil }
    return chineseDate(text, inYear: day.components.year, from: start, at: place)
  }

  /// 过去两周, 近三年, 最近一个月
  func chineseSpan(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard let (direction, end) = text.value(ofAny: DateVocabulary.chineseSpans, at: index),
      let number = text.anyNumber(at: end), number.digits <= 3, number.value > 0
    else { return nil }
    if let hoursEnd = text.end(ofAny: DateVocabulary.hourSigns, at: number.end) {
      // As many days as the hours may reach into, from this one on.
      let far = reference.advanced(by: direction * ((number.value + 23) / 24))
      return DateReading(range: index..<hoursEnd, interval: DayInterval(far, reference))
    }
    guard let (unit, unitEnd) = text.value(ofAny: DateVocabulary.chineseUnits, at: number.end),
      // 近日 and 近3日 are the recent days.
      text.scalar(at: number.end).value != "日" || text.digit(at: end) != nil,
      text.scalar(at: unitEnd).value != "前",
      direction < 0 || !"后後級级".unicodeScalars.contains(text.scalar(at: unitEnd).value),
      let start = unit.day(direction * number.value, from: reference)
    else { return nil }
    var last = unitEnd
    let (next, length) = text.scalar(at: last)
    if next == "来" || next == "來" { last += length }
    return DateReading(range: index..<last, interval: DayInterval(start, reference))
  }
}

extension Span<UInt8> {
  /// The index behind 日 for the number of a day that stands alone, if it counts no days.
  fileprivate func endOfLoneDay(_ number: WrittenNumber) -> Int? {
    let place = skipGap(at: number.end)
    let (sign, length) = scalar(at: place)
    // 大会18号召开, 截至20号; but the 6号 of a team or a line is no day.
    if sign == "号" || sign == "號", (1...31).contains(number.value), digit(at: number.start) != nil {
      let isDay =
        end(ofAny: DateVocabulary.afterDayNumbers, at: place + length) != nil
        || DateVocabulary.beforeDayNumbers.contains { has($0, before: number.start) }
      return isDay ? place + length : nil
    }
    guard (1...31).contains(number.value), sign == "日",
      !DateVocabulary.afterDays.contains(scalar(at: place + 3).value)
    else { return nil }
    return place + 3
  }

  /// Whether a character before a number says that it counts days: 为期20日, but not 预期20日.
  fileprivate func countsDays(before number: Int) -> Bool {
    DateVocabulary.beforeDays.contains(scalar(before: number).value)
      && !DateVocabulary.uncountedWords.contains { has($0, before: number) }
  }
}
