import CivilTime

/// Verdicts, which have a day of their own, on what was long before.
extension ReportDates {
  /// Whether a day is that of a verdict on what is told behind it: "sentenced a man to death on Friday for driving into
  /// a crowd".
  func isOfVerdict(
    _ date: Range<Int>, on anchors: [Range<Int>], in sentence: Int, of text: Span<UInt8>
  ) -> Bool {
    guard let first = anchors.map(\.lowerBound).min() else { return false }
    let range = layout.sentences[sentence].range
    guard range.contains(first), date.upperBound <= first else { return false }
    return text.hasWord(in: range.lowerBound..<first) { word, _, before in
      guard let word else { return false }
      return Verdicts.words.contains(word)
        || before.map { Verdicts.pairs[word]?.contains($0) == true } ?? false
    } || text.place(ofAny: Verdicts.chinese, in: range.lowerBound..<first) != nil
  }

  /// When that was on which a verdict of a later day is, if the sentence tells it behind: "sentenced on Friday for an attack
  /// in November 2023".
  mutating func deed(
    of match: EventMatch, before verdict: ReportDate, in text: Span<UInt8>
  ) -> ReportDate? {
    guard let first = match.focus.map(\.range.lowerBound).min(),
      let date = expressions(in: match.home, of: text).first(where: {
        $0.range.lowerBound > first && $0.interval.latest < verdict.interval.earliest
      })
    else { return nil }
    return ReportDate(date, in: match.home)
  }
}

private enum Verdicts {
  static let words = Word.set(
    "sentenced convicted condemned jailed imprisoned executed acquitted verdict")
  /// "handed down a sentence", "on trial"
  static let pairs: [Word: WordSet] = Dictionary(
    uniqueKeysWithValues: zip(
      Word.list("down trial"), [Word.set("handed hands"), Word.set("on")]))
  static let chinese = ["判处", "判處", "宣判", "开庭", "開庭", "执行死刑", "執行死刑"]
    .map { Array($0.utf8) }
}
