import CivilTime

/// The year in the name of what is told: "the 1967 riots", "the strike of 1925", 1925年上海罢工. A court, a museum or an
/// anniversary has its day, and that is not when it was.
extension ReportDates {
  /// The year of a report in a sentence, where it is another than that of publication and no day of it is named.
  func year(
    of match: EventMatch, in sentence: Int, among dates: [DateExpression], of text: Span<UInt8>
  ) -> ReportDate? {
    for focus in match.focus where focus.sentence == sentence {
      guard let (range, days) = year(of: focus.range, of: match, among: dates, in: text),
        !dates.contains(where: { $0.interval.count < days.count && days.contains($0.interval) })
      else { continue }
      return ReportDate(
        interval: days, precision: .year, origin: .sentence, range: range, sentence: sentence)
    }
    return nil
  }

  private func year(
    of focus: Range<Int>, of match: EventMatch, among dates: [DateExpression],
    in text: Span<UInt8>
  ) -> (range: Range<Int>, days: DayInterval)? {
    let thisYear = published.components.year
    if let (year, range) = text.bareYear(before: focus.lowerBound), year < thisYear {
      return CalendarUnit.year(year).map { (range, $0) }
    }
    let date = dates.first {
      $0.precision == .year && $0.interval.latest.components.year < thisYear
        && (text.isBehind(focus, $0.range)
          || text.isName($0.range, of: focus, with: match.values.compactMap { $0?.range }))
    }
    return date.map { ($0.range, $0.interval) }
  }
}

extension Span<UInt8> {
  /// The year without more that stands before a noun, with up to a word between them: "the 1911 railway protest".
  fileprivate func bareYear(before noun: Int) -> (year: Int, range: Range<Int>)? {
    var end = skipWhiteSpace(before: noun)
    let word = startOfWord(before: end)
    if word < end, byte(at: word) | 0x20 == byte(at: word) { end = skipWhiteSpace(before: word) }
    let start = end - 4
    guard end < noun, start > 0, byte(at: start).isASCIIDigit, let number = number(at: start),
      number.end == end, (1800...2099).contains(number.value), number.value % 100 != 0,
      isOwned(at: start)
    else { return nil }
    return (number.value, start..<end)
  }

  /// Whether an article, a pronoun or an owner stands before an index: "the", "its", "Elm's".
  private func isOwned(at index: Int) -> Bool {
    guard let before = word(before: index) else { return false }
    if YearNames.determiners.contains(before.word) { return true }
    return byte(at: before.start) == UInt8(ascii: "s")
      && skipWhiteSpace(before: index) == before.start + 1
      && (byte(at: before.start - 1) == UInt8(ascii: "'")
        || scalar(before: before.start).value == "’")
  }

  /// Whether a year stands behind a noun: "the strike of 1925". The noun may have been read with its "of".
  fileprivate func isBehind(_ noun: Range<Int>, _ year: Range<Int>) -> Bool {
    guard let before = word(before: year.lowerBound), before.word == DateVocabulary.ofWord else {
      return false
    }
    return noun.upperBound == skipWhiteSpace(before: before.start)
      || noun.upperBound == endOfWord(at: before.start)
  }

  /// Whether a year is part of a Chinese name, with only a place and a few characters between it and the noun:
  /// 2019年的示威, 1925年上海大罢工.
  fileprivate func isName(_ year: Range<Int>, of noun: Range<Int>, with values: [Range<Int>])
    -> Bool
  {
    guard year.upperBound <= noun.lowerBound,
      scalar(before: year.upperBound).value == "年"
    else { return false }
    let between = year.upperBound..<noun.lowerBound
    let inside = values.filter {
      $0.lowerBound >= between.lowerBound && $0.upperBound <= between.upperBound
    }
    guard between.count - inside.reduce(0, { $0 + $1.count }) <= YearNames.mostBytes else {
      return false
    }
    var index = between.lowerBound
    while index < between.upperBound {
      let (value, length) = scalar(at: index)
      guard value.isIdeographic else { return false }
      index += length
    }
    return true
  }
}

private enum YearNames {
  static let determiners = Word.set("the a an its their his her this that those these")
  /// How much may stand between a year and its noun, in bytes: 发生的, 反修例.
  static let mostBytes = 12
}
