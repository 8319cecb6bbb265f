import CivilTime

/// Ranges of months and of years, and dates that only what stands around them tells.
extension DateFinder {
  /// One reading of two with a sign of a range between them: 1月至5月, "January to March", "between
  /// 2013 and 2020". Nil when they stay apart.
  func joined(
    _ first: DateExpression, _ last: DateReading, in text: Span<UInt8>
  ) -> DateReading? {
    switch first.precision {
    case .month, .quarter, .year, .decade: break
    default: return nil
    }
    let isBetween = text.word(before: first.range.lowerBound)?.word == DateVocabulary.between
    guard first.precision == last.precision, first.interval.latest < last.interval.earliest,
      let sign = text.rangeSign(at: first.range.upperBound, isBetween: isBetween),
      sign == last.range.lowerBound
    else { return nil }
    return DateReading(
      range: first.range.lowerBound..<last.range.upperBound,
      interval: DayInterval(first.interval.earliest, last.interval.latest))
  }

  /// 1至5月, 1-5月, with or without the year before it.
  func chineseMonths(
    _ text: Span<UInt8>, _ number: WrittenNumber, inYear year: Int?, from start: Int
  ) -> DateReading? {
    guard number.digits <= 2, let sign = text.rangeSign(at: number.end),
      let last = text.anyNumber(at: sign), last.digits <= 2, last.value > number.value,
      last.value <= 12, text.scalar(at: last.end).value == "月",
      case let signEnd = last.end + 3, text.digit(at: signEnd) == nil,
      case let end = text.scalar(at: signEnd).value == "份" ? signEnd + 3 : signEnd,
      !DateVocabulary.afterMonths.contains(text.scalar(at: end).value),
      let final = year.map({ CalendarUnit.month(last.value, of: $0) })
        ?? latestMonth(last.value),
      let first = CalendarUnit.month(number.value, of: final.earliest.components.year)
    else { return nil }
    return DateReading(
      range: start..<end, interval: DayInterval(first.earliest, final.latest))
  }

  /// "the 3rd" behind a word such as "on", where nothing follows that it could count.
  func dayInEnglish(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    guard text.isFreeDay(at: number.start), let day = text.englishDay(at: number.start),
      day.isOrdinal, let article = text.word(before: number.start),
      article.word == DateVocabulary.theWord, let lead = text.word(before: article.start),
      DateVocabulary.beforeLoneDays.contains(lead.word), text.endsPhrase(at: day.end)
    else { return nil }
    return resolve(dayOfMonth: day.value).map {
      DateReading(range: number.start..<day.end, interval: DayInterval($0))
    }
  }

  /// A day without a year beside a day of the week: of the years around, the nearest whose day it is.
  func agreeing(_ reading: DateReading, with weekday: Int, isDated: Bool) -> DateReading {
    let (year, month, day) = reading.interval.earliest.components
    guard reading.interval.isExact, !isDated, reading.interval.earliest.weekday != weekday,
      let next = Day(year: year + 1, month: month, day: day), next.weekday == weekday,
      // No longer ago than it would be ahead.
      reference.distance(to: next) < 183
    else { return reading }
    var reading = reading
    reading.interval = DayInterval(next)
    return reading
  }
}

extension Span<UInt8> {
  /// Whether a phrase ends at an index: the text does, or a mark follows.
  fileprivate func endsPhrase(at index: Int) -> Bool {
    switch byte(at: index) {
    case 0, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ")"),
      UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return true
    default: return false
    }
  }
}
