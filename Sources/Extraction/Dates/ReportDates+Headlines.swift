import CivilTime

// The days that stand at the top of an article: in headlines, and beside its outlet.
extension ReportDates {
  /// What the expressions of a sentence mean where nobody tells what is long past without its year, as in a headline:
  /// 全会10月20日开幕 in September.
  func nearest(
    _ dates: [DateExpression], in sentence: Range<Int>, of text: Span<UInt8>
  ) -> [DateExpression] {
    let isOld = { (date: DateExpression) in
      date.interval.latest.distance(to: published) > Self.news
    }
    guard dates.contains(where: isOld) else { return dates }
    var finder = finder
    finder.looksForward = true
    let ahead = finder.expressions(in: text, range: sentence)
    var next = 0
    return dates.map { date in
      // Both are in the order of the text.
      while next < ahead.count, ahead[next].range.lowerBound < date.range.lowerBound { next += 1 }
      guard isOld(date), next < ahead.count, ahead[next].range == date.range,
        case let days = ahead[next].interval, days.earliest > published,
        published.distance(to: days.earliest) < date.interval.latest.distance(to: published)
      else { return date }
      return ahead[next]
    }
  }

  /// Days after which something is no news.
  private static let news = 60

  /// Whether a sentence is the line at the top that says when the article was published, beside its
  /// outlet: nothing happened then.
  func isStamp(_ sentence: Int, in text: Span<UInt8>) -> Bool {
    let place = layout.sentences[sentence].paragraph
    let range = layout.sentences[sentence].range
    guard place < 4, layout.paragraphs[place].sentences.count == 1, range.count <= 120,
      !".。!！?？:：".unicodeScalars.contains(text.scalar(before: range.upperBound).value)
    else { return false }
    return finder.expressions(in: text, range: range).contains {
      $0.interval == DayInterval(published) && 2 * $0.range.count > range.count / 3
    }
  }
}
