/// The headline of a plain text.
enum Headline {
  /// The most characters of a headline.
  private static let lengthLimit = 200

  /// The first line with content, if it is a headline: short, followed by a blank line, an indented
  /// one, a byline, a stamp or nothing, and neither a byline nor the beginning of a story. Empty if
  /// not. The day and the page of a paper may stand above it.
  static func first(in text: Span<UInt8>) -> String {
    var lines = LineCursor()
    var isFirst = true
    while let line = lines.next(in: text) {
      let content = text.trimming(line)
      if content.isEmpty { continue }
      // A page of a paper has its day above the headlines.
      if isFirst, content.count <= lineLimit, TextStamp.isPage(text.string(in: content)) {
        isFirst = false
        continue
      }
      // Four bytes are the most a character takes.
      guard content.count <= lengthLimit * 4, endsParagraph(at: lines, in: text) else { return "" }
      let title = text.string(in: content).inOneLine
      return title.count <= lengthLimit && !isProse(title) && !isByline(title) ? title : ""
    }
    return ""
  }

  private static func endsParagraph(at lines: LineCursor, in text: Span<UInt8>) -> Bool {
    var lines = lines
    guard let next = lines.next(in: text) else { return true }
    let content = text.trimming(next)
    // Chinese paragraphs begin with two ideographic spaces.
    if content.isEmpty || text.extracting(next).holds("\u{3000}", at: 0) { return true }
    let line = text.string(in: content.prefix(lengthLimit))
    if hasDateline(line) { return true }
    guard content.count <= lengthLimit else { return false }
    if isByline(line) || TextStamp.stamp(in: line) != nil { return true }
    // A second headline, or who wrote it in words of its own.
    guard let behind = lines.next(in: text) else { return false }
    return text.trimming(behind).isEmpty && content.count <= lineLimit && !isProse(line)
  }

  /// The most bytes of a line that is no paragraph.
  private static let lineLimit = 120

  /// Whether it ends or goes on as sentences do, or has the dateline of an agency.
  private static func isProse(_ line: String) -> Bool {
    endsAsProse(line) || line.utf8.span.holds("。") || hasDateline(line)
  }

  private static func endsAsProse(_ line: String) -> Bool {
    line.last.map { ".。,，;；:：、".contains($0) } ?? true
  }

  private static func hasDateline(_ line: String) -> Bool {
    let text = line.utf8.span
    let signs: [StaticString] = [" -- ", "日电", "日電", "日讯", "日訊"]
    if signs.contains(where: { text.holds($0) }) { return true }
    // HEFEI, June 5 (Xinhua) — …
    let dashes: [StaticString] = [") —", ") –", ") -"]
    return dashes.contains { text.holds($0) }
      && line.prefix { $0 != "," && $0 != "(" }.allSatisfy { $0.isUppercase || !$0.isLetter }
  }

  /// Whether it names who wrote the text: by its key, or as in "By Li Lin".
  private static func isByline(_ line: String) -> Bool {
    let keys = ["作者", "记者", "記者", "本报记者", "本報記者", "来源", "來源", "编辑", "編輯"]
    if keys.contains(where: line.hasPrefix) { return true }
    let words = line.split(separator: " ")
    return words.first?.lowercased() == "by" && words.count <= 6
      && words.dropFirst().allSatisfy { $0.first?.isUppercase == true || $0 == "and" }
  }
}

extension Span<UInt8> {
  /// Whether a text stands at an index.
  func holds(_ text: StaticString, at index: Int) -> Bool {
    index + text.utf8CodeUnitCount <= count
      && equals(text, in: index..<(index + text.utf8CodeUnitCount))
  }

  /// Whether a text stands somewhere.
  func holds(_ text: StaticString) -> Bool {
    for index in indices where holds(text, at: index) { return true }
    return false
  }
}
