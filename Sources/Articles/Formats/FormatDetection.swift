/// Tells the format of a file by its content. A name decides only where the content leaves it open.
enum FormatDetection {
  /// How far the content is looked at.
  private static let window = 4096

  /// The format of a file.
  ///
  /// - Throws: ``ReadFailure/binary`` for formats that hold no plain text.
  static func format(of bytes: [UInt8], path: String) throws(ReadFailure) -> Article.Format {
    let named = Article.Format(suffixOf: path)
    // Without its NULs UTF-16 shows its ASCII.
    let begin = bytes.firstIndex { $0 > 0x20 } ?? 0
    var head = Array(bytes[begin...].prefix(window))
    if head.contains(0) { head.removeAll { $0 == 0 } }
    for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]]
    where head.starts(with: mark) {
      head.removeFirst(mark.count)
    }
    let text = head.span
    let start = text.trimming(0..<text.count, isSpace: { $0 <= 0x20 }).lowerBound
    guard start < text.count else { return named ?? .text }
    if isForeign(text, at: start) { throw .binary }
    switch text[start] {
    case UInt8(ascii: "<"):
      if let format = MarkupDetection.format(of: text, from: start, named: named) { return format }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if let format = jsonFormat(of: text, from: start, named: named) { return format }
    default:
      if MailDetection.isMail(text, from: start) { return .mail }
      if named != .markdown, MarkupDetection.holdsPage(text) { return .html }
    }
    return format(named: named, of: text, from: start)
  }

  /// The format of what is neither markup, JSON nor mail by its beginning.
  private static func format(
    named: Article.Format?, of text: Span<UInt8>, from start: Int
  ) -> Article.Format {
    switch named {
    case .text, .markdown, .mail, .jsonl: named ?? .text
    // What is called JSON and is none has to be told, not read as a text.
    case .json: .json
    case .html, .rss, .atom: MarkupDetection.holdsTags(text) ? .html : .text
    case nil: text.holds("# ", at: start) ? .markdown : .text
    }
  }

  /// Formats of which the beginning may pass for a text: PDF, RTF, PostScript and archives.
  private static func isForeign(_ text: Span<UInt8>, at start: Int) -> Bool {
    let signs: [StaticString] = [
      "%PDF-", "{\\rtf", "%!PS", "PK\u{3}\u{4}", "Rar!\u{1A}", "7z\u{BC}",
    ]
    return signs.contains { text.holds($0, at: start) }
  }

  private static func jsonFormat(
    of text: Span<UInt8>, from start: Int, named: Article.Format?
  ) -> Article.Format? {
    if named == .jsonl { return .jsonl }
    var lines = LineCursor(at: start)
    let first = lines.next(in: text).map { text.trimming($0) } ?? start..<start
    var next = start + 1
    while next < text.count, text[next] <= 0x20 { next += 1 }
    guard next < text.count else { return named }
    let isObject = text[start] == UInt8(ascii: "{")
    if isObject {
      guard text[next] == UInt8(ascii: "\"") || text[next] == UInt8(ascii: "}") else { return nil }
    } else {
      guard named == .json || text[next] == UInt8(ascii: "{") else { return nil }
    }
    // Pretty-printed objects have their end in another line than their beginning.
    guard isObject, !first.isEmpty, text[first.upperBound - 1] == UInt8(ascii: "}") else {
      return .json
    }
    while let line = lines.next(in: text) {
      let content = text.trimming(line)
      if content.isEmpty { continue }
      return text[content.lowerBound] == UInt8(ascii: "{") ? .jsonl : .json
    }
    return .json
  }
}

extension Span<UInt8> {
  /// A range without the bytes at its ends that are space in some sense.
  func trimming(_ range: Range<Int>, isSpace: (UInt8) -> Bool) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(self[start]) { start += 1 }
    while start < end, isSpace(self[end - 1]) { end -= 1 }
    return start..<end
  }
}
