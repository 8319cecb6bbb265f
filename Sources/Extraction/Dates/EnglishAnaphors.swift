import CivilTime

/// "The following year", "later that month", "a week later": what goes on from a time that the text
/// named.
extension DateFinder {
  /// The expression that begins with a word at an index.
  func namedInEnglish(
    _ text: Span<UInt8>, _ word: Word, from start: Int, to end: Int
  ) -> DateReading? {
    if word == DateVocabulary.earlier || word == DateVocabulary.later {
      return partOfNamed(text, isLater: word == DateVocabulary.later, from: start, to: end)
    }
    let isThat = word == DateVocabulary.that || word == DateVocabulary.same
    if isThat, let (unit, unitEnd) = namedUnit(text, at: start), unit != .day {
      return named(unit, 0, start..<unitEnd)
    }
    // "At the same session"
    if word == DateVocabulary.same, let (noun, nounEnd) = text.wordBehind(end),
      DateVocabulary.occasions.contains(noun)
    {
      return dayOfOccasion(text, start..<nounEnd)
    }
    if let isLast = DateVocabulary.edges[word] {
      return edgeOfStretch(text, isLast: isLast, from: start, to: end)
    }
    if let isLast = DateVocabulary.ends[word],
      let day = edgeOfMonth(text, isLast: isLast, from: start, to: end)
    {
      return day
    }
    let isPrevious = word == DateVocabulary.previous
    guard isPrevious || word == DateVocabulary.following, let place = text.gap(at: end) else {
      return nil
    }
    if let day = weekdayBesideNamed(text, isBefore: isPrevious, from: start, at: place) {
      return day
    }
    // "the previous afternoon"
    if let time = text.word(at: place), DateVocabulary.timesOfDay.contains(time) {
      return daysFromNamed(
        text, .day, isPrevious ? -1 : 1, start..<text.endOfWord(at: place))
    }
    guard let (unit, unitEnd) = singular(text, at: place), unit != .day
    else { return nil }
    // "the previous month" in a text that named none is the one before that of writing.
    return named(
      unit, isPrevious ? -1 : 1, start..<unitEnd, orFrom: isPrevious ? reference : nil)
  }

  /// "On its final day": of the days that the text told something to last.
  private func edgeOfStretch(
    _ text: Span<UInt8>, isLast: Bool, from start: Int, to end: Int
  ) -> DateReading? {
    guard let (noun, nounEnd) = text.wordBehind(end), DateVocabulary.units[noun] == .day,
      let owner = text.word(before: start), DateVocabulary.owners.contains(owner.word),
      text.gap(at: nounEnd).flatMap({ text.phrase(DateVocabulary.of, at: $0) }) == nil
    else { return nil }
    guard let days = named.stretch else {
      // Another sentence may have told it.
      guard !isWholeText else { return nil }
      var reading = DateReading(range: start..<nounEnd, interval: DayInterval(reference))
      reading.goesBack = true
      return reading
    }
    return DateReading(
      range: start..<nounEnd, interval: DayInterval(isLast ? days.latest : days.earliest))
  }

  /// "On the last day of that month"
  private func edgeOfMonth(
    _ text: Span<UInt8>, isLast: Bool, from start: Int, to end: Int
  ) -> DateReading? {
    guard let (noun, nounEnd) = text.wordBehind(end), DateVocabulary.units[noun] == .day,
      let of = text.gap(at: nounEnd).flatMap({ text.phrase(DateVocabulary.of, at: $0) }),
      let (unit, unitEnd) = namedUnit(text, at: text.skipGap(at: of)), unit == .month
    else { return nil }
    var reading = named(.month, 0, start..<unitEnd)
    guard let days = reading?.interval else { return nil }
    reading?.interval = DayInterval(isLast ? days.latest : days.earliest)
    reading?.precision = .day
    return reading
  }

  /// "that September" and "July of the following year", in the year that the text named or beside it.
  func monthOfNamedYear(
    _ text: Span<UInt8>, _ month: Int, from start: Int, to end: Int
  ) -> DateReading? {
    let known = named.start(of: .year)?.components.year
    if let year = known, let before = text.word(before: start), before.word == DateVocabulary.that {
      // "said that September was mild" is another month.
      let goesOn = text.gap(at: end).flatMap { text.phrase(DateVocabulary.andText, at: $0) } != nil
      guard goesOn || text.endsPhrase(at: end) else { return nil }
      return CalendarUnit.month(month, of: year).map {
        DateReading(range: before.start..<end, interval: $0, precision: .month)
      }
    }
    guard let (offset, unitEnd) = yearBesideNamed(text, at: end) else { return nil }
    let year = known ?? reference.components.year
    var days = CalendarUnit.month(month, of: year + offset)
    // A day of this year was named in between.
    if offset == 0, let ahead = days, ahead.earliest > reference { days = latestMonth(month) }
    return days.map {
      var reading = DateReading(range: start..<unitEnd, interval: $0, precision: .month)
      reading.goesBack = known == nil
      return reading
    }
  }

  /// "of that year", "the following year": how far from the year that the text named, and the index behind it.
  func yearBesideNamed(_ text: Span<UInt8>, at end: Int) -> (offset: Int, end: Int)? {
    var place = text.skipGap(at: end)
    for lead in [DateVocabulary.of, DateVocabulary.the] {
      if let behind = text.phrase(lead, at: place) { place = text.skipGap(at: behind) }
    }
    guard let word = text.word(at: place), let offset = DateVocabulary.besideNamed[word],
      let (unit, unitEnd) = text.gap(at: text.endOfWord(at: place)).flatMap({
        singular(text, at: $0)
      }), unit == .year
    else { return nil }
    return (offset, unitEnd)
  }

  /// "following Tuesday", counted from the last day that the text named.
  private func weekdayBesideNamed(
    _ text: Span<UInt8>, isBefore: Bool, from start: Int, at place: Int
  ) -> DateReading? {
    guard let weekday = text.word(at: place).flatMap(DateVocabulary.fullWeekday) else {
      return nil
    }
    let origin = named.day ?? reference
    let ahead = (weekday - origin.weekday + 6) % 7 + 1
    let behind = (origin.weekday - weekday + 6) % 7 + 1
    let end = text.endOfTimeOfDay(at: text.endOfWord(at: place))
    var reading = DateReading(
      range: start..<end, interval: DayInterval(origin.advanced(by: isBefore ? -behind : ahead)))
    reading.goesBack = named.day == nil
    return reading
  }

  /// "earlier that day", "later the same month".
  private func partOfNamed(
    _ text: Span<UInt8>, isLater: Bool, from start: Int, to end: Int
  ) -> DateReading? {
    guard var place = text.gap(at: end) else { return nil }
    if let behind = text.phrase(DateVocabulary.the, at: place) { place = text.skipGap(at: behind) }
    guard let (unit, unitEnd) = namedUnit(text, at: place) else { return nil }
    let days = named.part(of: unit, isLater: isLater)
    var reading = DateReading(range: start..<unitEnd, interval: days ?? DayInterval(reference))
    reading.goesBack = days == nil
    return reading
  }

  /// The unit behind "that", "same" or both.
  private func namedUnit(_ text: Span<UInt8>, at index: Int) -> (unit: CalendarUnit, end: Int)? {
    var place = index
    for word in [DateVocabulary.that, DateVocabulary.same] where text.word(at: place) == word {
      guard let next = text.gap(at: text.endOfWord(at: place)) else { return nil }
      place = next
    }
    return place > index ? singular(text, at: place) : nil
  }

  func singular(_ text: Span<UInt8>, at index: Int) -> (unit: CalendarUnit, end: Int)? {
    let end = text.endOfWord(at: index)
    guard let word = text.word(at: index), let unit = DateVocabulary.units[word],
      text.endsWord(at: end), text.byte(at: end) != UInt8(ascii: "-"),
      text.byte(at: end - 1) | 0x20 != UInt8(ascii: "s")
    else { return nil }
    return (unit, end)
  }
}

extension Span<UInt8> {
  /// Whether nothing of its sentence stands before an index.
  func opensSentence(at index: Int) -> Bool {
    let end = skipWhiteSpace(before: index)
    return end == 0 || end < index && (end..<index).contains { self[$0] == 0x0A }
      || ".!?:\"”".unicodeScalars.contains(scalar(before: end).value)
  }
}
