import CivilTime

/// 2024-06-03, 2024/06/03, 2024.6.3, with ASCII or full-width digits and signs.
///
/// Where the year comes last, 3/6/2024 is another day in London than in Washington. A number above 12
/// decides, then the order of the dates before it in the text, then the sign, for 3.6.2024 is written
/// in Europe alone; then Chinese text around it, where the day comes first. What is left is read the
/// American way, month first, unless that day is yet to come and the other is not.
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

  /// 25/12/2024 and 12/25/2024, and with slashes 12/25/24: the year stands last.
  func yearLastDate(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    let (sign, length) = text.scalar(at: number.end)
    guard number.digits <= 2, sign == "/" || sign == "-" || sign == ".",
      text.isFreeNumber(at: number.start),
      let second = text.number(at: number.end + length), second.digits <= 2,
      text.scalar(at: second.end).value == sign,
      let year = text.number(at: second.end + length), text.endsNumericDate(at: year.end),
      let written = year.digits == 4
        ? year.value : year.digits == 2 && sign == "/" ? 2000 + year.value : nil,
      (1900...2099).contains(written)
    else { return nil }
    let dayFirst = Day(year: written, month: second.value, day: number.value)
    let monthFirst = Day(year: written, month: number.value, day: second.value)
    let isInChinese =
      text.scalar(before: text.skipWhiteSpace(before: number.start)).value.isIdeographic
      || text.scalar(at: text.skipWhiteSpace(at: year.end)).value.isIdeographic
    let day: Day?
    if let dayFirst, let monthFirst {
      if isDayFirst ?? (sign == "." || isInChinese) {
        day = dayFirst
      } else {
        let isAhead = monthFirst > reference && dayFirst <= reference && !looksForward
        day = isAhead && isDayFirst == nil ? dayFirst : monthFirst
      }
    } else {
      day = dayFirst ?? monthFirst
    }
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
  /// Whether a date that was read puts the day before the month; nil when it does not tell.
  func numericOrder(_ range: Range<Int>) -> Bool? {
    guard let first = number(at: range.lowerBound), first.digits <= 2, first.end < range.upperBound,
      case let (sign, length) = scalar(at: first.end), sign == "/" || sign == "-" || sign == ".",
      let second = number(at: first.end + length), scalar(at: second.end).value == sign
    else { return nil }
    return first.value > 12 ? true : second.value > 12 ? false : nil
  }

  /// Whether the number at an index begins nothing longer than itself: no version, path or address.
  func isFreeNumber(at index: Int) -> Bool {
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
