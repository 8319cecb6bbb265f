import CivilTime

/// "Friday", "Tuesday night", "the Thursday before last", "two Saturdays ago", "the first Monday of March".
extension DateFinder {
  /// "Friday", "Tuesday night", where no date goes with it.
  func weekdayAlone(_ text: Span<UInt8>, at index: Int, word: Word) -> DateReading? {
    guard text[index].isASCIICapital, let weekday = DateVocabulary.fullWeekday(word) else {
      return nil
    }
    let end = text.endOfWord(at: index)
    guard text.byte(at: end) != UInt8(ascii: "-"), !text.isGreeting(of: index..<end) else {
      return nil
    }
    if let before = text.word(before: index)?.word,
      DateVocabulary.beforeNamedWeekdays.contains(before)
    {
      return nil
    }
    if let place = text.gap(at: end), let next = text.word(at: place),
      DateVocabulary.afterUsualWeekdays.contains(next)
        || text.byte(at: place).isASCIICapital
          && DateVocabulary.afterNamedWeekdays.contains(next)
    {
      return nil
    }
    if let day = weekdayOfWeek(text, weekday, from: index, at: end)
      ?? weekdayAndDay(text, weekday, from: index)
      ?? weekdayBeforeLast(text, weekday, from: index, at: end)
    {
      return day
    }
    let range = index..<text.endOfTimeOfDay(at: end)
    if text.word(before: index)?.word == DateVocabulary.that { return thatDay(weekday, range) }
    let day = nearest(weekday)
    // "overnight into Saturday"
    if let into = text.word(before: index), into.word == DateVocabulary.into,
      text.word(before: into.start)?.word == DateVocabulary.overnight
    {
      return DateReading(range: range, interval: DayInterval(day.advanced(by: -1), day))
    }
    return DateReading(range: range, interval: DayInterval(day))
  }

  /// "that Sunday": of those around the day that was named last the nearest.
  private func thatDay(_ weekday: Int, _ range: Range<Int>) -> DateReading {
    let known = named.start(of: .day)
    let origin = known ?? reference
    let ahead = (weekday - origin.weekday + 7) % 7
    var reading = DateReading(
      range: range, interval: DayInterval(origin.advanced(by: ahead > 3 ? ahead - 7 : ahead)))
    reading.goesBack = known == nil
    return reading
  }

  /// The latest such day of the week that is not after the reference day, or the first not before.
  func nearest(_ weekday: Int) -> Day {
    let days = weekday - reference.weekday
    if looksForward { return reference.advanced(by: days < 0 ? days + 7 : days) }
    return reference.advanced(by: days > 0 ? days - 7 : days)
  }

  /// "Thursday, the 23rd", "Monday the 3rd": the nearest day that is both.
  private func weekdayAndDay(
    _ text: Span<UInt8>, _ weekday: Int, from start: Int
  ) -> DateReading? {
    guard let day = text.lastDay(at: start), day.isOrdinal else { return nil }
    let days = (-1...1).compactMap { month in
      Self.dayOfMonth(day.value, in: [month], from: reference) { $0.weekday == weekday }
    }
    return days.min { abs($0.distance(to: reference)) < abs($1.distance(to: reference)) }.map {
      DateReading(range: start..<day.end, interval: DayInterval($0))
    }
  }

  /// "Wednesday of last week", "Friday last week", where the day of the week was read up to an index.
  func weekdayOfWeek(
    _ text: Span<UInt8>, _ weekday: Int, from start: Int, at index: Int
  ) -> DateReading? {
    guard let next = text.gap(at: index),
      case let place = text.phrase(DateVocabulary.of, at: next).map({ text.skipGap(at: $0) })
        ?? next,
      let move = text.word(at: place),
      let week = movedUnit(text, move, from: place, to: text.endOfWord(at: place)),
      week.precision == .week
    else { return nil }
    return DateReading(
      range: start..<week.range.upperBound,
      interval: DayInterval(week.interval.earliest.advanced(by: weekday - 1)))
  }

  /// "late Tuesday", "early Wednesday morning".
  func partOfWeekday(
    _ text: Span<UInt8>, _ word: Word, from start: Int, at place: Int
  ) -> DateReading? {
    guard word != DateVocabulary.mid, let day = text.word(at: place),
      DateVocabulary.fullWeekdays.contains(day)
    else { return nil }
    return periodInEnglish(text, at: place).map {
      DateReading(range: start..<$0.range.upperBound, interval: $0.interval)
    }
  }

  /// "Thursday before last", where the day of the week was read up to an index.
  private func weekdayBeforeLast(
    _ text: Span<UInt8>, _ weekday: Int, from start: Int, at index: Int
  ) -> DateReading? {
    guard let (before, place) = text.wordBehind(index), before == DateVocabulary.before,
      let (last, end) = text.wordBehind(place), last == DateVocabulary.lastWord
    else { return nil }
    return DateReading(
      range: start..<end, interval: DayInterval(reference.advanced(by: -behind(weekday) - 7)))
  }

  /// "Saturdays ago", whose count was read up to an index.
  func weekdaysAgo(
    _ text: Span<UInt8>, _ count: Int, from start: Int, at index: Int
  ) -> DateReading? {
    guard count > 0, let (days, place) = text.wordBehind(index),
      let weekday = DateVocabulary.pluralWeekdays[days],
      let (ago, end) = text.wordBehind(place), ago == DateVocabulary.ago
    else { return nil }
    return DateReading(
      range: start..<end,
      interval: DayInterval(reference.advanced(by: -behind(weekday) - 7 * (count - 1))))
  }

  /// "on Saturday" behind "a week ago": so long before the last one.
  func weekdayBeside(
    _ text: Span<UInt8>, weeksAgo count: Int, from start: Int, at index: Int
  ) -> DateReading? {
    guard let (on, place) = text.wordBehind(index), on == DateVocabulary.onWord,
      let (day, end) = text.wordBehind(place), let weekday = DateVocabulary.fullWeekday(day)
    else { return nil }
    return DateReading(
      range: start..<end,
      interval: DayInterval(reference.advanced(by: -behind(weekday) - 7 * count)))
  }

  /// How many days the last such day of the week lies before the reference day: from 1 to 7.
  private func behind(_ weekday: Int) -> Int { (reference.weekday - weekday + 6) % 7 + 1 }

  /// "Monday of March", "Friday in May 2024", "Friday of the year" behind an ordinal.
  ///
  /// - Parameter which: The first is 1; -1 is the last.
  func weekdayOfMonth(
    _ text: Span<UInt8>, _ which: Int, from start: Int, at place: Int
  ) -> DateReading? {
    guard text.byte(at: place).isASCIICapital, let word = text.word(at: place),
      let weekday = DateVocabulary.fullWeekday(word),
      let (lead, end) = text.wordBehind(text.endOfWord(at: place)),
      DateVocabulary.ofMonths.contains(lead), var next = text.gap(at: end)
    else { return nil }
    if let the = text.phrase(DateVocabulary.the, at: next) { next = text.skipGap(at: the) }
    // "the last Friday of the year"
    if let unit = text.word(at: next), DateVocabulary.units[unit] == .year {
      let days = [0, -1].compactMap { CalendarUnit.year(reference.components.year + $0) }
        .compactMap { day(weekday, which, ofYear: $0) }
      return days.first { $0 <= reference }.map {
        DateReading(range: start..<text.endOfWord(at: next), interval: DayInterval($0))
      }
    }
    guard let whole = period(text, at: next) else { return nil }
    let found =
      switch whole.precision {
      case .month: day(weekday, which, ofMonth: whole.interval)
      case .year: day(weekday, which, ofYear: whole.interval)
      default: Day?.none
      }
    return found.map {
      DateReading(range: start..<whole.range.upperBound, interval: DayInterval($0))
    }
  }

  /// Such a day of the week of a year: the first is 1, -1 the last.
  private func day(_ weekday: Int, _ which: Int, ofYear year: DayInterval) -> Day? {
    let month = CalendarUnit.month(which < 0 ? 12 : 1, of: year.earliest.components.year)
    return month.flatMap { day(weekday, which, ofMonth: $0) }
  }

  /// "day of April" behind "last".
  func lastDay(_ text: Span<UInt8>, from start: Int, at place: Int) -> DateReading? {
    guard let word = text.word(at: place), DateVocabulary.units[word] == .day,
      let (of, end) = text.wordBehind(text.endOfWord(at: place)), of == DateVocabulary.ofWord,
      let next = text.gap(at: end), text.byte(at: next).isASCIICapital,
      let month = period(text, at: next), month.precision == .month
    else { return nil }
    return DateReading(
      range: start..<month.range.upperBound, interval: DayInterval(month.interval.latest))
  }

  /// Such a day of the week of a month: the first is 1, -1 the last.
  func day(_ weekday: Int, _ which: Int, ofMonth month: DayInterval) -> Day? {
    let (year, number, _) = month.earliest.components
    let day = Holiday.weekday(weekday, which: which, month: number).day(in: year)
    return day.flatMap { month.contains(DayInterval($0)) ? $0 : nil }
  }

  /// "second day of the Lunar New Year", from the ordinal on.
  func dayOfFeast(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard let which = text.spelledDay(at: index), let (unit, end) = text.wordBehind(which.end),
      DateVocabulary.units[unit] == .day, let (of, ofEnd) = text.wordBehind(end),
      of == DateVocabulary.ofWord, var place = text.gap(at: ofEnd)
    else { return nil }
    if let the = text.phrase(DateVocabulary.the, at: place) { place = text.skipGap(at: the) }
    guard let feast = relativeInEnglish(text, at: place), feast.interval.isExact, !feast.goesBack
    else { return nil }
    return DateReading(
      range: index..<feast.range.upperBound,
      interval: DayInterval(feast.interval.earliest.advanced(by: which.value - 1)))
  }
}

extension Span<UInt8> {
  /// Whether a day of the week only says on which day the text is written or spoken: "It is Wednesday, and …".
  fileprivate func isGreeting(of day: Range<Int>) -> Bool {
    guard endsPhrase(at: day.upperBound) else { return false }
    let end = skipWhiteSpace(before: day.lowerBound)
    return DateVocabulary.greetings.contains { text in
      end >= text.count && phrase(text, at: end - text.count) == end
        && !byte(at: end - text.count - 1).isASCIIWord
    }
  }
}
