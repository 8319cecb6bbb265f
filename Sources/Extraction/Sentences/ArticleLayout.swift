/// How the sentences of an article belong together, so that a date or a place never leaks from one
/// item of a bulletin into the next.
///
/// The paragraph is the horizon: what stands in another one is seen only where it is a headline or a
/// dateline, or where an event asks for the whole article. An item of a list has no headline, and no
/// dateline but its own.
struct ArticleLayout {
  /// The sentences, in order.
  let sentences: Sentences
  /// The paragraphs, at the places that ``Sentence/paragraph`` counts.
  let paragraphs: [Paragraph]

  struct Paragraph {
    /// Its sentences, by their places.
    var sentences: Range<Int>
    /// The sentences of the headline that it stands under; nil in the headline itself.
    var headline: Range<Int>?
    /// The bytes of the dateline that holds for it.
    var dateline: Range<Int>?
    /// Whether it is a headline itself.
    var isHeadline = false
    /// Whether it is an item of a list, which has nothing to do with its neighbours.
    var isItem = false
    /// The place of the paragraph behind the last headline before it.
    var opening = 0
  }

  /// - Parameter title: The article's headline in one line; empty when it has none.
  init(of text: Span<UInt8>, title: String) {
    let sentences = Sentences(in: text)
    var paragraphs: [Paragraph] = []
    var headline: Range<Int>?
    var dateline: Range<Int>?
    var start = 0
    while start < sentences.count {
      var end = start + 1
      while end < sentences.count, sentences[end].paragraph == sentences[start].paragraph {
        end += 1
      }
      let first = sentences[start].range
      let bytes = first.lowerBound..<sentences[end - 1].range.upperBound
      let isHeading = text.hasHeadingSign(at: first.lowerBound)
      if isHeading || (start == 0 && text.says(title, in: bytes)) {
        headline = start..<end
        dateline = nil
        paragraphs.append(Paragraph(sentences: start..<end, isHeadline: true))
      } else {
        let own = Dateline.range(in: text, of: first)
        if text.hasListMarker(at: first.lowerBound), own == nil || !text.hasBracket(at: first) {
          paragraphs.append(Paragraph(sentences: start..<end, dateline: own, isItem: true))
        } else {
          dateline = own ?? dateline
          paragraphs.append(
            Paragraph(sentences: start..<end, headline: headline, dateline: dateline))
        }
      }
      start = end
    }
    var opening = 0
    var lines = 0
    for place in paragraphs.indices {
      paragraphs[place].opening = opening
      let isLine =
        place == opening && lines < Self.linesAtMost && place + 1 < paragraphs.count
        && !paragraphs[place].isItem && paragraphs[place].dateline == nil
        && text.isLine(paragraphs[place].sentences, of: sentences)
      if isLine { lines += 1 }
      if paragraphs[place].isHeadline { (opening, lines) = (place + 1, 0) }
      if isLine { opening = place + 1 }
    }
    self.sentences = sentences
    self.paragraphs = paragraphs
  }

  /// So many lines may stand between a headline and the first paragraph: a second headline, the writer.
  private static let linesAtMost = 3

  /// The paragraph of a sentence.
  func paragraph(of sentence: Int) -> Paragraph {
    paragraphs[sentences[sentence].paragraph]
  }

  /// The sentences that open what a sentence belongs to: the first two paragraphs below its headline, or
  /// the item of a list itself.
  func lead(of sentence: Int) -> Range<Int> {
    let own = sentences[sentence].paragraph
    guard !paragraphs[own].isItem else { return paragraphs[own].sentences }
    let place = paragraphs[own].opening
    let next = min(place + 1, paragraphs.count - 1)
    let last = paragraphs[next].isHeadline || paragraphs[next].isItem ? place : next
    return paragraphs[place].sentences.lowerBound..<paragraphs[last].sentences.upperBound
  }

  /// The bytes of a sentence behind the dateline that it may begin with.
  func report(of sentence: Int) -> Range<Int> {
    let range = sentences[sentence].range
    guard let dateline = paragraph(of: sentence).dateline, range.contains(dateline.lowerBound)
    else { return range }
    return min(dateline.upperBound, range.upperBound)..<range.upperBound
  }
}

extension Span<UInt8> {
  /// Whether a sentence begins with 【, as items of a list do, and datelines of a whole article.
  fileprivate func hasBracket(at sentence: Range<Int>) -> Bool {
    scalar(at: sentence.lowerBound).value == "【"
  }

  /// Whether sentences are one short line that no mark ends.
  fileprivate func isLine(_ paragraph: Range<Int>, of sentences: Sentences) -> Bool {
    let range = sentences[paragraph.lowerBound].range
    return paragraph.count == 1 && range.count <= 120
      && !".。!！?？:：;；…".unicodeScalars.contains(scalar(before: range.upperBound).value)
  }

  /// Whether a paragraph is a headline, or the first part of it: white space does not matter.
  fileprivate func says(_ title: String, in range: Range<Int>) -> Bool {
    var rest = title.unicodeScalars[...]
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = scalar(at: index)
      index += length
      if value.isWhiteSpace { continue }
      while let next = rest.first, next.isWhiteSpace { rest.removeFirst() }
      guard rest.popFirst() == value else { return false }
    }
    return !title.isEmpty
  }
}
