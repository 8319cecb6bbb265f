import CivilTime

/// Ranges of months and of years, and dates that only what stands around them tells.
extension DateFinder {
  /// One reading of two with a sign of a range between them: 1月至5月, "January to March", "between
  /// 2013 and 2020". Nil when they stay apart.
  func joined(
    _ first: DateExpression, _ last: DateReading, in text: Span<UInt8>
  ) -> DateReading? {
    if let weekdays = joinedWeekdays(first, last, in: text) { return weekdays }
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

  /// "Monday to Wednesday", "between Friday and Sunday": both in the week that one of them tells. They
  /// lie behind the reference day unless the first of them was read as one to come.
  private func joinedWeekdays(
    _ first: DateExpression, _ last: DateReading, in text: Span<UInt8>
  ) -> DateReading? {
    guard first.precision == .day, last.precision == .day,
      text.isLoneWeekday(first.range), text.isLoneWeekday(last.range)
    else { return nil }
    let isBetween = text.word(before: first.range.lowerBound)?.word == DateVocabulary.between
    guard let sign = text.rangeSign(at: first.range.upperBound, isBetween: isBetween),
      sign == last.range.lowerBound
    else { return nil }
    return weekdays(
      from: first.interval.earliest, to: last.interval.earliest,
      first.range.lowerBound..<last.range.upperBound)
  }

  /// The days from one day of the week to another, each of which was resolved by itself.
  func weekdays(from first: Day, to last: Day, _ range: Range<Int>) -> DateReading? {
    let length = (last.weekday - first.weekday + 7) % 7
    guard length > 0 else { return nil }
    let days =
      first > reference
      ? DayInterval(first, first.advanced(by: length))
      : DayInterval(last.advanced(by: -length), last)
    return DateReading(range: range, interval: days)
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
    guard text.isFreeDay(at: number.start), let day = text.englishDay(at: number.start) else {
      return nil
    }
    let range = number.start..<day.end
    if day.isOrdinal, text.isTimeOfDay(before: number.start), text.opensSubject(at: day.end) {
      return dayGoingOn(day.value).map {
        var reading = DateReading(range: range, interval: DayInterval($0))
        // Another sentence may have told of which month.
        reading.goesBack = named.day == nil
        return reading
      }
    }
    guard text.endsPhrase(at: day.end) || text.isListed(behind: day) else { return nil }
    if let listed = dayBesideNamed(text, day, at: number.start) {
      return DateReading(range: range, interval: DayInterval(listed))
    }
    guard day.isOrdinal, let article = text.word(before: number.start),
      article.word == DateVocabulary.theWord, let lead = text.word(before: article.start),
      DateVocabulary.beforeLoneDays.contains(lead.word)
    else { return nil }
    // "In November of last year, on the 28th"
    if let (year, month, _) = named.start(of: .month)?.components, named.end < lead.start,
      (named.end..<lead.start).allSatisfy({ text[$0] == UInt8(ascii: ",") || text[$0] == 0x20 }),
      let found = Day(year: year, month: month, day: day.value)
    {
      return DateReading(range: range, interval: DayInterval(found))
    }
    return resolve(dayOfMonth: day.value).map {
      DateReading(range: range, interval: DayInterval($0))
    }
  }

  /// A day of the month where a story of long ago goes on: the first one not before the day that was named last.
  private func dayGoingOn(_ value: Int) -> Day? {
    guard let last = named.day, last.distance(to: reference) > 31 else {
      return resolve(dayOfMonth: value)
    }
    return Self.dayOfMonth(value, in: 0...1, from: last) { $0 >= last }
  }

  /// "22" and "23" of "October 21, 22 and 23", and "6th" of "on the 5th and the 6th": in the month of
  /// the day right before.
  private func dayBesideNamed(_ text: Span<UInt8>, _ day: EnglishDay, at index: Int) -> Day? {
    guard let (year, month, before) = named.day?.components, day.value > before else { return nil }
    var start = index
    if let the = text.word(before: start), the.word == DateVocabulary.theWord { start = the.start }
    if let and = text.word(before: start), and.word == DateVocabulary.and { start = and.start }
    start = text.skipWhiteSpace(before: start)
    if text.byte(at: start - 1) == UInt8(ascii: ",") { start -= 1 }
    guard named.end == start, start < index - 1,
      // "May 16 and 20" may count what follows, "May 16, 18 and 20" does not.
      day.isOrdinal || text.isBehindComma(listed: start)
    else { return nil }
    return Day(year: year, month: month, day: day.value)
  }

  /// A day without a year beside a day of the week: of the years around, the nearest whose day it is.
  func agreeing(_ reading: DateReading, with weekday: Int, isDated: Bool) -> DateReading {
    var reading = reading
    reading.leavesOut = nil
    let (year, month, day) = reading.interval.earliest.components
    guard reading.interval.isExact, !isDated, reading.interval.earliest.weekday != weekday,
      let next = Day(year: year + 1, month: month, day: day), next.weekday == weekday,
      // No longer ago than it would be ahead.
      reference.distance(to: next) < 183
    else { return reading }
    reading.interval = DayInterval(next)
    return reading
  }
}

extension Span<UInt8> {
  /// Whether an expression is an English day of the week and nothing but it.
  fileprivate func isLoneWeekday(_ range: Range<Int>) -> Bool {
    let (end, word) = lettersAndWord(at: range.lowerBound)
    guard let word else { return false }
    return DateVocabulary.fullWeekdays.contains(word) && endOfTimeOfDay(at: end) == range.upperBound
  }

  /// Whether a number of a list stands behind a comma, or the one before it does.
  fileprivate func isBehindComma(listed end: Int) -> Bool {
    if byte(at: end) == UInt8(ascii: ",") { return true }
    var start = end
    while byte(at: start - 1).isASCIIDigit { start -= 1 }
    return byte(at: start - 2) == UInt8(ascii: ",")
  }

  /// Whether "the night of the" or the like stands before a day.
  fileprivate func isTimeOfDay(before day: Int) -> Bool {
    guard let article = word(before: day), article.word == DateVocabulary.theWord,
      let of = word(before: article.start), of.word == DateVocabulary.ofWord,
      let time = word(before: of.start)
    else { return false }
    return DateVocabulary.timesOfDay.contains(time.word)
  }

  /// Whether a phrase ends at an index, or somebody comes in who did something then: "of the 11th a man …".
  fileprivate func opensSubject(at index: Int) -> Bool {
    endsPhrase(at: index)
      || wordBehind(index).map { DateVocabulary.subjectOpenings.contains($0.word) } == true
  }

  /// Whether another day of the same list stands behind one: "the 5th and the 6th".
  fileprivate func isListed(behind day: EnglishDay) -> Bool {
    guard var place = gap(at: day.end), let behind = phrase(DateVocabulary.andText, at: place)
    else {
      return false
    }
    place = skipGap(at: behind)
    if let behind = phrase(DateVocabulary.the, at: place) { place = skipGap(at: behind) }
    guard let next = englishDay(at: place) else { return false }
    return next.isOrdinal == day.isOrdinal && next.value > day.value && endsPhrase(at: next.end)
  }

  /// Whether a phrase ends at an index: the text does, or a mark follows.
  func endsPhrase(at index: Int) -> Bool {
    switch byte(at: index) {
    case 0, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ")"),
      UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return true
    default: return false
    }
  }
}
