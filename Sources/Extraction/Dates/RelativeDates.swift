import CivilTime

extension DateFinder {
  /// An expression such as "yesterday" or "recent days" that begins at an index.
  func relativeInEnglish(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    var best: (phrase: RelativePhrase, end: Int)?
    for phrase in vocabulary.phrases(withInitial: UInt32(text.byte(at: index) | 0x20)) {
      guard let end = text.phrase(phrase.text, at: index), end > best?.end ?? 0,
        !phrase.isBlocked(from: index, to: end, in: text)
      else { continue }
      best = (phrase, end)
    }
    guard let (phrase, end) = best, text.standsFree(index..<end) else { return nil }
    // The names of feasts are capitalised everywhere.
    if case .holiday = phrase.meaning {} else if text.isTitle(index..<end) { return nil }
    return reading(phrase.meaning, index..<end, in: text)
  }

  /// An expression such as 昨日, 近日 or 去年6月3日 that begins at an index.
  func relativeInChinese(_ text: Span<UInt8>, at index: Int) -> DateReading? {
    var best: (phrase: RelativePhrase, end: Int)?
    for phrase in vocabulary.phrases(withInitial: text.scalar(at: index).value.value) {
      let end = index + phrase.text.count
      guard text.has(phrase.text, at: index), end > best?.end ?? 0 else { continue }
      best = (phrase, end)
    }
    // Only the longest is asked: 今日头条 is blocked, and nothing shorter is hidden in it.
    guard let (phrase, end) = best, !phrase.isBlocked(from: index, to: end, in: text) else {
      return nil
    }
    return reading(phrase.meaning, index..<end, in: text)
  }

  private func reading(
    _ meaning: RelativePhrase.Meaning, _ range: Range<Int>, in text: Span<UInt8>
  ) -> DateReading? {
    switch meaning {
    case .day(let offset):
      let day = dayInBrackets(text, behind: range.upperBound) ?? reference.advanced(by: offset)
      return DateReading(range: range, interval: DayInterval(day))
    case .past(let count, let unit):
      return unit.day(-count, from: reference).map {
        DateReading(range: range, interval: DayInterval($0, reference))
      }
    case .afterNamed(let offset): return daysFromNamed(text, .day, offset, range)
    case .ofOccasion: return dayOfOccasion(text, range)
    case .named(let unit, let offset):
      let reading = named(unit, offset, range)
      guard let reading, let goingOn = partOfNamed(text, reading, unit) else { return reading }
      return goingOn
    case .unit(let unit, let offset):
      return unit.interval(offset, from: reference).map {
        DateReading(range: range, interval: $0, precision: unit.precision)
      }
    case .weekend: return loneWeekend(range)
    case .turnOfYear: return turnOfYear(range)
    case .holiday(let holiday, let offset):
      return resolve(holiday).map {
        DateReading(range: range, interval: DayInterval($0.advanced(by: offset)))
      }
    case .pastDays(let days):
      let interval = DayInterval(reference.advanced(by: -days), reference)
      return DateReading(range: range, interval: interval)
    case .year(let offset):
      let year = reference.components.year + offset
      return chineseDate(text, inYear: year, from: range.lowerBound, at: range.upperBound)
        ?? chinesePeriod(text, ofYear: year, from: range.lowerBound, at: range.upperBound)
    }
  }
}

extension Span<UInt8> {
  /// Whether the word in a range is no part of an address or of something with hyphens.
  fileprivate func standsFree(_ range: Range<Int>) -> Bool {
    switch byte(at: range.lowerBound - 1) {
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "&"): return false
    default: break
    }
    switch byte(at: range.upperBound) {
    case UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "/"): return false
    case UInt8(ascii: "."): return !byte(at: range.upperBound + 1).isASCIIWord
    default: return true
    }
  }

  /// Whether the word in a range is capitalised in the middle of a sentence, as in "USA Today".
  fileprivate func isTitle(_ range: Range<Int>) -> Bool {
    guard self[range.lowerBound].isASCIICapital else { return false }
    for index in range where self[index] == 0x20 { return false }
    let before = skipWhiteSpace(before: range.lowerBound)
    let last = scalar(before: before)
    return before < range.lowerBound
      && (last.value.isLatinLetter || byte(at: before - 1).isASCIIDigit)
  }
}
