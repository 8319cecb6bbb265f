import CivilTime

/// 2024年6月3日, 6月3号, 5月16日至20日, with digits, full-width ones or 二〇二四年六月三日, and white space between the
/// parts as old portals write it.
extension DateFinder {
  /// The date that begins with a number that was read.
  func chineseDate(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    let (sign, length) = text.scalar(at: text.skipGap(at: number.end))
    switch sign {
    case "年":
      guard number.digits == 4, number.value < 2200 else { return nil }
      let end = text.skipGap(at: number.end) + length
      return chineseDate(text, inYear: number.value, from: number.start, at: end)
        ?? chinesePeriod(text, ofYear: number.value, from: number.start, at: end)
    case "月":
      // The year before it is one that was not understood: 每年, 同年, 113年; not one in a line of its own above.
      let before = text.skipWhiteSpace(before: number.start)
      let blocked = text.scalar(before: before).value
      let isApart = text.skipGap(at: before) < number.start
      if blocked == "年" && !isApart || blocked == "每" || blocked == "第" || blocked == "近" {
        return nil
      }
      return chineseDate(text, inYear: nil, from: number.start, at: number.start)
        ?? (text.isPartOfNumber(before: number.start)
          ? nil : chineseMonth(text, number, inYear: nil, from: number.start))
    default:
      let before = text.scalar(before: number.start).value
      if before == "第" || before == "近" || text.isPartOfNumber(before: number.start) { return nil }
      return chineseMonths(text, number, inYear: nil, from: number.start)
    }
  }

  /// The date whose month begins at an index.
  ///
  /// - Parameters:
  ///   - year: The year, if one was read before.
  ///   - start: Where the expression begins.
  func chineseDate(
    _ text: Span<UInt8>, inYear year: Int?, from start: Int, at index: Int
  ) -> DateReading? {
    guard let (month, dayStart) = text.chineseNumber(at: text.skipGap(at: index), before: ["月"]),
      let day = text.anyNumber(at: text.skipGap(at: dayStart)), day.digits <= 2
    else { return nil }
    let date = CalendarDate(year: year, month: month, day: day.value)
    let whole = text.endOfChineseDay(day)
    if let reading = chineseRange(text, of: date, from: start, at: whole?.end ?? day.end) {
      return reading
    }
    guard let whole, let resolved = resolve(date) else { return nil }
    var reading = DateReading(range: start..<whole.end, interval: DayInterval(resolved))
    guard year == nil else { return reading }
    reading.leavesOut = .year
    return whole.weekday.map { agreeing(reading, with: $0, isDated: false) } ?? reading
  }

  /// The range of days whose first has been read up to an index.
  private func chineseRange(
    _ text: Span<UInt8>, of first: CalendarDate, from start: Int, at index: Int
  ) -> DateReading? {
    guard var place = text.rangeSign(at: index) else { return nil }
    var last = CalendarDate(year: nil, month: first.month, day: 0)
    if let (year, end) = text.chineseNumber(at: place, before: ["年"], digits: 4...4) {
      last.year = year
      place = text.skipGap(at: end)
    }
    if let (month, end) = text.chineseNumber(at: place, before: ["月"]) {
      last.month = month
      place = text.skipGap(at: end)
    } else if last.year != nil {
      return nil
    }
    guard let day = text.anyNumber(at: place), day.digits <= 2,
      let end = text.endOfChineseDay(day)?.end
    else { return nil }
    last.day = day.value
    // Without a month of its own the last day is in the month of the first.
    guard last.month != first.month || last.year != nil || last.day >= first.day,
      let interval = resolve(first, to: last)
    else { return nil }
    return DateReading(range: start..<end, interval: interval)
  }
}

extension Span<UInt8> {
  /// Whether the sign before a number makes it a part of a longer one, as in 1.5 and 3-4.
  fileprivate func isPartOfNumber(before index: Int) -> Bool {
    switch byte(at: index - 1) {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// The number at an index that one of these signs follows, and the index behind the sign.
  fileprivate func chineseNumber(
    at index: Int, before signs: [Unicode.Scalar], digits: ClosedRange<Int> = 1...2
  ) -> (value: Int, end: Int)? {
    guard let number = anyNumber(at: index), digits.contains(number.digits) else { return nil }
    let place = skipGap(at: number.end)
    let (sign, length) = scalar(at: place)
    guard signs.contains(sign) else { return nil }
    return (number.value, place + length)
  }

  /// The index behind 日 or 号 and a weekday behind it, for the day's number; and which weekday.
  fileprivate func endOfChineseDay(_ day: WrittenNumber) -> (end: Int, weekday: Int?)? {
    let place = skipGap(at: day.end)
    let (sign, length) = scalar(at: place)
    let end = place + length
    switch sign {
    case "日": break
    case "号", "號":
      if DateVocabulary.numberedThings.contains(scalar(at: end).value) { return nil }
    default: return nil
    }
    return endOfChineseWeekday(at: end) ?? (end, nil)
  }

  /// The index behind 星期一 or （周一） at an index, and which it is, counted from Monday.
  private func endOfChineseWeekday(at index: Int) -> (end: Int, weekday: Int?)? {
    var place = skipGap(at: index)
    let (open, length) = scalar(at: place)
    let isBracketed = open == "（" || open == "("
    if isBracketed { place += length }
    guard let (weekday, end) = weekday(at: place) else { return nil }
    guard isBracketed else { return (end, weekday) }
    let close = scalar(at: end)
    return close.value == "）" || close.value == ")" ? (end + close.length, weekday) : nil
  }
}
