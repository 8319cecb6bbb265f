import CivilTime

/// "June 3, 2024", "3rd of June", "Monday, June 3", "May 16-20".
extension DateFinder {
  /// The date that begins with the name of its month at an index, or the range it begins.
  func monthFirst(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard let first = text.monthAndDay(at: index) else { return nil }
    let date = written(first, text)
    let before = text.word(before: index)
    let isBetween = before?.word == DateVocabulary.between
    if let sign = text.rangeSign(behindDate: date.end, isBetween: isBetween) {
      var last: EnglishDate?
      if let day = text.lastDay(at: sign) {
        // "put off from June 3 to 5 p.m." is no range.
        if date.year == nil, day.value >= first.day.value, !text.isCounted(at: day.end) {
          last = EnglishDate(start: index, month: first.month, day: day, end: day.end)
        }
      } else {
        last = text.monthAndDay(at: sign)
      }
      if let last, let range = range(from: date, to: written(last, text)),
        text.isDate(range, after: before)
      {
        return range.reading
      }
    }
    // A score, or a number of something: "April 20-0".
    if date.year == nil, text.goesOnAsNumber(at: first.end) { return nil }
    return single(date).flatMap { text.isDate($0, after: before) ? $0.reading : nil }
  }

  /// The date whose day is a number that was read and stands before its month, or the range it
  /// begins.
  func dayFirst(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    guard text.isFreeDay(at: number.start), let day = text.englishDay(at: number.start) else {
      return nil
    }
    let before = text.word(before: number.start)
    guard let first = text.month(behind: day, from: number.start) else {
      if let date = dayOfMonth(text, day, from: number.start) { return date }
      let isBetween = before?.word == DateVocabulary.between
      guard let sign = text.rangeSign(at: day.end, isBetween: isBetween),
        let lastDay = text.lastDay(at: sign), lastDay.value >= day.value,
        let last = text.month(behind: lastDay, from: number.start)
      else { return nil }
      let start = EnglishDate(start: number.start, month: last.month, day: day, end: day.end)
      return range(from: WrittenEnglishDate(start), to: written(last, text))
        .flatMap { text.isDate($0, after: before, isDayFirst: true) ? $0.reading : nil }
    }
    let date = written(first, text)
    if let sign = text.rangeSign(behindDate: date.end), let lastDay = text.lastDay(at: sign),
      let last = text.month(behind: lastDay, from: number.start)
        ?? first.goingOn(to: lastDay, hasYear: date.year != nil),
      let range = range(from: date, to: written(last, text)),
      text.isDate(range, after: before, isDayFirst: true)
    {
      return range.reading
    }
    guard let found = single(date), text.isDate(found, after: before, isDayFirst: true) else {
      return nil
    }
    // "killed 12 June 3, 2024": the month belongs to the longer date.
    if let other = monthFirst(text, at: first.monthStart),
      other.range.count > found.reading.range.count
    {
      return nil
    }
    return found.reading
  }

  /// "5th of this month"
  private func dayOfMonth(
    _ text: Span<UInt8>, _ day: EnglishDay, from start: Int
  ) -> DateReading? {
    guard day.isOrdinal, let of = text.gap(at: day.end),
      let place = text.phrase(DateVocabulary.of, at: of).map({ text.skipGap(at: $0) }),
      let move = text.word(at: place),
      let month = movedUnit(text, move, from: place, to: text.endOfWord(at: place)),
      month.precision == .month, day.value <= month.interval.count
    else { return nil }
    return DateReading(
      range: start..<month.range.upperBound,
      interval: DayInterval(month.interval.earliest.advanced(by: day.value - 1)))
  }

  /// The date that begins with the day of the week at an index: "Monday, June 3".
  func weekdayFirst(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard text[index].isASCIICapital else { return nil }
    var end = text.endOfWord(at: index)
    guard let word = Word(text, index..<end), DateVocabulary.weekdays.contains(word) else {
      return nil
    }
    if text.byte(at: end) == UInt8(ascii: ".") { end += 1 }
    if text.byte(at: end) == UInt8(ascii: ",") { end += 1 }
    guard var place = text.gap(at: end) else { return nil }
    if let behind = text.phrase(DateVocabulary.the, at: place) { place = text.skipGap(at: behind) }
    let date = text.number(at: place).map { dayFirst(text, $0) } ?? monthFirst(text, at: place)
    guard var date else { return nil }
    if let weekday = DateVocabulary.weekdayNumbers[word] {
      // A year stands there if the same words mean the same day a leap year later.
      let later = DateFinder(reference: reference.advanced(by: 366))
      let again = text.number(at: place).map { later.dayFirst(text, $0) }
      let isDated = (again ?? later.monthFirst(text, at: place))?.interval == date.interval
      date = agreeing(date, with: weekday, isDated: isDated)
    }
    date.range = index..<date.range.upperBound
    return date
  }

  /// The date that begins with its day in words at an index: "twenty-fifth of June".
  func spelledFirst(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    // "One third of May's rain"
    guard text.word(before: index)?.word == DateVocabulary.theWord,
      let day = text.spelledDay(at: index),
      let of = text.gap(at: day.end), text.phrase(DateVocabulary.of, at: of) != nil,
      let first = text.month(behind: day, from: index)
    else { return nil }
    return single(written(first, text))?.reading
  }

  private func written(_ date: EnglishDate, _ text: Span<UInt8>) -> WrittenEnglishDate {
    var written = WrittenEnglishDate(date)
    if let (year, end) = text.year(at: date.end, reference: reference) {
      written.year = year
      written.end = end
    } else if let (offset, end) = yearBesideNamed(text, at: date.end) {
      // "July 25 of that year"
      let known = named.start(of: .year)?.components.year
      written.year = (known ?? reference.components.year) + offset
      written.end = end
      written.goesBack = known == nil
    } else {
      written.year = yearOfAgo(date, text)
    }
    return written
  }

  /// The year of a date that only tells more closely what went before it: "Twelve months ago, on the night of 22
  /// November".
  private func yearOfAgo(_ date: EnglishDate, _ text: Span<UInt8>) -> Int? {
    var place = date.start
    for _ in 0..<6 {
      if text.byte(at: text.skipWhiteSpace(before: place) - 1) == UInt8(ascii: ",") {
        place = text.skipWhiteSpace(before: place) - 1
        let start = text.startOfWord(before: place)
        return Word(text, start..<place) == DateVocabulary.ago
          ? yearOfAgo(date, before: start, text) : nil
      }
      guard let (word, start) = text.word(before: place) else { return nil }
      if word == DateVocabulary.ago { return yearOfAgo(date, before: start, text) }
      guard DateVocabulary.behindAgo.contains(word) else { return nil }
      place = start
    }
    return nil
  }

  /// The year in which a date is nearest to a time that is counted before an index: "Twelve months | ago".
  private func yearOfAgo(_ date: EnglishDate, before end: Int, _ text: Span<UInt8>) -> Int? {
    guard let (noun, nounStart) = text.word(before: end), let unit = DateVocabulary.units[noun],
      let (number, _) = text.word(before: nounStart), let count = DateVocabulary.numbers[number],
      let then = unit.day(-count, from: reference)
    else { return nil }
    let year = then.components.year
    return (year - 1...year + 1).min { left, right in
      distance(of: date, in: left, from: then) < distance(of: date, in: right, from: then)
    }
  }

  private func distance(of date: EnglishDate, in year: Int, from day: Day) -> Int {
    Day(year: year, month: date.month.name.number, day: date.day.value)
      .map { abs(Int($0.distance(to: day))) } ?? .max
  }

  private func single(_ date: WrittenEnglishDate) -> EnglishCandidate? {
    guard let day = resolve(date.calendar) else { return nil }
    var reading = DateReading(range: date.date.start..<date.end, interval: DayInterval(day))
    if date.year == nil { reading.leavesOut = .year }
    reading.goesBack = date.goesBack
    return EnglishCandidate(first: date, last: date, reading: reading)
  }

  private func range(from first: WrittenEnglishDate, to last: WrittenEnglishDate)
    -> EnglishCandidate?
  {
    guard let interval = resolve(first.calendar, to: last.calendar) else { return nil }
    return EnglishCandidate(
      first: first, last: last,
      reading: DateReading(range: first.date.start..<last.end, interval: interval))
  }
}
