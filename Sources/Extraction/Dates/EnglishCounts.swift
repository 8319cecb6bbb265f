import CivilTime

/// "three days ago", "the past two weeks", "in recent months".
extension DateFinder {
  /// A count in digits: "3 days ago".
  func countInEnglish(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    guard number.digits <= 3, text.isFreeDay(at: number.start) else { return nil }
    return ago(text, number.value, from: number.start, to: number.end)
  }

  /// A count that a word begins: "three days ago", "past 3 weeks", "recent months".
  func countInEnglish(
    _ text: Span<UInt8>, word: Word, from start: Int, to end: Int
  ) -> DateReading? {
    if word == DateVocabulary.recent {
      guard let (unit, unitEnd, isPlural) = unit(text, behind: end), isPlural, unit != .day else {
        return nil
      }
      return span(-DateVocabulary.vagueCount(of: unit), unit, start..<unitEnd)
    }
    if let direction = DateVocabulary.spans[word], let place = text.gap(at: end) {
      if let (count, countEnd) = count(text, at: place) {
        guard let (unit, unitEnd, _) = unit(text, behind: countEnd),
          // "the last three months of 2023" are told from its end.
          text.gap(at: unitEnd).flatMap({ text.phrase(DateVocabulary.of, at: $0) }) == nil
        else { return nil }
        return span(direction * count, unit, start..<unitEnd)
      }
      if word == DateVocabulary.coming, let (unit, unitEnd, isPlural) = unit(text, behind: end),
        isPlural, unit != .day
      {
        return span(DateVocabulary.vagueCount(of: unit), unit, start..<unitEnd)
      }
      // "the past year" is not last year.
      if word == DateVocabulary.past, let (unit, unitEnd, isPlural) = unit(text, behind: end),
        !isPlural
      {
        return span(-1, unit, start..<unitEnd)
      }
    }
    // "half a year ago" is no year ago.
    guard let number = DateVocabulary.numbers[word],
      text.word(before: start)?.word != DateVocabulary.half
    else { return nil }
    return ago(text, number, from: start, to: end)
  }

  private func ago(
    _ text: Span<UInt8>, _ count: Int, from start: Int, to end: Int
  ) -> DateReading? {
    guard let (unit, unitEnd, _) = unit(text, behind: end) else {
      return weekdaysAgo(text, count, from: start, at: end)
    }
    if let ahead = countAhead(text, count, unit, start..<unitEnd) { return ahead }
    guard let place = text.gap(at: unitEnd) else { return nil }
    if let stretch = countUpTo(text, count, unit, from: start, at: place) { return stretch }
    if let later = countFromNamed(text, count, unit, from: start, at: place) { return later }
    guard let word = text.word(at: place), let day = unit.day(-count, from: reference) else {
      return nil
    }
    let end = text.endOfWord(at: place)
    // "It is now a week since"
    if word == DateVocabulary.since, unit == .day || unit == .week,
      let verb = text.word(before: start), DateVocabulary.beforeElapsed.contains(verb.word)
    {
      return DateReading(range: start..<end, interval: DayInterval(day))
    }
    // "It is a decade to the day since"
    if let exact = text.phrase(DateVocabulary.toTheDay, at: place),
      let (behind, last) = text.wordBehind(exact), DateVocabulary.sinceOrAfter.contains(behind)
    {
      return DateReading(range: start..<last, interval: DayInterval(day))
    }
    guard word == DateVocabulary.ago else { return nil }
    // "A week ago today"
    if let (today, last) = text.wordBehind(end), today == DateVocabulary.today {
      return DateReading(range: start..<last, interval: DayInterval(day))
    }
    if unit == .week, let day = weekdayBeside(text, weeksAgo: count, from: start, at: end) {
      return day
    }
    return unit.interval(0, from: day).map {
      DateReading(range: start..<end, interval: $0, precision: unit.precision)
    }
  }

  private func span(_ count: Int, _ unit: CalendarUnit, _ range: Range<Int>) -> DateReading? {
    unit.day(count, from: reference).map {
      DateReading(range: range, interval: DayInterval(reference, $0))
    }
  }

  func count(_ text: Span<UInt8>, at index: Int) -> (count: Int, end: Int)? {
    if let number = text.number(at: index) {
      return number.digits <= 3 ? (number.value, number.end) : nil
    }
    guard let word = text.word(at: index), let number = DateVocabulary.numbers[word] else {
      return nil
    }
    return (number, text.endOfWord(at: index))
  }

  func unit(
    _ text: Span<UInt8>, behind end: Int
  ) -> (unit: CalendarUnit, end: Int, isPlural: Bool)? {
    guard let place = text.gap(at: end) else { return nil }
    let unitEnd = text.endOfWord(at: place)
    guard let word = Word(text, place..<unitEnd), text.endsWord(at: unitEnd),
      text.byte(at: unitEnd) != UInt8(ascii: "-"), let unit = DateVocabulary.units[word]
    else { return nil }
    return (unit, unitEnd, text.byte(at: unitEnd - 1) | 0x20 == UInt8(ascii: "s"))
  }
}

extension DateVocabulary {
  /// How many "recent" and "coming" ones are: a month of weeks, three months, five years.
  fileprivate static func vagueCount(of unit: CalendarUnit) -> Int {
    unit == .week ? 4 : unit == .month ? 3 : 5
  }
}

extension Span<UInt8> {
  /// The name of a month at an index, with its dot where it has one.
  func monthName(at index: Int) -> (month: DateVocabulary.Month, end: Int)? {
    guard byte(at: index).isASCIICapital else { return nil }
    let end = endOfWord(at: index)
    guard let word = Word(self, index..<end), let month = DateVocabulary.months[word],
      endsWord(at: end)
    else { return nil }
    return (month, month.isShort && byte(at: end) == UInt8(ascii: ".") ? end + 1 : end)
  }

  /// Whether a year of four digits ends where its digits do: no decimal, range or counted thing.
  func endsYear(_ number: WrittenNumber) -> Bool {
    guard endsWord(at: number.end), !isCounted(at: number.end) else { return false }
    switch byte(at: number.end) {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: ":"),
      UInt8(ascii: "/"):
      return !byte(at: number.end + 1).isASCIIWord
    default: return true
    }
  }

  /// The index behind "night" or the like, and where there is none the same index.
  func endOfTimeOfDay(at index: Int) -> Int {
    guard let place = gap(at: index), let word = word(at: place),
      DateVocabulary.timesOfDay.contains(word)
    else { return index }
    return endOfWord(at: place)
  }

  /// Whether a day of the week inside a reading of one day is another than that day's.
  func hasWrongWeekday(_ reading: DateReading) -> Bool {
    guard reading.interval.isExact else { return false }
    let weekday = reading.interval.earliest.weekday
    if let word = word(at: reading.range.lowerBound),
      let written = DateVocabulary.weekdayNumbers[word]
    {
      return written != weekday
    }
    var index = reading.range.lowerBound
    while index < reading.range.upperBound {
      for week in DateVocabulary.chineseWeeks where has(week, at: index) {
        let day = scalar(at: index + week.count).value
        guard let place = DateVocabulary.chineseWeekdays.firstIndex(of: day) else { continue }
        return min(place + 1, 7) != weekday
      }
      index += 1
    }
    return false
  }
}
