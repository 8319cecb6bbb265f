import CivilTime

/// 2024-06, 2024/06, 2013-2020, 2013–2020年, "2021-25".
extension DateFinder {
  /// The month or the years that begin with a number of four digits that was read.
  func numericPeriod(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    guard number.digits == 4, (1500...2099).contains(number.value),
      text.isFreeNumber(at: number.start),
      !text.has(DateVocabulary.numberSign, before: text.skipWhiteSpace(before: number.start))
    else { return nil }
    return years(text, number) ?? month(text, number)
  }

  /// "2013-2020": from the first year to the last. "2011-12" is a season and not a month, for news
  /// writes of seasons and budgets more than it writes months in numbers.
  private func years(_ text: Span<UInt8>, _ first: WrittenNumber) -> DateReading? {
    guard let sign = text.rangeSign(at: first.end), let last = text.number(at: sign) else {
      return nil
    }
    let isChinese = text.scalar(at: last.end).value == "年"
    // "2013 to 2020" may count things; "from" or "in" before it, and 年 behind, tell that it does not.
    guard isChinese || !text.byte(at: text.skipGap(at: first.end)).isASCIILetter else { return nil }
    var year = last.value
    if last.digits == 2 {
      year += first.value / 100 * 100
      guard year > first.value, year == first.value + 1 || last.value > 12 else { return nil }
    } else if last.digits != 4 {
      return nil
    }
    guard year > first.value, year - first.value <= 150,
      isChinese || text.endsNumericPeriod(at: last.end),
      let start = CalendarUnit.year(first.value), let end = CalendarUnit.year(year)
    else { return nil }
    return DateReading(
      range: first.start..<(isChinese ? last.end + 3 : last.end),
      interval: DayInterval(start.earliest, end.latest))
  }

  /// "2024-06", with both digits of the month.
  private func month(_ text: Span<UInt8>, _ year: WrittenNumber) -> DateReading? {
    let (sign, length) = text.scalar(at: year.end)
    guard sign == "-" || sign == "/" || sign == "－" || sign == "／",
      let month = text.number(at: year.end + length), month.digits == 2,
      text.endsNumericPeriod(at: month.end)
    else { return nil }
    return CalendarUnit.month(month.value, of: year.value).map {
      DateReading(range: year.start..<month.end, interval: $0, precision: .month)
    }
  }
}

extension Span<UInt8> {
  /// Whether a period in numbers may end at an index: no path, name, label or longer number goes on.
  fileprivate func endsNumericPeriod(at index: Int) -> Bool {
    switch byte(at: index) {
    case UInt8(ascii: "/"), UInt8(ascii: "%"): return false
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
      return !byte(at: index + 1).isASCIIWord
    default: break
    }
    guard endsWord(at: index), digit(at: index) == nil else { return false }
    return !"号號期－–—".unicodeScalars.contains(scalar(at: index).value)
  }
}
