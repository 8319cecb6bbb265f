import CivilTime
import RuleLanguage

// The days that head the entries of a chronology: "17 October – The ministry says …", 7月25日　全体会议….
extension ReportDates {
  /// When a report in an entry happened: on the day that heads it, unless its own sentence names another that is
  /// neither ahead of that day nor vaguer.
  mutating func entry(
    of match: EventMatch, dating: Event.Dating, in text: Span<UInt8>
  ) -> ReportDate? {
    guard let head = head(of: match.home, in: text) else { return nil }
    let others = expressions(in: match.home, of: text).filter { $0.range != head.range }
    // What a span is told to last says the sentence.
    let mayBeOther =
      dating.isSpan
      ? !others.isEmpty
      : others.contains {
        $0.interval.count <= head.interval.count
          && $0.interval.earliest <= head.interval.latest
      }
    return mayBeOther ? nil : head
  }

  /// The date that heads the paragraph of a sentence, or is all of its headline.
  private mutating func head(of sentence: Int, in text: Span<UInt8>) -> ReportDate? {
    let paragraph = layout.paragraph(of: sentence)
    if let own = head(at: paragraph.sentences.lowerBound, in: text, isAlone: false) { return own }
    return paragraph.headline.flatMap { head(at: $0.lowerBound, in: text, isAlone: true) }
      ?? lineAbove(sentence, in: text)
  }

  /// The date that is all of a line shortly above a sentence; not one above all prose, which tells when the article was
  /// written.
  private mutating func lineAbove(_ sentence: Int, in text: Span<UInt8>) -> ReportDate? {
    let own = layout.sentences[sentence].paragraph
    let first = layout.firstProse + 1
    for place in (max(first, own - Self.entryParagraphs)..<max(first, own)).reversed() {
      let paragraph = layout.paragraphs[place]
      guard !paragraph.isHeadline else { return nil }
      if paragraph.sentences.count == 1,
        let date = head(at: paragraph.sentences.lowerBound, in: text, isAlone: true)
      {
        return date
      }
    }
    return nil
  }

  /// How many paragraphs one line dates.
  private static let entryParagraphs = 3

  /// The date that a sentence begins with, apart from what follows.
  ///
  /// - Parameter isAlone: Whether nothing may follow.
  private mutating func head(
    at sentence: Int, in text: Span<UInt8>, isAlone: Bool
  ) -> ReportDate? {
    let range = layout.sentences[sentence].range
    let start = text.endOfMarker(at: range.lowerBound)
    // Most sentences begin with no date, and need not be read for it.
    guard finder.gate.mayBegin(text, at: start) else { return nil }
    let dates = expressions(in: sentence, of: text)
    // "Friday evening, Oaks. A crowd …": a label may say where, too.
    let isLabel = !isAlone && layout.paragraph(of: sentence).labels.contains(range)
    guard var date = dates.first, date.interval.count <= Self.monthDays,
      date.range.lowerBound == start,
      isLabel
        || text.isEndOfHead(at: date.range.upperBound, before: range.upperBound, isAlone: isAlone)
    else { return nil }
    // "From Saturday night to Sunday morning, Oaks."
    if isLabel, let last = dates.last {
      let days = date.interval.joined(with: last.interval)
      if days.count <= Self.spanDays, days != date.interval {
        date.interval = days
        date.precision = .days
      }
    }
    // "17 October – Three days before the members are due": they are, the day is not.
    if date.interval.earliest > published,
      let alone = finder.expressions(in: text, range: date.range).first,
      alone.range == date.range,
      alone.interval.latest.distance(to: published) < published.distance(to: date.interval.earliest)
    {
      date = alone
    }
    return ReportDate(date, in: sentence)
  }

  private static let monthDays = 31
}

extension Span<UInt8> {
  /// The index behind the marker of an item and signs of emphasis at an index.
  fileprivate func endOfMarker(at start: Int) -> Int {
    var index = start
    while true {
      let (value, length) = scalar(at: index)
      guard index + length - start <= EntrySigns.markerBytes,
        value.isWhiteSpace || EntrySigns.before.contains(value)
      else { return index }
      index += length
    }
  }

  /// Whether a date that heads an entry ends at an index: a dash, a colon or a blank that no sentence would have
  /// stands there, or nothing more.
  fileprivate func isEndOfHead(at start: Int, before end: Int, isAlone: Bool) -> Bool {
    var index = start
    var blanks = 0
    while index < end {
      let (value, length) = scalar(at: index)
      if EntrySigns.emphasis.contains(value) {
        index += length
      } else if value.isWhiteSpace {
        // An ideographic space, or one behind a date in a script without spaces, is a mark by itself.
        if !isAlone, value == "\u{3000}" || scalar(before: start).value.isIdeographic {
          return true
        }
        blanks += 1
        index += length
      } else if EntrySigns.ends.contains(value) {
        // "**Monday, 11 November.** A man …": no more than the day stands in the sentence.
        index += length
        while index < end, self[index] == UInt8(ascii: "*") { index += 1 }
        return index >= end
      } else {
        // "17-18 October" is no head.
        let isHyphen = value == "-"
        return !isAlone && EntrySigns.behind.contains(value) && (!isHyphen || blanks > 0)
      }
    }
    return isAlone
  }
}

private enum EntrySigns {
  /// How long a marker with signs of emphasis is.
  static let markerBytes = 12
  static let emphasis: Set<Unicode.Scalar> = ["*", "_", "】", "]", "）", ")"]
  static let ends: Set<Unicode.Scalar> = [".", "。"]
  static let before: Set<Unicode.Scalar> = [
    "*", "_", "#", "-", "–", "•", "·", "▪", "■", "◆", "●", "►", "▶", "【", "[", "（", "(",
  ]
  static let behind: Set<Unicode.Scalar> = ["–", "—", "-", ":", "：", "|", "｜", "►", "▶", "→"]
}
