/// A sentence of a text.
public struct Sentence: Hashable, Sendable {
  /// Its bytes in the UTF-8 of the text, without white space at the ends.
  public let range: Range<Int>
  /// The paragraph it stands in, counted from 0.
  public let paragraph: Int

  /// The sentence with these bytes in this paragraph.
  public init(range: Range<Int>, paragraph: Int) {
    self.range = range
    self.paragraph = paragraph
  }
}

/// The sentences of a text in English, Chinese or both, in order.
///
/// Between two sentences stands nothing but white space, so that every other byte of the text lies
/// in exactly one. A sentence never reaches over the end of a paragraph; what a paragraph is,
/// `ParagraphReader` says. The full-width semicolon ends a sentence, as bulletins part their items
/// by it; the ASCII one only before "he" and "she".
///
/// Time is linear in the text; bytes that are no UTF-8 count as letters of no script.
public struct Sentences: RandomAccessCollection, Hashable, Sendable {
  private let sentences: [Sentence]

  /// Splits a text in UTF-8.
  public init(in text: Span<UInt8>) {
    var sentences: [Sentence] = []
    var reader = ParagraphReader()
    var paragraph = 0
    while let range = reader.next(in: text) {
      // Cut off behind the paragraph, so that no look-ahead leaves it.
      let visible = text.extracting(0..<range.upperBound)
      var start = range.lowerBound
      var isQuoteOpen = false
      while start < range.upperBound {
        let end = visible.endOfSentence(from: start, isQuoteOpen: &isQuoteOpen)
        sentences.append(Sentence(range: visible.trimmed(start..<end), paragraph: paragraph))
        start = visible.skipWhiteSpace(at: end)
      }
      paragraph += 1
    }
    self.sentences = sentences
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// How many sentences there are.
  public var endIndex: Int { sentences.count }
  /// The sentence at a place, counted from 0.
  public subscript(position: Int) -> Sentence { sentences[position] }
}
