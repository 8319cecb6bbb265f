import CivilTime

extension ReportDates {
  /// The days of a date that goes on to another one, or that another one goes on to: "on Tuesday night and
  /// through Wednesday", "from Saturday night into Sunday morning", 26日深夜至27日凌晨.
  func through(
    _ date: DateExpression, among others: [DateExpression], in text: Span<UInt8>
  ) -> DayInterval {
    guard date.interval.isExact else { return date.interval }
    for other in others where other.interval.isExact && other.range != date.range {
      let (first, last) =
        date.range.lowerBound < other.range.lowerBound ? (date, other) : (other, date)
      let days = first.interval.latest.distance(to: last.interval.earliest)
      guard days > 0, days < Self.spanDays else { continue }
      let gap = first.range.upperBound..<last.range.lowerBound
      if text.isStretch(from: first.range, to: last.range) || text.goesOn(in: gap)
        || days == 1 && text.isPair(around: gap)
      {
        return first.interval.joined(with: last.interval)
      }
    }
    return date.interval
  }
}

extension Span<UInt8> {
  /// Whether nothing but "and" stands between two days: "on Saturday and again on Sunday", 13日及14日.
  fileprivate func isPair(around gap: Range<Int>) -> Bool {
    guard gap.count <= Through.pairBytes else { return false }
    if Through.chinesePairs.contains(where: { gap.count == $0.count && has($0, at: gap.lowerBound) }
    ) {
      return true
    }
    return hasWord(in: gap) { word, _, _ in word == DateVocabulary.and }
      && !hasWord(in: gap) { word, _, _ in word.map(Through.pairWords.contains) != true }
  }

  /// Whether the text between two dates says that something lasted from one to the other.
  fileprivate func goesOn(in gap: Range<Int>) -> Bool {
    guard gap.count <= Through.gapBytes,
      !gap.contains(where: { self[$0] == UInt8(ascii: ";") || self[$0] == 0x0A })
    else { return false }
    let isJoined =
      place(ofAny: Through.chineseJoiners, in: gap) != nil
      || hasWord(in: gap) { word, _, _ in word.map(Through.joiners.contains) == true }
    return isJoined
      && !hasWord(in: gap) { word, _, _ in word.map(Through.words.contains) != true }
  }
}

/// What stands between two days that something lasts from and to.
private enum Through {
  static let pairBytes = 16
  static let chinesePairs = ["及", "和", "、", "与", "與"].map { Array($0.utf8) }
  static let pairWords = Word.set("and again on then")
  static let joiners = Word.set("through into until till")
  static let chineseJoiners = ["至", "到", "持续到", "延续到"].map { Array($0.utf8) }
  /// Nothing but these.
  static let words = WordSet(
    joiners.words + DateVocabulary.nameWords
      + Word.list(
        """
        and late early ran run running on went continued continuing lasted lasting night nights evening
        morning afternoon dawn noon midnight the well of hours small
        """))
  /// And no more than so many bytes.
  static let gapBytes = 44
}
