/// Reads a text paragraph by paragraph.
///
/// A paragraph ends at a blank line, and at a line break that was meant:
/// - before a line that begins with a list marker or a heading sign, or is newly indented;
/// - before a line that starts like a sentence, unless the text is wrapped there.
///
/// A text is wrapped at a line break if the lines around it are of the width of wrapped text, the
/// next word would not have fitted, and the paragraph ends as prose ends, not as a headline does.
struct ParagraphReader {
  /// Lines narrower than the first are not wrapped prose, and wider than the second not wrapped.
  private static let wrappedWidths = 40...160
  /// A run of lines without a blank one is taken in pieces of so many, to bound the memory.
  private static let mostLines = 4096

  private var offset = 0
  private var lines: [Line] = []
  private var nextLine = 0

  /// The next paragraph, without white space at the ends; nil behind the last one.
  mutating func next(in text: Span<UInt8>) -> Range<Int>? {
    if nextLine == lines.count {
      readBlock(in: text)
      if lines.isEmpty { return nil }
    }
    let start = lines[nextLine].content.lowerBound
    while nextLine < lines.count - 1, !lines[nextLine].endsParagraph { nextLine += 1 }
    let end = lines[nextLine].content.upperBound
    nextLine += 1
    return start..<end
  }

  /// Reads the lines up to a blank one, and decides which of them end paragraphs.
  private mutating func readBlock(in text: Span<UInt8>) {
    lines.removeAll(keepingCapacity: true)
    nextLine = 0
    while offset < text.count, lines.count < ParagraphReader.mostLines {
      let line = Line(in: text, at: offset)
      offset = line.next
      if !line.content.isEmpty {
        lines.append(line)
      } else if !lines.isEmpty {
        break
      }
    }
    markParagraphs(in: text)
  }

  private mutating func markParagraphs(in text: Span<UInt8>) {
    guard lines.count > 1 else { return }
    for index in lines.indices { lines[index].measure(in: text) }
    var widest = 0
    for line in lines { widest = max(widest, line.columns) }
    let isWrapped = ParagraphReader.wrappedWidths.contains(widest) && hasWrappedLine(of: widest)
    var endsAsProse = lines[lines.count - 1].endsSentence
    for index in stride(from: lines.count - 2, through: 0, by: -1) {
      let line = lines[index]
      let next = lines[index + 1]
      let goesOn =
        !isForced(after: line, before: next)
        && (next.goesOnInSmall || line.endsInComma
          || (isWrapped && endsAsProse && line.isFull(before: next, of: widest)))
      lines[index].endsParagraph = !goesOn
      if !goesOn { endsAsProse = line.endsSentence }
    }
  }

  /// Whether some line is full and yet ends inside a sentence: without one, each line is an item.
  private func hasWrappedLine(of widest: Int) -> Bool {
    for index in 0..<lines.count - 1 {
      let line = lines[index]
      if !line.endsSentence, line.isFull(before: lines[index + 1], of: widest) { return true }
    }
    return false
  }

  private func isForced(after line: Line, before next: Line) -> Bool {
    line.isHeading || next.isHeading || next.startsItem || next.hasIdeographicIndent
      || (next.indent >= 2 && next.indent > line.indent && !line.startsItem)
  }
}

/// A line of a text, as far as paragraphs are concerned.
private struct Line {
  /// Its bytes without white space at the ends; empty when the line is blank.
  let content: Range<Int>
  /// The offset of the line after it.
  let next: Int
  /// Its width with its indentation, once it is measured: Hanzi and their like take two columns.
  private(set) var columns = 0
  /// The bytes that count for it.
  private let measured: Range<Int>
  /// The columns of white space before its content.
  private(set) var indent = 0
  private(set) var hasIdeographicIndent = false
  private(set) var startsItem = false
  private(set) var isHeading = false
  private(set) var endsSentence = false
  private(set) var endsInComma = false
  /// Whether it begins as only the middle of a sentence does.
  private(set) var goesOnInSmall = false
  /// The columns that its first word and a space before it would take on the line above.
  private(set) var room = 0
  /// Set by the reader: whether the next line belongs to another paragraph.
  var endsParagraph = true

  init(in text: Span<UInt8>, at start: Int) {
    var end = start
    while end < text.count, !Line.isBreak(text[end]) { end += 1 }
    let isPair = text.byte(at: end) == 0x0D && text.byte(at: end + 1) == 0x0A
    next = end + (isPair ? 2 : 1)
    content = text.trimmed(start..<end)
    measured = start..<content.upperBound
    guard !content.isEmpty else { return }
    for index in start..<content.lowerBound {
      // A tab is as good as an indentation of two.
      indent += text[index] == 0x09 ? 2 : Line.columns(of: text[index])
    }
    hasIdeographicIndent = text.scalar(before: content.lowerBound).value == "\u{3000}"
    let line = text.extracting(0..<content.upperBound)
    startsItem = line.hasListMarker(at: content.lowerBound)
    isHeading = line.hasHeadingSign(at: content.lowerBound)
    endsSentence = line.endsAsProse(from: content.lowerBound)
    let last = line.scalar(before: content.upperBound).value
    endsInComma = last == "," || last == "，" || last == "、"
    goesOnInSmall = line.startsInSmall(at: content.lowerBound)
    room = line.roomForWord(at: content.lowerBound)
  }

  /// Whether a byte ends a line; nearly all are told not to by one comparison.
  @inline(__always)
  private static func isBreak(_ byte: UInt8) -> Bool {
    byte <= 0x0D && (byte == 0x0A || byte == 0x0D)
  }

  /// Measures its width.
  mutating func measure(in text: Span<UInt8>) {
    columns = measured.reduce(0) { $0 + Line.columns(of: text[$1]) }
  }

  /// Whether the first word of the next line would not have fitted into this one.
  ///
  /// Lines are not filled to the last column, least of all around Chinese punctuation.
  func isFull(before next: Line, of widest: Int) -> Bool {
    columns + next.room > widest - max(4, widest / 10)
  }

  @inline(__always)
  private static func columns(of byte: UInt8) -> Int {
    (byte & 0xC0 == 0x80 ? 0 : 1) + (byte >= 0xE3 ? 1 : 0)
  }
}

extension Span<UInt8> {
  /// Whether a small letter stands at an index that a capital does not follow, as in "iPhone".
  func startsInSmall(at index: Int) -> Bool {
    let (first, length) = scalar(at: index)
    return first.isSmallLetter && !byte(at: index + length).isASCIICapital
  }

  /// Whether the text ends as prose does: with an end mark or a colon, before closing quotes and a
  /// note in brackets, as in "… he said. (Xinhua)".
  fileprivate func endsAsProse(from start: Int) -> Bool {
    var end = count
    for _ in 0..<4 {
      let (last, length) = scalar(before: end)
      guard SentenceMark.isCloser(last) else { break }
      end -= length
      guard last == ")" || last == "）", let open = opening(before: end, from: start) else {
        continue
      }
      let before = skipWhiteSpace(before: open)
      if SentenceMark.isEnd(scalar(before: before).value) { return true }
    }
    return SentenceMark.isEnd(scalar(before: end).value)
  }

  /// The index of the round bracket that opens shortly before an index.
  private func opening(before index: Int, from start: Int) -> Int? {
    var place = index
    while place > start, index - place < 60 {
      let (value, length) = scalar(before: place)
      place -= length
      if value == "(" || value == "（" { return place }
    }
    return nil
  }

  /// The columns of the word at an index with the space before it; a Hanzi is a word with the
  /// punctuation that may not begin a line.
  fileprivate func roomForWord(at index: Int) -> Int {
    let (first, length) = scalar(at: index)
    if first.isIdeographic {
      var columns = 2
      var end = index + length
      while columns < 8 {
        let (value, length) = scalar(at: end)
        guard
          SentenceMark.isEnd(value) || SentenceMark.isCloser(value) || value == "，" || value == "、"
        else { break }
        columns += 2
        end += length
      }
      return columns
    }
    var columns = 1
    var end = index
    while end < count, columns <= 40, whiteSpace(at: end) == 0 {
      let (value, length) = scalar(at: end)
      if value.isIdeographic { break }
      columns += 1
      end += length
    }
    return columns
  }
}
