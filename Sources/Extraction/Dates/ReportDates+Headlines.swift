import CivilTime

// The days that stand at the top of an article: in headlines, and beside its outlet.
extension ReportDates {
  /// What an expression means where nobody tells what is long past without its year, as in a headline:
  /// 全会10月20日开幕 in September.
  func nearest(
    _ date: DateExpression, in sentence: Range<Int>, of text: Span<UInt8>
  ) -> DateExpression {
    guard date.interval.latest.distance(to: published) > Self.news else { return date }
    var finder = finder
    finder.looksForward = true
    let ahead = finder.expressions(in: text, range: sentence).first {
      $0.range == date.range && $0.interval.earliest > published
    }
    guard let ahead,
      published.distance(to: ahead.interval.earliest) < date.interval.latest.distance(to: published)
    else { return date }
    return ahead
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
