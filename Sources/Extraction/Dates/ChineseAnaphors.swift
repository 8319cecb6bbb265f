import CivilTime

/// 同年12月, 当月3日, 两天后, 上年: what goes on from a time that the text named.
extension DateFinder {
  /// What stands behind a named year or month as behind a written one: 同年6月3日, 次年初, 当月底.
  func partOfNamed(
    _ text: Span<UInt8>, _ unit: DateReading, _ kind: CalendarUnit
  ) -> DateReading? {
    let start = unit.range.lowerBound
    let end = unit.range.upperBound
    var reading: DateReading?
    if kind == .year {
      let year = unit.interval.earliest.components.year
      reading =
        chineseDate(text, inYear: year, from: start, at: end)
        ?? chinesePeriod(text, ofYear: year, from: start, at: end)
    } else if kind == .month {
      reading = monthOrDay(text, unit.interval, from: start, at: end)
    }
    reading?.goesBack = unit.goesBack
    reading?.isAside = unit.isAside
    return reading
  }

  /// 上年, and 上年底 as well.
  func yearBefore(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard text.has(RelativePhrase.lastYear, at: index) else { return nil }
    let end = index + RelativePhrase.lastYear.count
    // 网上年货, 岁以上年长者, 上年纪: the year belongs to what follows.
    let before = text.scalar(before: index).value
    guard text.opensChineseClause(at: index) || "比较較较同占".unicodeScalars.contains(before),
      !"度纪紀轻輕级級货貨".unicodeScalars.contains(text.scalar(at: end).value),
      let year = named(.year, -1, index..<end, orFrom: reference)
    else { return nil }
    return partOfNamed(text, year, .year) ?? year
  }

  /// 两天后, 三年后: counted from what the text named, or from today where the clause looks forward.
  func chineseCountLater(
    _ text: Span<UInt8>, _ number: WrittenNumber, _ unit: CalendarUnit, at unitEnd: Int
  ) -> DateReading? {
    guard let end = text.end(ofAny: DateVocabulary.chineseLater, at: unitEnd),
      !"来來方面代备備".unicodeScalars.contains(text.scalar(at: end).value)
    else { return nil }
    return named(
      unit, number.value, number.start..<end, isCounted: true,
      orFrom: looksForward ? reference : nil)
  }

  /// 清明节前两天, 7月1日后三天: counted from the day that stands before it; else that day itself.
  func countedBeside(_ text: Span<UInt8>, _ day: DateReading) -> DateReading {
    var index = day.range.upperBound
    if text.scalar(at: index).value == "之" { index += 3 }
    let (sign, length) = text.scalar(at: index)
    guard day.interval.isExact, !day.goesBack, "前后後".unicodeScalars.contains(sign),
      let number = text.anyNumber(at: index + length), (1...60).contains(number.value),
      case let (unit, unitLength) = text.scalar(at: number.end),
      "天日".unicodeScalars.contains(unit),
      !"内內".unicodeScalars.contains(text.scalar(at: number.end + unitLength).value)
    else { return day }
    var reading = day
    reading.range = day.range.lowerBound..<number.end + unitLength
    reading.interval = DayInterval(
      day.interval.latest.advanced(by: sign == "前" ? -number.value : number.value))
    return reading
  }

  /// 前三季度, 前5个月 of a year.
  func firstParts(
    _ text: Span<UInt8>, ofYear year: Int, from start: Int, at index: Int
  ) -> DateReading? {
    let (sign, length) = text.scalar(at: index)
    guard sign == "前", let number = text.anyNumber(at: index + length), number.digits <= 2 else {
      return nil
    }
    let isQuarter = text.has(DateVocabulary.quarterSign, at: number.end)
    let signEnd =
      isQuarter
      ? number.end + DateVocabulary.quarterSign.count
      : text.end(ofAny: DateVocabulary.monthCounts, at: number.end)
    let months = number.value * (isQuarter ? 3 : 1)
    guard let signEnd, (1...12).contains(months),
      !DateVocabulary.afterMonthCounts.contains(text.scalar(at: signEnd).value)
    else { return nil }
    return CalendarUnit.months(from: year * 12, count: months).map {
      DateReading(range: start..<signEnd, interval: $0)
    }
  }

  /// 民國114年2月28日: the years of the Republic count from 1912.
  func republicanDate(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard let place = text.end(ofAny: DateVocabulary.republic, at: index),
      let number = text.anyNumber(at: text.skipGap(at: place)), number.digits <= 3,
      number.value > 0, case let sign = text.skipGap(at: number.end),
      text.scalar(at: sign).value == "年"
    else { return nil }
    let year = 1911 + number.value
    return chineseDate(text, inYear: year, from: index, at: sign + 3)
      ?? chinesePeriod(text, ofYear: year, from: index, at: sign + 3)
  }
}
