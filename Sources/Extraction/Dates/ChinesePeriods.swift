import CivilTime

/// 2024年, 6月, 3月上旬, 去年底, 上半年, 一季度, 上月, 上周五, 今年以来.
extension DateFinder {
  /// What stands behind a year that was read, month and day apart: a month, a part of it, a quarter,
  /// a half, a feast, or nothing.
  ///
  /// - Parameters:
  ///   - start: Where the expression begins.
  ///   - end: Where the year ends.
  func chinesePeriod(
    _ text: Span<UInt8>, ofYear year: Int, from start: Int, at end: Int
  ) -> DateReading? {
    let place = text.skipGap(at: end)
    if let number = text.anyNumber(at: place) {
      if text.scalar(at: text.skipGap(at: number.end)).value == "月" {
        return chineseMonth(text, number, inYear: year, from: start)
      }
      if let months = chineseMonths(text, number, inYear: year, from: start) { return months }
      // A day that the calendar does not have, or a quarter.
      return chineseQuarter(text, ofYear: year, from: start, at: place)
    }
    if let reading = firstParts(text, ofYear: year, from: start, at: place)
      ?? chineseQuarter(text, ofYear: year, from: start, at: place)
    {
      return reading
    }
    if let (holiday, last) = text.value(ofAny: RelativeVocabulary.holidays, at: place) {
      return holiday.day(in: year).flatMap { feast(text, on: $0, start..<last) }
    }
    guard let days = CalendarUnit.year(year) else { return nil }
    if let last = text.end(ofAny: DateVocabulary.samePeriod, at: place) {
      var reading = DateReading(range: start..<last, interval: days, precision: .year)
      reading.isAside = true
      return reading
    }
    if let (half, last) = text.value(ofAny: DateVocabulary.chineseHalves, at: place) {
      return CalendarUnit.months(from: year * 12 + (half - 1) * 6, count: 6).map {
        DateReading(range: start..<last, interval: $0, precision: .half)
      }
    }
    if let (season, last) = text.value(ofAny: Season.chinese, at: place) {
      return season.days(of: year).map { DateReading(range: start..<last, interval: $0) }
    }
    if let (part, last) = text.value(ofAny: DateVocabulary.chineseYearParts, at: place) {
      return part.days(of: days).map {
        DateReading(range: start..<last, interval: $0, precision: .year)
      }
    }
    if let (isLast, last) = text.value(ofAny: DateVocabulary.chineseEndDays, at: place) {
      let day = isLast ? days.latest : days.earliest
      return DateReading(range: start..<last, interval: DayInterval(day))
    }
    switch text.scalar(at: end).value {
    case "度", "级", "級", "代", "轻", "輕", "间", "間": return nil
    case "产", "產":
      // 2022年产量 is of that year, 年产5万吨 is how much a year.
      guard "量值値".unicodeScalars.contains(text.scalar(at: end + 3).value) else { return nil }
      fallthrough
    default: return since(text, days, .year, start..<end)
    }
  }

  /// The days, or those from the first up to the reference day where 以来 follows.
  func since(
    _ text: Span<UInt8>, _ days: DayInterval, _ precision: DatePrecision, _ range: Range<Int>
  ) -> DateReading {
    guard let end = text.end(ofAny: DateVocabulary.sinceSigns, at: range.upperBound),
      days.earliest <= reference
    else { return DateReading(range: range, interval: days, precision: precision) }
    return DateReading(
      range: range.lowerBound..<end, interval: DayInterval(days.earliest, reference))
  }

  /// A month whose number was read, alone or with a part of it.
  func chineseMonth(
    _ text: Span<UInt8>, _ number: WrittenNumber, inYear year: Int?, from start: Int
  ) -> DateReading? {
    let place = text.skipGap(at: number.end)
    let (sign, length) = text.scalar(at: place)
    guard sign == "月", number.digits <= 2,
      let month = year.map({ CalendarUnit.month(number.value, of: $0) })
        ?? latestMonth(number.value)
    else { return nil }
    return chineseMonth(
      text, month, from: start, at: place + length,
      isCertain: year != nil || text.digit(at: number.start) != nil
        || DateVocabulary.monthPrepositions.contains(text.scalar(before: number.start).value)
        || DateVocabulary.monthVerbs.contains(text.scalar(at: place + length).value))
  }

  /// A month with what stands behind its sign.
  private func chineseMonth(
    _ text: Span<UInt8>, _ month: DayInterval, from start: Int, at end: Int, isCertain: Bool
  ) -> DateReading? {
    if let (part, last) = text.value(ofAny: DateVocabulary.chineseMonthParts, at: end),
      text.scalar(at: end).value != "中" || text.scalar(at: last - 3).value == "旬"
    {
      return part.days(of: month).map {
        DateReading(range: start..<last, interval: $0, precision: .month)
      }
    }
    if let (isLast, last) = text.value(ofAny: DateVocabulary.chineseEndDays, at: end) {
      let day = isLast ? month.latest : month.earliest
      return DateReading(range: start..<last, interval: DayInterval(day))
    }
    if let (weekday, which, last) = text.weekdayOfMonth(at: end),
      let day = day(weekday, which, ofMonth: month)
    {
      return DateReading(range: start..<last, interval: DayInterval(day))
    }
    let (next, length) = text.scalar(at: end)
    if next == "份" { return since(text, month, .month, start..<end + length) }
    let isFollowed = text.end(ofAny: DateVocabulary.sinceSigns, at: end) != nil
    guard isCertain || isFollowed, !DateVocabulary.afterMonths.contains(next),
      !text.isDayNumber(at: end), next != "日", next != "号",
      text.scalar(at: text.skipGap(at: end)).value != "日"
    else { return nil }
    return since(text, month, .month, start..<end)
  }

  /// 二季度, 第三季度; without a year the latest that has begun.
  func chineseQuarter(
    _ text: Span<UInt8>, ofYear year: Int?, from start: Int, at index: Int
  ) -> DateReading? {
    let (sign, length) = text.scalar(at: index)
    let place = sign == "第" ? index + length : index
    guard let number = text.anyNumber(at: place), (1...4).contains(number.value),
      text.has(DateVocabulary.quarterSign, at: number.end)
    else { return nil }
    let end = number.end + DateVocabulary.quarterSign.count
    return quarter(number.value, of: year).map {
      DateReading(range: start..<end, interval: $0, precision: .quarter)
    }
  }

  /// What begins with a number in characters: 二〇二四年六月三日, 六月三日, 三天前, 一季度, 五一.
  func numeralInChinese(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard let number = text.numeral(at: index) else { return nil }
    if let reading = lunarDay(text, number) ?? chineseDate(text, number)
      ?? numeralDay(text, number) ?? chineseCount(text, number)
      ?? chineseDecade(text, at: index)
    {
      return reading
    }
    if text.numeral(before: index) == nil,
      let reading = chineseQuarter(
        text, ofYear: nil, from: index, at: index)
    {
      return reading
    }
    return nil
  }

  /// 十八日, 二十五日; 三日 and 十日 as often count days, 二三日 always does.
  private func numeralDay(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    let tens = "十廿卅".unicodeScalars
    guard number.value > 10, text.numeral(before: number.start) == nil,
      tens.contains(text.scalar(at: number.start).value)
        || tens.contains(text.scalar(at: number.start + 3).value)
    else { return nil }
    return chineseDay(text, number)
  }

  /// What begins with another character: 上月, 上周五, 周五, 第一季度, 农历五月初五, 春节.
  func periodInChinese(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    // By the first character, for it is seldom the beginning of anything.
    switch text.scalar(at: index).value {
    case "上", "下", "本", "这", "這", "当":
      if let (offset, end) = text.value(ofAny: DateVocabulary.chineseMonthMoves, at: index),
        let month = CalendarUnit.month.interval(offset, from: reference),
        text.scalar(before: index).value != "以"
      {
        // 9月份增长3.2%，比上月加快: the month before that one.
        if offset < 0, "比较較".unicodeScalars.contains(text.scalar(before: index).value) {
          return named(.month, offset, index..<end, orFrom: reference)
        }
        return monthOrDay(text, month, from: index, at: end)
      }
      return chineseWeek(text, at: index) ?? chineseDecade(text, at: index)
        ?? thisYearsPart(text, at: index) ?? yearBefore(text, at: index)
    case "周", "週", "星", "礼", "禮": return chineseWeek(text, at: index)
    case "农", "農", "阴", "陰", "夏", "腊", "臘", "正", "冬": return lunarDate(text, at: index)
    case "民": return republicanDate(text, at: index)
    case "过", "過", "最", "近", "未", "接": return chineseSpan(text, at: index)
    case "昨", "今", "去", "前", "明":
      return shortSeason(text, at: index) ?? bracketedDay(text, at: index)
        ?? chineseSpan(text, at: index) ?? firstPartsAlone(text, at: index)
    case "大": return dayOfLunarNewYear(text, at: index) ?? holidayAlone(text, at: index)
    case "年": return dayOfLunarNewYear(text, at: index) ?? thisYearsPart(text, at: index)
    case "月", "第": return thisYearsPart(text, at: index)
    default: return holidayAlone(text, at: index)
    }
  }

  /// 前三季度 of this year, where nothing else can be first.
  private func firstPartsAlone(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard text.opensChineseClause(at: index) else { return nil }
    return firstParts(text, ofYear: reference.components.year, from: index, at: index)
  }

  /// A month, or a day of it, behind the words for the month: 上月, 上月3日, 同月底.
  func monthOrDay(
    _ text: Span<UInt8>, _ month: DayInterval, from start: Int, at end: Int
  ) -> DateReading? {
    dayOfMonth(text, month, from: start, at: end)
      ?? chineseMonth(text, month, from: start, at: end, isCertain: true)
  }

  /// 上月3日
  private func dayOfMonth(
    _ text: Span<UInt8>, _ month: DayInterval, from start: Int, at end: Int
  ) -> DateReading? {
    guard let number = text.anyNumber(at: end), (1...month.count).contains(number.value) else {
      return nil
    }
    let (sign, length) = text.scalar(at: number.end)
    guard sign == "日" || sign == "号" || sign == "號" else { return nil }
    let day = month.earliest.advanced(by: number.value - 1)
    let end = number.end + length
    if let place = text.rangeSign(at: end), let last = text.anyNumber(at: place),
      (number.value + 1...month.count + 1).contains(last.value), last.value <= month.count,
      case let (lastSign, lastLength) = text.scalar(at: last.end),
      "日号號".unicodeScalars.contains(lastSign)
    {
      return DateReading(
        range: start..<last.end + lastLength,
        interval: DayInterval(day, month.earliest.advanced(by: last.value - 1)))
    }
    return DateReading(range: start..<end, interval: DayInterval(day))
  }
}

extension Span<UInt8> {
  /// Whether a number in characters ends just before an index; its value does not matter.
  fileprivate func numeral(before index: Int) -> WrittenNumber? {
    let length = scalar(before: index).length
    return length == 3 ? numeral(at: index - length) : nil
  }

  /// Whether what stands behind 月 is the number of a day: 6月3, but not 12月一审 and 3月两会.
  fileprivate func isDayNumber(at index: Int) -> Bool {
    guard let number = anyNumber(at: skipGap(at: index)) else { return false }
    guard number.digits == 1, digit(at: number.start) == nil else { return true }
    let next = scalar(at: number.end).value
    return !next.isIdeographic || "日号號至到十、个個".unicodeScalars.contains(next)
  }
}
