import CivilTime

extension ReportDates {
  /// The day of what a sentence only tells the distance of: "It came five days after a mill burned" is five
  /// days before what is told of before it.
  ///
  /// That is the last day named in the sentence before the count, or in the sentences before it.
  mutating func distant(_ match: EventMatch, in text: Span<UInt8>) -> ReportDate? {
    let range = layout.report(of: match.home)
    guard let first = match.anchors.map(\.lowerBound).min(), range.contains(first),
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
    var words: [(word: Word?, range: Range<Int>)] = []
    var found: (days: Int, range: Range<Int>)?
    var index = range.lowerBound
    while index < range.upperBound {
      guard self[index].isASCIIWord else {
        if self[index] == UInt8(ascii: ",") || self[index] == UInt8(ascii: ";") { found = nil }
        index += 1
        continue
      }
      let end = Swift.max(index + 1, endOfWord(at: index))
      let word = Word(self, index..<end)
      if word == Offsets.after, let unit = words.last?.word, let length = Offsets.units[unit],
        case let number = words.dropLast().last, let number,
        let count = number.word.flatMap({ Offsets.counts[$0] ?? DateVocabulary.numbers[$0] })
          ?? Int(String(decoding: number.range.map { self[$0] }, as: UTF8.self)),
        count > 0, count <= 60
      {
        found = (count * length, number.range.lowerBound..<end)
      }
      words.append((word, index..<end))
      index = end
    }
    return found
  }
}

/// The words of such counts.
private enum Offsets {
  static let after = Word.list("after").first
  static let units: [Word: Int] = Dictionary(
    uniqueKeysWithValues: zip(Word.list("day days week weeks"), [1, 1, 7, 7]))
  static let counts: [Word: Int] = Dictionary(
    uniqueKeysWithValues: zip(Word.list("a one"), [1, 1]))
}
