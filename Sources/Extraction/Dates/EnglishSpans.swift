import CivilTime

/// "The three months to June", "the year ended March 31", "the week of June 3": stretches told by the
/// month or the day that they end with or lie around.
extension DateFinder {
  /// So many units up to a month or a day, whose count and unit were read up to an index.
  func countUpTo(
    _ text: Span<UInt8>, _ count: Int, _ unit: CalendarUnit, from start: Int, at index: Int
  ) -> DateReading? {
    guard count > 0, let word = text.word(at: index), DateVocabulary.upTo.contains(word),
      let place = text.gap(at: text.endOfWord(at: index)), text.byte(at: place).isASCIICapital
    else { return nil }
    if let end = monthFirst(text, at: place), end.interval.isExact {
      let last = end.interval.latest
      guard let first = unit.day(-count, from: last.advanced(by: 1)) else { return nil }
      return DateReading(
        range: start..<end.range.upperBound, interval: DayInterval(first, last))
    }
    guard let (name, nameEnd) = text.monthName(at: place) else { return nil }
    let written = text.year(at: nameEnd, reference: reference)
    let month =
      written.map { CalendarUnit.month(name.number, of: $0.year) } ?? latestMonth(name.number)
    let months = unit == .year ? 12 * count : unit == .quarter ? 3 * count : count
    guard let month, unit == .year || unit == .quarter || unit == .month else { return nil }
    let (year, number, _) = month.earliest.components
    return CalendarUnit.months(from: year * 12 + number - months, count: months).map {
      DateReading(range: start..<(written?.end ?? nameEnd), interval: $0)
    }
  }

  /// "year to March" and "week of June 3", where no count goes before.
  func unitUpTo(
    _ text: Span<UInt8>, _ word: Word, from start: Int, to end: Int
  ) -> DateReading? {
    guard let unit = DateVocabulary.units[word], let place = text.gap(at: end),
      text.byte(at: end - 1) | 0x20 != UInt8(ascii: "s")
    else { return nil }
    if unit == .week, let behind = text.phrase(DateVocabulary.of, at: place) {
      let place = text.skipGap(at: behind)
      let date = text.number(at: place).map { dayFirst(text, $0) } ?? monthFirst(text, at: place)
      guard let date, date.interval.isExact else { return nil }
      return unit.interval(0, from: date.interval.earliest).map {
        DateReading(range: start..<date.range.upperBound, interval: $0, precision: .week)
      }
    }
    let wordEnd = text.endOfWord(at: place)
    if text.word(at: place) == DateVocabulary.before, text.endsPhrase(at: wordEnd), unit != .day {
      // "up from the year before", but not "the year before the war".
      return named(unit, -1, start..<wordEnd, orFrom: reference)
    }
    return countUpTo(text, 1, unit, from: start, at: place)
  }

  /// "January" and "February" of "January, February and March 2023": the year that their list ends with.
  func yearOfList(_ text: Span<UInt8>, behind end: Int) -> Int? {
    var end = end
    for _ in 0..<11 {
      guard let next = text.endOfMonthJoiner(at: end), let (_, nameEnd) = text.monthName(at: next)
      else { return nil }
      if let (year, _) = text.year(at: nameEnd, reference: reference) { return year }
      end = nameEnd
    }
    return nil
  }

  /// "week of March" behind "first" or "last": the days from the 1st to the 7th and so on, for news counts
  /// them so, and the last seven.
  func weekOfMonth(
    _ text: Span<UInt8>, _ number: Int, isLast: Bool, from start: Int, at place: Int
  ) -> DateReading? {
    let end = text.endOfWord(at: place)
    guard let word = text.word(at: place), DateVocabulary.units[word] == .week,
      let of = text.gap(at: end), let behind = text.phrase(DateVocabulary.of, at: of),
      let next = text.gap(at: behind), text.monthName(at: next) != nil,
      let month = period(text, at: next), month.precision == .month
    else { return nil }
    let first =
      isLast
      ? month.interval.latest.advanced(by: -6)
      : month.interval.earliest.advanced(by: (number - 1) * 7)
    return DateReading(
      range: start..<month.range.upperBound,
      interval: DayInterval(first, first.advanced(by: 6)), precision: .week)
  }

  /// "FY2023", "FY 2023", by the year that it is named for.
  func fiscalYear(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard text.has(DateVocabulary.fiscalSign, at: index),
      case let end = index + DateVocabulary.fiscalSign.count,
      let number = text.number(at: text.skipGap(at: end)), number.digits == 4,
      (1900...2099).contains(number.value), text.endsYear(number)
    else { return nil }
    return CalendarUnit.year(number.value).map {
      DateReading(range: index..<number.end, interval: $0, precision: .year)
    }
  }

  /// "2023Q3", whose year was read.
  func yearAndQuarter(_ text: Span<UInt8>, _ year: WrittenNumber) -> DateReading? {
    guard text.byte(at: year.end) == UInt8(ascii: "Q"), let number = text.number(at: year.end + 1),
      number.digits == 1, (1...4).contains(number.value), text.endsWord(at: number.end)
    else { return nil }
    return quarter(number.value, of: year.value).map {
      DateReading(range: year.start..<number.end, interval: $0, precision: .quarter)
    }
  }

  /// "year-end" behind a word such as "by".
  func yearEnd(
    _ text: Span<UInt8>, _ word: Word, from start: Int, to end: Int
  ) -> DateReading? {
    guard DateVocabulary.units[word] == .year, text.byte(at: end) == UInt8(ascii: "-"),
      text.word(at: end + 1).map({ DateVocabulary.partsOf[$0] == .end }) ?? false,
      let before = text.word(before: start), DateVocabulary.beforeYearEnd.contains(before.word),
      let year = CalendarUnit.year(reference.components.year)
    else { return nil }
    return CalendarPart.end.days(of: year).map {
      DateReading(range: start..<text.endOfWord(at: end + 1), interval: $0, precision: .year)
    }
  }

  /// "turn of the year": December and January, the latest that have begun or the first to come.
  func turnOfYear(_ range: Range<Int>) -> DateReading? {
    let (year, month, _) = reference.components
    let before = looksForward ? (month == 1 ? year - 1 : year) : (month == 12 ? year : year - 1)
    return CalendarUnit.months(from: before * 12 + 11, count: 2).map {
      DateReading(range: range, interval: $0)
    }
  }
}

extension Span<UInt8> {
  /// The index behind ", ", " and " or ", and " between two months of a list.
  func endOfMonthJoiner(at index: Int) -> Int? {
    let hasComma = byte(at: index) == UInt8(ascii: ",")
    guard let place = gap(at: hasComma ? index + 1 : index) else { return nil }
    if let behind = phrase(DateVocabulary.andText, at: place) { return gap(at: behind) }
    return hasComma ? place : nil
  }

  /// Where another month of a list ends, with a comma or "and" between it and an index; nil when none
  /// does.
  func endOfListedMonth(before index: Int) -> Int? {
    var start = index
    if let and = word(before: start), and.word == DateVocabulary.and { start = and.start }
    start = skipWhiteSpace(before: start)
    if byte(at: start - 1) == UInt8(ascii: ",") { start -= 1 }
    guard start < index - 1, let (_, end) = monthName(at: startOfWord(before: start)), end == start
    else { return nil }
    return start
  }
}
