extension ReportDates {
  /// Whether an expression only measures another that its sentence names: "hours before the holiday",
  /// "five days later, on the Saturday".
  func isMeasure(_ date: DateExpression, in text: Span<UInt8>) -> Bool {
    var end = text.skipWhiteSpace(before: date.range.lowerBound)
    var start = text.startOfWord(before: end)
    if text.word(at: start).map(Self.articles.contains) == true {
      if text.word(at: date.range.lowerBound).map(DateVocabulary.fullWeekdays.contains) == true {
        return true
      }
      end = text.skipWhiteSpace(before: start)
      start = text.startOfWord(before: end)
    }
    return start < end && text.word(at: start).map(Self.measures.contains) == true
  }

  private static let articles = Word.set("the a")
  private static let measures = Word.set("before")
}
