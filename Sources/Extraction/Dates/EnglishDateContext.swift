// What around an English date makes it something else.

/// What may be a date, before the words around it are looked at.
struct EnglishCandidate {
  var first: WrittenEnglishDate
  var last: WrittenEnglishDate
  var reading: DateReading
}

extension Span<UInt8> {
  /// Whether a number goes on with a sign and more digits.
  func goesOnAsNumber(at index: Int) -> Bool {
    if byte(at: index) == UInt8(ascii: "-") { return byte(at: index + 1).isASCIIDigit }
    return scalar(at: index).value == "–" && byte(at: index + 3).isASCIIDigit
  }

  /// Whether the word behind a number says what it counts.
  func isCounted(at index: Int) -> Bool {
    let place = skipGap(at: index)
    let letter = byte(at: place) | 0x20
    if letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p"),
      byte(at: place + 1) == UInt8(ascii: "."), byte(at: place + 2) | 0x20 == UInt8(ascii: "m")
    {
      return true
    }
    return byte(at: place) == UInt8(ascii: "%")
      || word(at: place).map { DateVocabulary.counted.contains($0) } ?? false
  }

  /// Whether the number at an index begins nothing longer than itself: no decimal, time or score.
  func isFreeDay(at index: Int) -> Bool {
    switch byte(at: index - 1) {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"),
      UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: "="):
      return false
    default: break
    }
    switch scalar(before: index).value {
    case "€", "£", "¥", "￥", "№", "–": return false
    default: return mayBeginWord(at: index)
    }
  }

  /// Whether the words around a candidate leave it a date.
  func isDate(
    _ candidate: EnglishCandidate, after before: (word: Word, start: Int)?, isDayFirst: Bool = false
  ) -> Bool {
    let start = candidate.reading.range.lowerBound
    let end = candidate.reading.range.upperBound
    if candidate.last.year == nil, byte(at: skipGap(at: end)).isASCIICapital,
      let next = word(at: skipGap(at: end)), DateVocabulary.namedDays.contains(next)
    {
      return false
    }
    if candidate.first.isCertain || candidate.last.isCertain { return true }
    if let word = before?.word {
      if DateVocabulary.leads.contains(word) || DateVocabulary.weekdays.contains(word) {
        return true
      }
    }
    let month = candidate.last.date.month
    let isName = month.name.isName && !month.hasDot
    if isDayFirst {
      if let word = before?.word, DateVocabulary.labels.contains(word) { return false }
      if has(DateVocabulary.numberSign, before: skipWhiteSpace(before: start)) { return false }
      return !isName || !byte(at: skipGap(at: end)).isASCIICapital
    }
    if isCounted(at: end) { return false }
    guard let before else { return true }
    if DateVocabulary.monthLeads.contains(before.word) {
      // "in June 12 provinces …", but not "in June 3, …".
      let next = byte(at: end)
      return next == UInt8(ascii: ",") || next == UInt8(ascii: ".")
    }
    // "Han Jun 3 times", but not "BEIJING Jun 3".
    return !isName || !self[before.start].isASCIICapital || self[before.start + 1].isASCIICapital
  }

  /// Whether a year stands between brackets, or between an article and one thing: "(2019)", "the 2022
  /// invasion", but not "the 2000 villagers".
  func namesYear(_ number: WrittenNumber) -> Bool {
    if byte(at: number.start - 1) == UInt8(ascii: "("), byte(at: number.end) == UInt8(ascii: ")") {
      return (1900...2099).contains(number.value)
    }
    guard let before = word(before: number.start), DateVocabulary.articles.contains(before.word),
      (1950...2099).contains(number.value), endsYear(number), let place = gap(at: number.end),
      byte(at: place).isASCIILetter
    else { return false }
    var end = place
    while byte(at: end).isASCIILetter { end += 1 }
    if byte(at: place).isASCIICapital || byte(at: end - 1) != UInt8(ascii: "s") { return true }
    // "crisis" and "process" are no more than one.
    return byte(at: end - 2) == UInt8(ascii: "s") || byte(at: end - 2) == UInt8(ascii: "i")
  }
}
