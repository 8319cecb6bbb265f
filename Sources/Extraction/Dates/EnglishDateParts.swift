import CivilTime

/// The number of a day as English writes it, "3" or "3rd".
struct EnglishDay {
  var value: Int
  var isOrdinal: Bool
  var end: Int
}

/// The name of a month where it stands.
struct EnglishMonth {
  var name: DateVocabulary.Month
  var hasDot: Bool
}

/// A day and a month, in either order.
struct EnglishDate {
  var start: Int
  var month: EnglishMonth
  var monthStart = 0
  var day: EnglishDay
  var end: Int

  /// The later day of the same month with which a range from this one ends: "the 8th of November to the 11th".
  func goingOn(to last: EnglishDay, hasYear: Bool) -> EnglishDate? {
    guard !hasYear, last.isOrdinal, last.value > day.value else { return nil }
    return EnglishDate(start: start, month: month, day: last, end: last.end)
  }
}

/// The same with its year, if one is written.
struct WrittenEnglishDate {
  let date: EnglishDate
  var year: Int?
  var end: Int
  /// Whether its year is that of another date, which is not known.
  var goesBack = false

  init(_ date: EnglishDate) {
    self.date = date
    end = date.end
  }

  var calendar: CalendarDate {
    CalendarDate(year: year, month: date.month.name.number, day: date.day.value)
  }

  /// Whether nothing around it can make it something else.
  var isCertain: Bool { year != nil || date.day.isOrdinal }
}

extension Span<UInt8> {
  /// The month and the day behind it at an index: "June 3rd".
  func monthAndDay(at index: Int) -> EnglishDate? {
    guard let (month, end) = englishMonth(at: index),
      let place = month.hasDot ? skipGap(at: end) : gap(at: end), let day = englishDay(at: place)
    else { return nil }
    return EnglishDate(start: index, month: month, monthStart: index, day: day, end: day.end)
  }

  /// The month behind a day: "3rd of June".
  func month(behind day: EnglishDay, from start: Int) -> EnglishDate? {
    // 14-Mar-2023
    let isJoined = byte(at: day.end) == UInt8(ascii: "-") && !day.isOrdinal
    guard var place = isJoined ? day.end + 1 : gap(at: day.end) else { return nil }
    if let end = phrase(DateVocabulary.of, at: place) { place = skipGap(at: end) }
    guard let (month, end) = englishMonth(at: place) else { return nil }
    return EnglishDate(start: start, month: month, monthStart: place, day: day, end: end)
  }

  private func englishMonth(at index: Int) -> (month: EnglishMonth, end: Int)? {
    guard byte(at: index).isASCIICapital else { return nil }
    let end = endOfWord(at: index)
    guard let word = Word(self, index..<end), let name = DateVocabulary.months[word],
      endsWord(at: end)
    else { return nil }
    let hasDot = name.isShort && byte(at: end) == UInt8(ascii: ".")
    return (EnglishMonth(name: name, hasDot: hasDot), hasDot ? end + 1 : end)
  }

  /// The day whose number begins at an index, if the number is no part of something else: "3.5",
  /// "3%", "10:30", "3,000", "3-year", "5G".
  func englishDay(at index: Int) -> EnglishDay? {
    guard byte(at: index).isASCIIDigit, let number = number(at: index), number.digits <= 2,
      (1...31).contains(number.value)
    else { return nil }
    let suffix = endOfOrdinal(at: number.end)
    let end = suffix ?? number.end
    guard endsWord(at: end), scalar(at: end).value != "％" else { return nil }
    let next = byte(at: end + 1)
    switch byte(at: end) {
    case UInt8(ascii: "%"): return nil
    case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "/"):
      if next.isASCIIDigit { return nil }
    case UInt8(ascii: ","):
      if let group = self.number(at: end + 1), group.digits == 3 { return nil }
    case UInt8(ascii: "-"):
      if next.isASCIILetter, englishMonth(at: end + 1) == nil { return nil }
    default: break
    }
    return EnglishDay(value: number.value, isOrdinal: suffix != nil, end: end)
  }

  /// The index behind the sign of a range, which a comma may part from the date: "Monday, 20 October, to Thursday, …".
  func rangeSign(behindDate end: Int, isBetween: Bool = false) -> Int? {
    rangeSign(at: byte(at: end) == UInt8(ascii: ",") ? end + 1 : end, isBetween: isBetween)
  }

  /// The day behind the sign of a range: "5", "the 5th", "Friday 5".
  func lastDay(at start: Int) -> EnglishDay? {
    var index = start
    if let weekday = word(at: start), DateVocabulary.weekdays.contains(weekday) {
      let end = endOfWord(at: start)
      index = skipGap(at: byte(at: end) == UInt8(ascii: ",") ? end + 1 : end)
    }
    guard let end = phrase(DateVocabulary.the, at: index) else { return englishDay(at: index) }
    return englishDay(at: skipGap(at: end)).flatMap { $0.isOrdinal ? $0 : nil }
  }

  /// The day whose ordinal is written in words at an index: "third", "twenty-fifth".
  func spelledDay(at index: Int) -> EnglishDay? {
    let end = endOfWord(at: index)
    guard let word = Word(self, index..<end) else { return nil }
    if let value = DateVocabulary.dayOrdinals[word] {
      return EnglishDay(value: value, isOrdinal: true, end: end)
    }
    guard let tens = DateVocabulary.tens[word], let (last, lastEnd) = wordBehind(end),
      let ones = DateVocabulary.dayOrdinals[last], ones < 10
    else { return nil }
    return EnglishDay(value: tens + ones, isOrdinal: true, end: lastEnd)
  }

  private func endOfOrdinal(at index: Int) -> Int? {
    switch (byte(at: index) | 0x20, byte(at: index + 1) | 0x20) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      index + 2
    default: nil
    }
  }

  /// The year behind a month and a day, and the index behind it: ", 2024" or "last year".
  func year(
    at index: Int, behindMonth isBehindMonth: Bool = false, reference: Day
  ) -> (year: Int, end: Int)? {
    if byte(at: index) == UInt8(ascii: "-"), let number = number(at: index + 1),
      number.digits == 4, isYear(number)
    {
      return (number.value, number.end)
    }
    let hasComma = byte(at: index) == UInt8(ascii: ",")
    let place = skipGap(at: hasComma ? index + 1 : index)
    guard place > index else { return nil }
    if byte(at: place).isASCIIDigit {
      guard let number = number(at: place), number.digits == 4,
        isYear(number, behindMonth: isBehindMonth && !hasComma)
      else { return nil }
      return (number.value, number.end)
    }
    for (words, offset) in DateVocabulary.relativeYears {
      if let end = phrase(words, at: place) { return (reference.components.year + offset, end) }
    }
    return nil
  }

  private func isYear(_ number: WrittenNumber, behindMonth isBehindMonth: Bool = false) -> Bool {
    // "June 3, 2014 people", but "in May 2014 people" marched.
    guard endsWord(at: number.end), isBehindMonth || !isCounted(at: number.end) else {
      return false
    }
    switch byte(at: number.end) {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: ":"):
      if byte(at: number.end + 1).isASCIIDigit { return false }
    default: break
    }
    if (1900...2099).contains(number.value) { return true }
    // "July 4, 1776," is a year, "June 3, 1200 soldiers" is not.
    return (1000...2999).contains(number.value)
      && !byte(at: skipGap(at: number.end)).isASCIILetter
  }
}
