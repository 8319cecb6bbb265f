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
  /// The place of the first one that is neither a headline nor a credit; behind all where there is none.
  let firstProse: Int

  struct Paragraph {
    /// Its sentences, by their places.
    var sentences: Range<Int>
    /// The sentences of the headline that it stands under; nil in the headline itself.
    var headline: Range<Int>?
    /// The bytes of the dateline that holds for it.
    var dateline: Range<Int>?
    /// The bytes of the labels that it begins with and that it stands under: "**Oakshire.** Drivers …".
    var labels: [Range<Int>] = []
    /// Whether it is a headline itself.
    var isHeadline = false
    /// Whether it begins with a label of its own.
    var isLabelled = false
    /// Whether it is a headline that tells of several things: "Crowds march, oil slides, and a goalkeeper says sorry".
    var listsTopics = false
    /// Whether it is an item of a list, which has nothing to do with its neighbours.
    var isItem = false
    /// Whether it is a line that only says who wrote or published the article, and when.
    var isCredit = false
    /// The place of the paragraph behind the last headline before it.
    var opening = 0
    /// The sentences of the item that it belongs to, where a label of its own opens that below others; nil elsewhere.
    var item: Range<Int>?
  }

  /// - Parameter title: The article's headline in one line; empty when it has none.
  init(of text: Span<UInt8>, title: String) {
    let sentences = Sentences(in: text)
    var paragraphs: [Paragraph] = []
    var headline: Range<Int>?
    var dateline: Range<Int>?
    var label: Range<Int>?
    var start = 0
    while start < sentences.count {
      var end = start + 1
      while end < sentences.count, sentences[end].paragraph == sentences[start].paragraph {
        end += 1
      }
      let first = sentences[start].range
      let bytes = first.lowerBound..<sentences[end - 1].range.upperBound
      let isHeading = text.hasHeadingSign(at: first.lowerBound)
      // The day and the page of a paper may stand above its headline.
      let isTop = start == 0 || paragraphs.count == 1 && paragraphs[0].isCredit
      if isHeading || isTop && text.says(title, in: bytes) {
        headline = start..<end
        dateline = nil
        label = isHeading && text.isLabel(bytes) ? bytes : nil
        paragraphs.append(
          Paragraph(
            sentences: start..<end, isHeadline: true, listsTopics: text.listsTopics(in: bytes)))
      } else {
        let own = Dateline.range(in: text, of: first)
        if text.hasListMarker(at: first.lowerBound), own == nil || !text.hasBracket(at: first) {
          paragraphs.append(Paragraph(sentences: start..<end, dateline: own, isItem: true))
        } else {
          dateline = own ?? dateline
          let runIn = text.isLabel(first) ? first : nil
          let isAlone = end == start + 1
          let isLabelled = if let runIn { !(isAlone && text.endsInMark(runIn)) } else { false }
          if isAlone, isLabelled { label = runIn }
          let isCredit = paragraphs.count < Self.creditLines && text.isCredit(bytes)
          paragraphs.append(
            Paragraph(
              sentences: start..<end, headline: headline, dateline: dateline,
              labels: [runIn, label].compactMap(\.self),
              isLabelled: isLabelled, isCredit: isCredit))
        }
      }
      start = end
    }
    var opening = 0
    for place in paragraphs.indices {
      paragraphs[place].opening = opening
      if paragraphs[place].isHeadline { opening = place + 1 }
    }
    self.sentences = sentences
    firstProse =
      paragraphs.firstIndex { !$0.isCredit && !$0.isHeadline } ?? paragraphs.count
    self.paragraphs = Self.inItems(paragraphs)
  }

  /// The paragraphs with the items that they belong to: of a bulletin of which many have a label, and of what stands behind
  /// the items of a list.
  private static func inItems(_ paragraphs: [Paragraph]) -> [Paragraph] {
    var paragraphs = paragraphs
    // A short first sentence is no label by itself; and below each there may be more than one paragraph.
    let labelled = paragraphs.count(where: \.isLabelled)
    let isBulletin = labelled > 2 && 3 * labelled >= paragraphs.count { !$0.isHeadline }
    var first = 0
    for place in paragraphs.indices {
      let next = place + 1
      let isLast =
        next == paragraphs.count || paragraphs[place].isItem || paragraphs[next].isItem
        || paragraphs[next].isHeadline && !paragraphs[place].isHeadline
        || isBulletin && paragraphs[next].isLabelled
      guard isLast else { continue }
      if paragraphs[first].isLabelled, first > paragraphs[first].opening {
        let item = paragraphs[first].sentences.lowerBound..<paragraphs[place].sentences.upperBound
        for member in first...place { paragraphs[member].item = item }
      }
      first = next
    }
    return paragraphs
  }

  /// The paragraph of a sentence.
  func paragraph(of sentence: Int) -> Paragraph {
    paragraphs[sentences[sentence].paragraph]
  }

  /// Where an article says who wrote it, in paragraphs from its top.
  private static let creditLines = 5

  /// How many headlines stand above one text: that of the article, and of its first part.
  private static let headlines = 4

  /// No lead is longer, in sentences.
  private static let longestLead = 60

  /// The sentences that open what a sentence belongs to: the first two paragraphs below its headline and
  /// the lines of credit there, or the item of a list or of a bulletin itself.
  func lead(of sentence: Int) -> Range<Int> {
    wholeLead(of: sentence).prefix(Self.longestLead)
  }

  private func wholeLead(of sentence: Int) -> Range<Int> {
    let own = sentences[sentence].paragraph
    guard !paragraphs[own].isItem else { return paragraphs[own].sentences }
    // What a headline tells is told below it.
    if paragraphs[own].isHeadline,
      let below = paragraphs[own...].prefix(Self.headlines).first(where: { !$0.isHeadline })
    {
      return wholeLead(of: below.sentences.lowerBound)
    }
    if let item = paragraphs[own].item { return item }
    let place = paragraphs[own].opening
    var first = place
    while first + 1 < paragraphs.count, paragraphs[first].isCredit,
      !paragraphs[first + 1].isHeadline,
      !paragraphs[first + 1].isItem
    {
      first += 1
    }
    let next = min(first + 1, paragraphs.count - 1)
    let last = paragraphs[next].isHeadline || paragraphs[next].isItem ? first : next
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

  /// Whether a paragraph or its first sentence is little more than a name, which then holds for what follows.
  fileprivate func isLabel(_ range: Range<Int>) -> Bool {
    // "[STORY 2 - CLIP 4]"
    if byte(at: range.lowerBound) == UInt8(ascii: "["),
      byte(at: range.upperBound - 1) == UInt8(ascii: "]")
    {
      return range.count <= 48
    }
    // Some six words in either script.
    return range.count <= (byte(at: range.lowerBound) < 0x80 ? 32 : 48)
      && !range.contains { byte(at: $0).isASCIIDigit || byte(at: $0) == UInt8(ascii: "?") }
  }

  fileprivate func endsInMark(_ sentence: Range<Int>) -> Bool {
    ".!。！…".unicodeScalars.contains(scalar(before: sentence.upperBound).value)
  }

  /// Whether a short line has no mark of a sentence: "By our Asia editor, 20 September 2023", 撰文 | 李某.
  fileprivate func isCredit(_ range: Range<Int>) -> Bool {
    guard range.count <= 120 else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = scalar(at: index)
      index += length
      switch value {
      case "。", "！", "？", "!", "?", "；": return false
      case "." where index >= range.upperBound: return false
      default: break
      }
    }
    return true
  }

  /// Whether a line tells of three things or more, parted by semicolons, or by commas with an "and" behind the last.
  fileprivate func listsTopics(in range: Range<Int>) -> Bool {
    var (semicolons, commas) = (0, 0)
    var last = range.lowerBound
    for index in range {
      switch byte(at: index) {
      case UInt8(ascii: ";"): semicolons += 1
      case UInt8(ascii: ","):
        commas += 1
        last = index
      case Topics.semicolon[0] where has(Topics.semicolon, at: index): semicolons += 1
      default: break
      }
    }
    return semicolons > 1
      || commas > 1 && word(at: skipWhiteSpace(at: last + 1)) == DateVocabulary.and
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

/// What parts the topics of a headline.
private enum Topics {
  static let semicolon = Array("；".utf8)
}
