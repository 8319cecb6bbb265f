/// A Markdown text as plain text: what would keep a name or a sentence from being found is taken
/// out, and the rest stays as it is.
///
/// Headings and rulers become paragraphs of their own; list items begin with `- ` or keep their
/// number; of links their text is left, of images and comments nothing. It takes time linear in the
/// text, however its brackets are nested.
struct MarkdownText {
  /// The plain text.
  let text: String
  /// The first heading, if nothing stands before it.
  let title: String?

  init(_ source: Span<UInt8>) {
    var writer = MarkdownWriter()
    writer.write(source)
    text = String(decoding: writer.text, as: UTF8.self)
    title = writer.title
  }
}

/// Goes through the lines of a Markdown text and writes them plainly.
private struct MarkdownWriter {
  private var inline = MarkdownInline()
  private(set) var title: String?
  /// The sign and the length of the fence of the code that is being read.
  private var fence: (sign: UInt8, length: Int)?

  /// What was written, without the brackets that turned out to be links'.
  var text: [UInt8] {
    var text = inline.output
    if inline.hasRemoved { text.removeAll { $0 == MarkdownInline.removed } }
    return text
  }

  mutating func write(_ source: Span<UInt8>) {
    var lines = LineCursor()
    while let line = lines.next(in: source) {
      if let end = writeComment(at: line, in: source) {
        lines = LineCursor(at: end)
      } else {
        write(line, of: source)
      }
    }
  }

  /// Passes over a comment that begins a line: the offset behind its last line, or nil without one.
  private mutating func writeComment(at line: Range<Int>, in source: Span<UInt8>) -> Int? {
    let start = source.trimming(line).lowerBound
    guard fence == nil, source.holds("<!--", at: start),
      let end = inline.endOfComment(at: start, in: source)
    else { return nil }
    var lines = LineCursor(at: end)
    inline.writeBlankLine()
    // What follows it in its last line is text.
    if let rest = lines.next(in: source) { write(source.trimming(rest), of: source) }
    return lines.offset
  }

  private mutating func write(_ line: Range<Int>, of source: Span<UInt8>) {
    var content = source.trimming(line)
    while !content.isEmpty, source[content.lowerBound] == UInt8(ascii: ">") {
      content = source.trimming((content.lowerBound + 1)..<content.upperBound)
    }
    if isFence(content, in: source) { return inline.writeBlankLine() }
    if fence != nil { return inline.writeVerbatim(line, of: source) }
    if content.isEmpty || Self.isRuler(content, in: source) { return inline.writeBlankLine() }
    if Self.isDefinition(content, in: source) { return }
    if let heading = Self.heading(in: content, of: source) {
      return writeHeading(heading, of: source)
    }
    if content.lowerBound > line.lowerBound, source[line.lowerBound] != UInt8(ascii: ">") {
      inline.writeVerbatim(line.lowerBound..<content.lowerBound, of: source, endingLine: false)
    }
    if content.count > 1, source[content.lowerBound + 1] == 0x20,
      source[content.lowerBound] == UInt8(ascii: "*")
        || source[content.lowerBound] == UInt8(ascii: "+")
    {
      inline.output += Array("- ".utf8)
      content = (content.lowerBound + 2)..<content.upperBound
    }
    inline.writeLine(content, of: source)
  }

  private mutating func writeHeading(_ heading: Range<Int>, of source: Span<UInt8>) {
    inline.writeBlankLine()
    let start = inline.output.count
    inline.writeLine(heading, of: source)
    if start == 0 {
      let plain = inline.output.filter { $0 != MarkdownInline.removed }
      let line = String(decoding: plain, as: UTF8.self).inOneLine
      if !line.isEmpty { title = line }
    }
    inline.writeBlankLine()
  }

  /// Whether a line begins or ends code between fences.
  private mutating func isFence(_ line: Range<Int>, in source: Span<UInt8>) -> Bool {
    guard let sign = line.isEmpty ? nil : source[line.lowerBound],
      sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")
    else { return false }
    var end = line.lowerBound
    while end < line.upperBound, source[end] == sign { end += 1 }
    let length = end - line.lowerBound
    if let fence {
      guard sign == fence.sign, length >= fence.length, end == line.upperBound else { return false }
      self.fence = nil
    } else {
      guard length >= 3 else { return false }
      for index in end..<line.upperBound where source[index] == UInt8(ascii: "`") { return false }
      fence = (sign, length)
    }
    return true
  }

  /// Whether a line is a ruler, underlines a heading, or parts the head of a table from its body.
  private static func isRuler(_ line: Range<Int>, in source: Span<UInt8>) -> Bool {
    guard line.count >= 2 else { return false }
    for index in line where !"-=*_|: \t".utf8.contains(source[index]) { return false }
    return true
  }

  /// Whether a line tells where a link leads, as in `[1]: https://…`.
  private static func isDefinition(_ line: Range<Int>, in source: Span<UInt8>) -> Bool {
    guard source[line.lowerBound] == UInt8(ascii: "["), line.count >= 4,
      source[line.lowerBound + 1] != UInt8(ascii: "^")
    else { return false }
    var index = line.lowerBound + 1
    while index < line.upperBound, source[index] != UInt8(ascii: "]") { index += 1 }
    guard index > line.lowerBound + 1, source.holds("]: ", at: index) else { return false }
    let target = source.trimming((index + 2)..<line.upperBound)
    return source.holds("http", at: target.lowerBound) || source.holds("/", at: target.lowerBound)
      || source.holds("<", at: target.lowerBound) || source.holds("#", at: target.lowerBound)
      || source.holds("mailto:", at: target.lowerBound)
  }

  /// The content of a heading without its signs, or nil.
  private static func heading(in line: Range<Int>, of source: Span<UInt8>) -> Range<Int>? {
    let hash = UInt8(ascii: "#")
    var start = line.lowerBound
    while start < line.upperBound, source[start] == hash { start += 1 }
    let level = start - line.lowerBound
    guard (1...6).contains(level), start == line.upperBound || source[start] <= 0x20 else {
      return nil
    }
    let content = source.trimming(start..<line.upperBound)
    var end = content.upperBound
    while end > content.lowerBound, source[end - 1] == hash { end -= 1 }
    // A sign that closes a heading stands behind a space; that of `C#` belongs to the word.
    guard end < content.upperBound, end == content.lowerBound || source[end - 1] <= 0x20 else {
      return content
    }
    return source.trimming(content.lowerBound..<end)
  }
}
