import CivilTime

/// Decades and centuries: "the early 1990s", "the 19th century", 上世纪70年代末, 本世纪初.
extension DateFinder {
  /// 上世纪90年代, 20世纪九十年代, 80年代, 1990年代, 本世纪, each with a part behind it.
  func chineseDecade(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard let (century, place) = chineseCentury(text, at: index) else {
      return decadeAlone(text, at: index)
    }
    if let decade = text.anyNumber(at: place), decade.value % 10 == 0, decade.value < 100,
      let end = text.end(ofAny: DateVocabulary.decadeSigns, at: decade.end)
    {
      return long(text, .decade, year: century * 100 + decade.value, index..<end)
    }
    // 二十一世纪经济报道 is a newspaper, 本世纪以来 a stretch.
    guard !"经經大广廣公".unicodeScalars.contains(text.scalar(at: place).value) else { return nil }
    return long(text, .century, year: century * 100, index..<place)
  }

  private func chineseCentury(
    _ text: Span<UInt8>, at index: Int
  ) -> (century: Int, end: Int)? {
    let this = reference.components.year / 100
    if let end = text.end(ofAny: DateVocabulary.lastCentury, at: index) { return (this - 1, end) }
    if let end = text.end(ofAny: DateVocabulary.thisCentury, at: index) { return (this, end) }
    guard let number = text.anyNumber(at: index), (2...21).contains(number.value),
      let end = text.end(ofAny: DateVocabulary.century, at: number.end)
    else { return nil }
    return (number.value - 1, end)
  }

  /// 80年代 of the latest century that has begun them, and 1990年代.
  private func decadeAlone(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    guard let number = text.anyNumber(at: index), number.digits == 2 || number.digits == 4,
      number.value % 10 == 0, let end = text.end(ofAny: DateVocabulary.decadeSigns, at: number.end)
    else { return nil }
    guard number.digits == 2 else { return long(text, .decade, year: number.value, index..<end) }
    let this = reference.components.year
    let year = this / 100 * 100 + number.value
    return long(text, .decade, year: year > this ? year - 100 : year, index..<end)
  }

  private func long(
    _ text: Span<UInt8>, _ unit: CalendarUnit, year: Int, _ range: Range<Int>
  ) -> DateReading? {
    guard let day = Day(year: year, month: 1, day: 1), let days = unit.interval(0, from: day) else {
      return nil
    }
    if let (part, end) = text.value(ofAny: DateVocabulary.longParts, at: range.upperBound) {
      return part.days(of: days).map {
        DateReading(range: range.lowerBound..<end, interval: $0, precision: unit.precision)
      }
    }
    return since(text, days, unit.precision, range)
  }

  /// "1990s", where a number was read.
  func decadeInEnglish(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    guard number.digits == 4, (1000...2099).contains(number.value), number.value % 10 == 0,
      text.byte(at: number.end) == UInt8(ascii: "s"), text.endsWord(at: number.end + 1),
      let day = Day(year: number.value, month: 1, day: 1)
    else { return nil }
    return CalendarUnit.decade.interval(0, from: day).map {
      DateReading(range: number.start..<number.end + 1, interval: $0, precision: .decade)
    }
  }

  /// "'70s", whose number was read: of the latest century that has begun them.
  func shortDecade(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    guard number.digits == 2, number.value % 10 == 0,
      text.byte(at: number.end) == UInt8(ascii: "s"),
      text.endsWord(at: number.end + 1),
      case let length = text.scalar(before: number.start).length,
      text.apostrophe(at: number.start - length) == length
    else { return nil }
    let this = reference.components.year
    let year = this / 100 * 100 + number.value
    guard let day = Day(year: year > this ? year - 100 : year, month: 1, day: 1) else { return nil }
    return CalendarUnit.decade.interval(0, from: day).map {
      DateReading(
        range: number.start - length..<number.end + 1, interval: $0, precision: .decade)
    }
  }

  /// "19th century", "21st-century".
  func centuryInEnglish(_ text: Span<UInt8>, _ number: WrittenNumber) -> DateReading? {
    guard (1...21).contains(number.value), number.digits <= 2, text.mayBeginWord(at: number.start),
      case let signEnd = number.end + 2, text.byte(at: number.end).isASCIILetter,
      let place = text.byte(at: signEnd) == UInt8(ascii: "-") ? signEnd + 1 : text.gap(at: signEnd),
      text.word(at: place) == DateVocabulary.centuryWord,
      let day = Day(year: max(1, (number.value - 1) * 100), month: 1, day: 1)
    else { return nil }
    let end = text.endOfWord(at: place)
    return CalendarUnit.century.interval(0, from: day).map {
      DateReading(range: number.start..<end, interval: $0, precision: .century)
    }
  }
}

extension Span<UInt8> {
  /// The length of an apostrophe at an index, which a number may be shortened with: '70s, ’70s.
  func apostrophe(at index: Int) -> Int? {
    let (sign, length) = scalar(at: index)
    return sign == "'" || sign == "’" || sign == "‘" ? length : nil
  }
}
