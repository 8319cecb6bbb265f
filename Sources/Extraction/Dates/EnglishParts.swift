import CivilTime

/// "late June", "mid-2023", "the end of last year", "the first half of 2024", "summer 2023".
extension DateFinder {
  /// "Q1 2024", "Q3"
  func quarterSign(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard text.byte(at: index) == UInt8(ascii: "Q"), let number = text.number(at: index + 1),
      number.digits == 1, (1...4).contains(number.value), text.endsWord(at: number.end)
    else { return nil }
    var year = reference.components.year
    var end = number.end
    if var place = text.gap(at: end) {
      if let of = text.phrase(DateVocabulary.of, at: place) { place = text.skipGap(at: of) }
      if let written = text.number(at: place), written.digits == 4,
        (1900...2099).contains(written.value), text.endsYear(written)
      {
        (year, end) = (written.value, written.end)
      }
    }
    return CalendarUnit.months(from: year * 12 + (number.value - 1) * 3, count: 3).map {
      DateReading(range: index..<end, interval: $0, precision: .quarter)
    }
  }

  /// "summer 2023", "the winter of 2022".
  func season(
    _ text: Span<UInt8>, _ word: Word, from start: Int, to end: Int
  ) -> DateReading? {
    guard let season = DateVocabulary.seasons[word], var place = text.gap(at: end) else {
      return nil
    }
    if let of = text.phrase(DateVocabulary.of, at: place) { place = text.skipGap(at: of) }
    guard let year = period(text, at: place), year.precision == .year,
      let days = season.days(of: year.interval.earliest.components.year)
    else { return nil }
    return DateReading(range: start..<year.range.upperBound, interval: days)
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
    } else if let beginning = DateVocabulary.partsOf[word], let of = text.gap(at: end),
      let behind = text.phrase(DateVocabulary.of, at: of), let next = text.gap(at: behind)
    {
      part = beginning
      place = next
      if let the = text.phrase(DateVocabulary.the, at: place) { place = text.skipGap(at: the) }
    } else {
      return nil
    }
    guard place > end, let period = period(text, at: place),
      let days = part.days(of: period.interval)
    else { return nil }
    return DateReading(
      range: start..<period.range.upperBound, interval: days, precision: period.precision)
  }

  /// A month, a year or a unit that a part of is told.
  private func period(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    if let number = text.number(at: index) {
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

  /// "the first half of 2024", "second quarter".
  func numberedPart(
    _ text: Span<UInt8>, _ word: Word, from start: Int, to end: Int
  ) -> DateReading? {
    guard let number = DateVocabulary.ordinals[word], let place = text.gap(at: end) else {
      return nil
    }
    let unitEnd = text.endOfWord(at: place)
    guard let name = Word(text, place..<unitEnd), text.endsWord(at: unitEnd) else { return nil }
    let isHalf = name == DateVocabulary.half
    guard isHalf || DateVocabulary.units[name] == .quarter else { return nil }
    let count = isHalf ? 6 : 3
    let which = isHalf && number == 4 ? 2 : number
    guard (which - 1) * count < 12 else { return nil }
    var year = reference.components.year
    var last = unitEnd
    if let of = text.gap(at: unitEnd), let behind = text.phrase(DateVocabulary.of, at: of),
      var next = text.gap(at: behind)
    {
      if let the = text.phrase(DateVocabulary.the, at: next) { next = text.skipGap(at: the) }
      guard let period = period(text, at: next), period.precision == .year else { return nil }
      year = period.interval.earliest.components.year
      last = period.range.upperBound
    } else if isHalf {
      // "the first half" is as often one of a match.
      return nil
    }
    return CalendarUnit.months(from: year * 12 + (which - 1) * count, count: count).map {
      DateReading(range: start..<last, interval: $0, precision: isHalf ? .half : .quarter)
    }
  }
}
