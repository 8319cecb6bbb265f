import CivilTime

/// "late June", "mid-2023", "the end of last year", "the first half of 2024", "summer 2023".
extension DateFinder {
  /// "Q1 2024", "Q3", "H1 2024".
  func quarterSign(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    let isHalf = text.byte(at: index) == UInt8(ascii: "H")
    guard isHalf || text.byte(at: index) == UInt8(ascii: "Q"),
      let number = text.number(at: index + 1), number.digits == 1,
      (1...(isHalf ? 2 : 4)).contains(number.value),
      text.endsWord(at: number.end)
    else { return nil }
    var year: Int?
    var end = number.end
    if var place = text.gap(at: end) {
      if let of = text.phrase(DateVocabulary.of, at: place) { place = text.skipGap(at: of) }
      if let written = text.number(at: place), written.digits == 4,
        (1900...2099).contains(written.value), text.endsYear(written)
      {
        (year, end) = (written.value, written.end)
      }
    }
    // A lone H1 is as often a heading.
    guard isHalf else {
      return quarter(number.value, of: year).map {
        DateReading(range: index..<end, interval: $0, precision: .quarter)
      }
    }
    return year.flatMap { CalendarUnit.months(from: $0 * 12 + (number.value - 1) * 6, count: 6) }
      .map { DateReading(range: index..<end, interval: $0, precision: .half) }
  }

  /// "summer 2023", "the winter of 2022".
  func season(
    _ text: Span<UInt8>, _ word: Word, from start: Int, to end: Int
  ) -> DateReading? {
    guard let season = DateVocabulary.seasons[word] else { return nil }
    if let lone = loneSeason(text, season, start..<end) { return lone }
    guard var place = text.gap(at: end) else { return nil }
    if let of = text.phrase(DateVocabulary.of, at: place) {
      place = text.skipGap(at: of)
    } else if word == DateVocabulary.fall, !text.byte(at: place).isASCIIDigit {
      // "the third minister to fall this year"
      return nil
    }
    // "the winter years" are none.
    guard text.word(at: place).flatMap({ DateVocabulary.units[$0] }) == nil,
      let year = period(text, at: place), year.precision == .year,
      let days = season.days(of: year.interval.earliest.components.year)
    else { return nil }
    return DateReading(range: start..<year.range.upperBound, interval: days)
  }

  /// "in the summer": the latest that has begun, or the first that has not ended.
  private func loneSeason(
    _ text: Span<UInt8>, _ season: Season, _ range: Range<Int>
  ) -> DateReading? {
    guard text.endsPhrase(at: range.upperBound), let the = text.word(before: range.lowerBound),
      the.word == DateVocabulary.theWord, let lead = text.word(before: the.start),
      DateVocabulary.beforeSeasons.contains(lead.word)
    else { return nil }
    let days = (-1...1).compactMap { season.days($0, from: reference) }
    let found =
      looksForward
      ? days.first { $0.latest >= reference } : days.last { $0.earliest <= reference }
    return found.map { DateReading(range: range, interval: $0) }
  }

  /// "late June", "mid-2023", "the end of last year", "earlier this year".
  func part(
    _ text: Span<UInt8>, _ word: Word, from start: Int, to end: Int
  ) -> DateReading? {
    if word == DateVocabulary.earlier || word == DateVocabulary.later {
      guard let place = text.gap(at: end), let unit = text.word(at: place),
        DateVocabulary.moves[unit] == 0,
        let period = movedUnit(text, unit, from: place, to: text.endOfWord(at: place))
      else { return nil }
      let days =
        word == DateVocabulary.earlier
        ? DayInterval(period.interval.earliest, reference)
        : DayInterval(reference, period.interval.latest)
      return DateReading(range: start..<period.range.upperBound, interval: days)
    }
    let part: CalendarPart
    var place: Int
    if let early = DateVocabulary.parts[word] {
      part = early
      place = text.byte(at: end) == UInt8(ascii: "-") ? end + 1 : text.gap(at: end) ?? end
    } else if DateVocabulary.partsOf[word] == .end, text.byte(at: end) == UInt8(ascii: "-") {
      part = .end
      place = end + 1
    } else if let beginning = DateVocabulary.partsOf[word], let of = text.gap(at: end),
      let behind = text.phrase(DateVocabulary.of, at: of), let next = text.gap(at: behind)
    {
      part = beginning
      place = next
      if let the = text.phrase(DateVocabulary.the, at: place) { place = text.skipGap(at: the) }
    } else {
      return nil
    }
    if place > end, let day = partOfWeekday(text, word, from: start, at: place) { return day }
    guard place > end, let period = period(text, at: place),
      let days = part.days(of: period.interval)
    else { return nil }
    return DateReading(
      range: start..<period.range.upperBound, interval: days, precision: period.precision)
  }

  /// A month, a year or a unit that a part of is told.
  func period(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    if let sign = text.apostrophe(at: index), let number = text.number(at: index + sign) {
      return shortDecade(text, number)
    }
    if let number = text.number(at: index) {
      if let long = decadeInEnglish(text, number) ?? centuryInEnglish(text, number) { return long }
      guard number.digits == 4, (1900...2099).contains(number.value), text.endsYear(number) else {
        return nil
      }
      return CalendarUnit.year(number.value).map {
        DateReading(range: index..<number.end, interval: $0, precision: .year)
      }
    }
    let end = text.endOfWord(at: index)
    guard let word = Word(text, index..<end), text.endsWord(at: end) else { return nil }
    if let (month, monthEnd) = text.monthName(at: index) {
      if let (year, yearEnd) = text.year(at: monthEnd, reference: reference) {
        return CalendarUnit.month(month.number, of: year).map {
          DateReading(range: index..<yearEnd, interval: $0, precision: .month)
        }
      }
      // "late June 3" is no part of a month.
      guard text.digit(at: text.skipGap(at: monthEnd)) == nil else { return nil }
      return latestMonth(month.number).map {
        DateReading(range: index..<monthEnd, interval: $0, precision: .month)
      }
    }
    if let unit = DateVocabulary.units[word], unit == .year || unit == .month {
      return unit.interval(0, from: reference).map {
        DateReading(range: index..<end, interval: $0, precision: unit.precision)
      }
    }
    return movedUnit(text, word, from: index, to: end)
  }

  /// "three months of 2024" and "three quarters of last year" behind "first" or "last".
  private func firstMonths(
    _ text: Span<UInt8>, isLast: Bool, from start: Int, at index: Int
  ) -> DateReading? {
    guard let word = text.word(at: index), let count = DateVocabulary.numbers[word],
      let unit = text.gap(at: text.endOfWord(at: index)), let name = text.word(at: unit),
      let kind = DateVocabulary.units[name], kind == .month || kind == .quarter,
      let of = text.gap(at: text.endOfWord(at: unit)),
      var place = text.phrase(DateVocabulary.of, at: of).flatMap({ text.gap(at: $0) })
    else { return nil }
    if let the = text.phrase(DateVocabulary.the, at: place) { place = text.skipGap(at: the) }
    guard let year = period(text, at: place), year.precision == .year else { return nil }
    let months = kind == .quarter ? 3 * count : count
    guard months <= 12 else { return nil }
    let first = year.interval.earliest.components.year * 12 + (isLast ? 12 - months : 0)
    return CalendarUnit.months(from: first, count: months).map {
      DateReading(range: start..<year.range.upperBound, interval: $0)
    }
  }

  /// "the last day of July", "the first day of 2024", from "day" on.
  private func endDay(
    _ text: Span<UInt8>, _ number: Int, isLast: Bool, from start: Int, at index: Int
  ) -> DateReading? {
    guard isLast || number == 1, text.word(at: index).flatMap({ DateVocabulary.units[$0] }) == .day,
      let of = text.gap(at: text.endOfWord(at: index)),
      let place = text.phrase(DateVocabulary.of, at: of).flatMap({ text.gap(at: $0) }),
      let whole = period(text, at: place)
    else { return nil }
    let day = isLast ? whole.interval.latest : whole.interval.earliest
    return DateReading(range: start..<whole.range.upperBound, interval: DayInterval(day))
  }

  /// "the first half of 2024", "second quarter".
  func numberedPart(
    _ text: Span<UInt8>, _ word: Word, from start: Int, to end: Int
  ) -> DateReading? {
    // "a third quarter of losses" is one of several.
    guard let number = DateVocabulary.ordinals[word],
      text.word(before: start)?.word != DateVocabulary.aWord
    else { return nil }
    let isHyphenated = text.byte(at: end) == UInt8(ascii: "-")
    guard let place = isHyphenated ? end + 1 : text.gap(at: end) else { return nil }
    if let months = firstMonths(
      text, isLast: DateVocabulary.lastWords.contains(word), from: start, at: place)
    {
      return months
    }
    if let week = weekOfMonth(
      text, number, isLast: DateVocabulary.lastWords.contains(word), from: start, at: place)
    {
      return week
    }
    if let day = endDay(
      text, number, isLast: DateVocabulary.lastWords.contains(word), from: start, at: place)
    {
      return day
    }
    // The last one is told apart from the like of "last Friday" elsewhere.
    if let day = weekdayOfMonth(
      text, DateVocabulary.lastWords.contains(word) ? -1 : number, from: start, at: place)
    {
      return day
    }
    let unitEnd = text.endOfWord(at: place)
    guard let name = Word(text, place..<unitEnd), text.endsWord(at: unitEnd) else { return nil }
    let isHalf = name == DateVocabulary.half && !isHyphenated
    guard isHalf || DateVocabulary.units[name] == .quarter else { return nil }
    let count = isHalf ? 6 : 3
    let which = isHalf && number == 4 ? 2 : number
    guard (which - 1) * count < 12 else { return nil }
    var year: Int?
    var last = unitEnd
    if let of = text.gap(at: unitEnd), let behind = text.phrase(DateVocabulary.of, at: of),
      var next = text.gap(at: behind)
    {
      if let the = text.phrase(DateVocabulary.the, at: next) { next = text.skipGap(at: the) }
      guard let period = period(text, at: next) else { return nil }
      if isHalf, period.precision == .month, which <= 2 {
        let middle = period.interval.earliest.advanced(by: 14)
        return DateReading(
          range: start..<period.range.upperBound,
          interval: which == 1
            ? DayInterval(period.interval.earliest, middle)
            : DayInterval(middle.advanced(by: 1), period.interval.latest), precision: .month)
      }
      guard period.precision == .year else { return nil }
      year = period.interval.earliest.components.year
      last = period.range.upperBound
    } else if let next = text.gap(at: unitEnd), let written = period(text, at: next),
      written.precision == .year, text.digit(at: next) != nil
    {
      year = written.interval.earliest.components.year
      last = written.range.upperBound
    } else if isHalf {
      // "the first half" is as often one of a match.
      return nil
    }
    guard isHalf else {
      return quarter(which, of: year).map {
        DateReading(range: start..<last, interval: $0, precision: .quarter)
      }
    }
    return year.flatMap { CalendarUnit.months(from: $0 * 12 + (which - 1) * 6, count: 6) }
      .map { DateReading(range: start..<last, interval: $0, precision: .half) }
  }
}
