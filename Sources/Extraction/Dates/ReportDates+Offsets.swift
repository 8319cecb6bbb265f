import CivilTime

extension ReportDates {
  /// The day of what a sentence only tells the distance of: "It came five days after a mill burned" is five
  /// days before what is told of before it.
  ///
  /// That is the last day named in the sentence before the count, or in the sentences before it.
  mutating func distant(_ match: EventMatch, in text: Span<UInt8>) -> ReportDate? {
    let range = layout.report(of: match.home)
    let places = match.anchors + match.focus.map(\.range)
    guard let first = places.map(\.lowerBound).min(), range.contains(first),
      let count = text.countAfter(in: range.lowerBound..<first)
    else { return nil }
    let own = expressions(in: match.home, of: text).filter {
      $0.range.upperBound <= count.range.lowerBound
    }
    var base = last(of: own)
    for sentence in (max(0, match.home - Self.sentencesBack)..<match.home).reversed()
    where base == nil {
      base = last(of: expressions(in: sentence, of: text))
    }
    guard let base else { return nil }
    let day = base.advanced(by: -count.days)
    return ReportDate(
      interval: DayInterval(day), precision: .day, origin: .sentence, range: count.range,
      sentence: match.home)
  }

  private func last(of dates: [DateExpression]) -> Day? {
    dates.last { $0.interval.isExact && $0.interval.latest <= published }?.interval.latest
  }

  /// How far back that day may be named.
  private static let sentencesBack = 3
}

extension Span<UInt8> {
  /// The last "five days after" or "a week after" in a range, of which a clause follows.
  fileprivate func countAfter(in range: Range<Int>) -> (days: Int, range: Range<Int>)? {
    var (number, unit): (Range<Int>?, Range<Int>?)  // the two words before
    var found: (days: Int, range: Range<Int>)?
    var index = range.lowerBound
    while index < range.upperBound {
      guard self[index].isASCIIWord else {
        if self[index] == UInt8(ascii: ",") || self[index] == UInt8(ascii: ";") { found = nil }
        index += 1
        continue
      }
      let end = Swift.max(index + 1, endOfWord(at: index))
      // "Three days after that" is a day by itself.
      if word(at: index) == DateVocabulary.afterWord, let number, let unit,
        wordBehind(end)?.word != DateVocabulary.that,
        let count = count(at: number),
        let length = Word(self, unit).flatMap({ Offsets.units[$0] })
      {
        found = (count * length, number.lowerBound..<end)
      }
      (number, unit) = (unit, index..<end)
      index = end
    }
    return found
  }

  /// What a word counts, up to 60.
  private func count(at range: Range<Int>) -> Int? {
    let digits = number(at: range.lowerBound)
    let count =
      Word(self, range).flatMap { DateVocabulary.numbers[$0] }
      ?? (digits?.end == range.upperBound ? digits?.value : nil)
    return count.flatMap { (1...60).contains($0) ? $0 : nil }
  }
}

/// The words of such counts.
private enum Offsets {
  static let units: [Word: Int] = Dictionary(
    uniqueKeysWithValues: zip(Word.list("day days week weeks"), [1, 1, 7, 7]))
}
