import CivilTime

/// 2024-06-03, 2024/06/03, 2024.6.3, with ASCII or full-width digits and signs.
///
/// The year comes first, or only one order makes a date: 3/6/2024 is another day in London than in
/// Washington.
extension DateFinder {
  /// The date whose year is a number that was read, or the range that it begins.
  func numericDate(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    guard number.digits == 4, text.isFreeNumber(at: number.start),
      let (date, end) = numericDate(text, year: number)
    else { return nil }
    if let sign = text.rangeSign(at: end), let year = text.number(at: sign),
      let (last, lastEnd) = numericDate(text, year: year),
      let interval = resolve(date, to: last)
    {
      return DateReading(range: number.start..<lastEnd, interval: interval)
    }
    guard let day = resolve(date) else { return nil }
    return DateReading(range: number.start..<end, interval: DayInterval(day))
  }

  /// 25/12/2024 and 12/25/2024: the year stands last, and only one order of the others is a date.
  func yearLastDate(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    let (sign, length) = text.scalar(at: number.end)
    guard number.digits <= 2, sign == "/" || sign == "-" || sign == ".",
      text.isFreeNumber(at: number.start),
      let second = text.number(at: number.end + length), second.digits <= 2,
      text.scalar(at: second.end).value == sign,
      let year = text.number(at: second.end + length), year.digits == 4,
      (1900...2099).contains(year.value), text.endsNumericDate(at: year.end),
      number.value > 12 || second.value > 12 || number.value == second.value
    else { return nil }
    let isDayFirst = number.value > 12
    let day = Day(
      year: year.value, month: isDayFirst ? second.value : number.value,
      day: isDayFirst ? number.value : second.value)
    return day.map { DateReading(range: number.start..<year.end, interval: DayInterval($0)) }
  }

  private func numericDate(
    _ text: Span<UInt8>, year: WrittenNumber
  ) -> (date: CalendarDate, end: Int)? {
    guard year.digits == 4, (1900...2099).contains(year.value) else { return nil }
    let (sign, length) = text.scalar(at: year.end)
    switch sign {
    case "-", "/", ".", "－", "／", "．": break
    default: return nil
    }
    guard let month = text.number(at: year.end + length), month.digits <= 2,
      text.scalar(at: month.end).value == sign,
      let day = text.number(at: month.end + length), day.digits <= 2,
      text.endsNumericDate(at: day.end)
    else { return nil }
    return (CalendarDate(year: year.value, month: month.value, day: day.value), day.end)
  }
}

extension Span<UInt8> {
  /// Whether the number at an index begins nothing longer than itself: no version, path or address.
  fileprivate func isFreeNumber(at index: Int) -> Bool {
    switch byte(at: index - 1) {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "="),
      UInt8(ascii: "+"), UInt8(ascii: "$"):
      return false
    case UInt8(ascii: ":"):
      if byte(at: index - 2).isASCIIDigit { return false }
    default: break
    }
    guard mayBeginWord(at: index) else { return false }
    return !(word(before: index).map { DateVocabulary.versionWords.contains($0.word) } ?? false)
      && !has(DateVocabulary.chineseVersion, before: skipWhiteSpace(before: index))
  }

  /// Whether a date may end at an index: behind it stands no further part of a longer number, a path
  /// or a name; a time of ISO 8601 may.
  fileprivate func endsNumericDate(at index: Int) -> Bool {
    let next = byte(at: index + 1)
    switch byte(at: index) {
    case UInt8(ascii: "T"): return next.isASCIIDigit
    case UInt8(ascii: "-"):
      // The second date of a range may follow without white space.
      return !next.isASCIIWord || number(at: index + 1).map { $0.digits == 4 } ?? false
    case UInt8(ascii: "."), UInt8(ascii: ":"): return !next.isASCIIWord
    case UInt8(ascii: "/"), UInt8(ascii: "%"): return false
    default: return endsWord(at: index) && digit(at: index) == nil
    }
  }
}
