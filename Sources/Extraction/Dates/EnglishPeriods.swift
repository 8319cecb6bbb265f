import CivilTime

/// "last week", "the past two weeks", "late June", "June 2024", "the first half of 2024", "Friday".
extension DateFinder {
  /// The period that begins with a word at an index.
  func periodInEnglish(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    if let reading = quarterSign(text, at: index) ?? fiscalYear(text, at: index) { return reading }
    let end = text.endOfWord(at: index)
    guard let word = Word(text, index..<end), text.endsWord(at: end) else { return nil }
    if let reading = monthAlone(text, at: index, word: word)
      ?? weekdayAlone(text, at: index, word: word)
    {
      return reading
    }
    guard text.byte(at: index - 1) != UInt8(ascii: "-") else { return nil }
    // "that" is common, and begins nothing else: no other table is asked.
    if word == DateVocabulary.that || word == DateVocabulary.same {
      return namedInEnglish(text, word, from: index, to: end)
    }
    if let reading = unitUpTo(text, word, from: index, to: end)
      ?? yearEnd(text, word, from: index, to: end)
      ?? namedInEnglish(text, word, from: index, to: end)
      ?? countInEnglish(text, word: word, from: index, to: end)
      ?? season(text, word, from: index, to: end)
      ?? movedUnit(text, word, from: index, to: end)
      ?? part(text, word, from: index, to: end) ?? numberedPart(text, word, from: index, to: end)
    {
      return reading
    }
    return nil
  }

  // MARK: Months and years

  /// "June 2024", and "June" behind a word such as "in".
  private func monthAlone(_ text: Span<UInt8>, at index: Int, word: Word) -> DateReading? {
    guard text[index].isASCIICapital, let (month, end) = text.monthName(at: index) else {
      return nil
    }
    // "30 February 2024" is no day, and no month either.
    if text.byte(at: text.skipWhiteSpace(before: index) - 1).isASCIIDigit { return nil }
    let before = text.word(before: index)
    var place = end
    if let behind = text.phrase(DateVocabulary.of, at: text.skipGap(at: end)) { place = behind }
    if let (year, yearEnd) = text.year(at: place, behindMonth: true, reference: reference),
      !(month.isName && before.map { text[$0.start].isASCIICapital } ?? false),
      let days = CalendarUnit.month(month.number, of: year)
    {
      return opened(DateReading(range: index..<yearEnd, interval: days, precision: .month), before)
    }
    if let reading = monthOfNamedYear(text, month.number, from: index, to: end) { return reading }
    if let year = yearOfList(text, behind: end),
      let days = CalendarUnit.month(month.number, of: year)
    {
      return DateReading(range: index..<end, interval: days, precision: .month)
    }
    let isJoined = isJoined(text, behind: end)
    guard
      isLed(text, before) || isJoined || isJoinedBefore(text, index)
        || named.end == text.endOfListedMonth(before: index),
      let days = latestMonth(month.number),
      !text.byte(at: end).isASCIIWord,
      isJoined || text.byte(at: end) != UInt8(ascii: "-"), text.byte(at: end) != UInt8(ascii: "'")
    else { return nil }
    // "In May Smith's book": a name goes on with another.
    let next = text.skipGap(at: end)
    if month.isName, text.byte(at: next).isASCIICapital { return nil }
    return opened(DateReading(range: index..<end, interval: days, precision: .month), before)
  }

  /// Whether a word such as "in" makes a month stand for itself, or another month before "and".
  private func isLed(_ text: Span<UInt8>, _ before: (word: Word, start: Int)?) -> Bool {
    guard let before else { return false }
    if DateVocabulary.beforeMonths.contains(before.word) { return true }
    guard DateVocabulary.joiners.contains(before.word),
      let first = text.word(before: before.start)
    else { return false }
    // "May and March" may be two people.
    return text.monthName(at: first.start).map { !$0.month.isName && $0.end == named.end } ?? false
  }

  /// Whether another month follows: "January to March".
  private func isJoined(_ text: Span<UInt8>, behind end: Int) -> Bool {
    guard let sign = text.rangeSign(at: end) else { return false }
    return text.monthName(at: sign) != nil
  }

  /// A quarter of a year, and without a year the latest that has begun, or the first that has not
  /// ended.
  func quarter(_ number: Int, of year: Int?) -> DayInterval? {
    let this = reference.components.year
    let years = year.map { [$0] } ?? [this - 1, this, this + 1]
    let quarters = years.compactMap {
      CalendarUnit.months(from: $0 * 12 + (number - 1) * 3, count: 3)
    }
    guard year == nil else { return quarters.first }
    return looksForward
      ? quarters.first { $0.latest >= reference } : quarters.last { $0.earliest <= reference }
  }

  /// Whether another month goes before with a dash: "January-February".
  private func isJoinedBefore(_ text: Span<UInt8>, _ index: Int) -> Bool {
    let (sign, length) = text.scalar(before: index)
    guard sign == "-" || sign == "–" || sign == "/" else { return false }
    return text.monthName(at: text.startOfWord(before: index - length)) != nil
  }

  /// A month without a year: the latest that has begun, or the first that has not ended.
  func latestMonth(_ number: Int) -> DayInterval? {
    let year = reference.components.year
    let months = (-1...1).compactMap { CalendarUnit.month(number, of: year + $0) }
    return looksForward
      ? months.first { $0.latest >= reference } : months.last { $0.earliest <= reference }
  }

  /// "in 2024", "since 2012", "the 1990s".
  func yearInEnglish(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    guard number.digits == 4, (1900...2099).contains(number.value),
      text.isFreeDay(at: number.start)
    else { return nil }
    let range = number.start..<number.end
    if let decade = decadeInEnglish(text, number) { return decade }
    if text.namesYear(number), let days = CalendarUnit.year(number.value) {
      return DateReading(range: range, interval: days, precision: .year)
    }
    if isListedYear(text, number), let days = CalendarUnit.year(number.value) {
      return DateReading(range: range, interval: days, precision: .year)
    }
    guard let before = text.word(before: number.start),
      DateVocabulary.beforeYears.contains(before.word) || before.word == DateVocabulary.between
        || isBehindYear(text, before),
      text.endsYear(number), let days = CalendarUnit.year(number.value)
    else { return nil }
    return opened(DateReading(range: range, interval: days, precision: .year), before)
  }

  /// Whether a year goes on a list: "in 1998, 2002 and 2011".
  private func isListedYear(_ text: Span<UInt8>, _ number: WrittenNumber) -> Bool {
    let comma = text.skipWhiteSpace(before: number.start) - 1
    guard text.byte(at: comma) == UInt8(ascii: ","), named.end == comma,
      text.byte(at: comma - 1).isASCIIDigit, text.endsYear(number)
    else { return false }
    return text.endsPhrase(at: number.end)
      || text.gap(at: number.end).flatMap { text.phrase(DateVocabulary.andText, at: $0) } != nil
  }

  /// Whether "to" or the like joins a year to one before it.
  private func isBehindYear(_ text: Span<UInt8>, _ before: (word: Word, start: Int)) -> Bool {
    DateVocabulary.joiners.contains(before.word)
      && text.byte(at: text.skipWhiteSpace(before: before.start) - 1).isASCIIDigit
  }

  /// The same, up to the reference day where "since" stands before it.
  private func opened(_ reading: DateReading, _ before: (word: Word, start: Int)?) -> DateReading {
    guard before?.word == DateVocabulary.since, reading.interval.earliest <= reference else {
      return reading
    }
    return DateReading(
      range: reading.range, interval: DayInterval(reading.interval.earliest, reference))
  }

  // MARK: Units

  /// "last week", "next Friday", "last June", "this weekend".
  func movedUnit(
    _ text: Span<UInt8>, _ word: Word, from start: Int, to end: Int
  ) -> DateReading? {
    guard let move = DateVocabulary.moves[word], let place = text.gap(at: end) else { return nil }
    // "this past Friday", but not "half past" and "it ran past June".
    if word == DateVocabulary.past, text.word(before: start)?.word != DateVocabulary.thisWord {
      return nil
    }
    let nextEnd = text.endOfWord(at: place)
    guard let next = Word(text, place..<nextEnd), text.endsWord(at: nextEnd) else { return nil }
    if move == -1, let day = lastDay(text, from: start, at: place) { return day }
    if let unit = DateVocabulary.units[next], unit != .day {
      // "last year's", but not "last week-long".
      guard text.byte(at: nextEnd) != UInt8(ascii: "-") else { return nil }
      if unit == .week, move == -1,
        let week = weekOfMonth(text, 4, isLast: true, from: start, at: place)
      {
        return week
      }
      return unit.interval(move, from: reference).map {
        DateReading(range: start..<nextEnd, interval: $0, precision: unit.precision)
      }
    }
    if next == DateVocabulary.weekend, let week = CalendarUnit.week.interval(move, from: reference)
    {
      let days = DayInterval(week.latest.advanced(by: -1), week.latest)
      return DateReading(range: start..<nextEnd, interval: days)
    }
    if let season = DateVocabulary.seasons[next] {
      return season.days(move, from: reference).map {
        DateReading(range: start..<nextEnd, interval: $0)
      }
    }
    guard text[place].isASCIICapital else { return nil }
    if let weekday = DateVocabulary.fullWeekday(next) {
      if move == -1, let day = weekdayOfMonth(text, -1, from: start, at: place) { return day }
      let days = weekday - reference.weekday
      let day =
        switch move {
        case -1: days >= 0 ? days - 7 : days
        case 1: days <= 0 ? days + 7 : days
        default: days
        }
      return DateReading(
        range: start..<text.endOfTimeOfDay(at: nextEnd),
        interval: DayInterval(reference.advanced(by: day)))
    }
    guard let month = DateVocabulary.months[next], !month.isShort else { return nil }
    let year = reference.components.year
    let months = (-1...1).compactMap { CalendarUnit.month(month.number, of: year + $0) }
    let days =
      switch move {
      case -1: months.last { $0.latest < reference }
      case 1: months.first { $0.earliest > reference }
      default: CalendarUnit.month(month.number, of: year)
      }
    return days.map { DateReading(range: start..<nextEnd, interval: $0, precision: .month) }
  }
}
