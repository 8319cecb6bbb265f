/// The line of a place as it can be shown, and where the place is in it.
struct SourceExcerpt {
  /// The line, safe to print; of a long line only what is around the place.
  private(set) var text = ""
  /// How many cells of `text` come before the place.
  private(set) var lead = 0
  /// How many cells the place takes, at least 1.
  private(set) var width = 0

  private static let bytesBefore = 160
  private static let bytesShown = 320
  private static let tabWidth = 4

  /// Nil when the file has no such line.
  init?(of span: SourceSpan, in file: SourceFile) {
    guard span.start.offset <= file.bytes.count else { return nil }
    let line = file.line(span.start.line)
    let start = min(max(span.start.offset, line.lowerBound), line.upperBound)
    let end = min(max(span.end.offset, start), line.upperBound)
    let first = min(
      start, Self.boundary(max(line.lowerBound, start - Self.bytesBefore), in: file))
    let last = Self.boundary(min(line.upperBound, start + Self.bytesShown), in: file)
    if first > line.lowerBound { append("…") }
    append(file.text(first..<start))
    lead = cells
    append(file.text(start..<min(end, last)))
    width = max(1, cells - lead)
    append(file.text(min(end, last)..<last))
    if last < line.upperBound { append("…") }
    while text.last == " ", cells > lead + width {
      text.removeLast()
      cells -= 1
    }
  }

  private var cells = 0

  private mutating func append(_ part: String) {
    for scalar in part.unicodeScalars {
      if scalar == "\t" {
        let gap = Self.tabWidth - cells % Self.tabWidth
        text += String(repeating: " ", count: gap)
        cells += gap
      } else {
        let shown: Unicode.Scalar = scalar.isForbiddenControl ? "\u{FFFD}" : scalar
        text.unicodeScalars.append(shown)
        cells += DisplayWidth.cells(shown)
      }
    }
  }

  /// The next place at or behind an offset where a character starts, or the offset itself where
  /// bytes are no UTF-8.
  private static func boundary(_ offset: Int, in file: SourceFile) -> Int {
    var place = offset
    while place < min(offset + 4, file.bytes.count), UTF8Decoding.isContinuation(file.bytes[place])
    {
      place += 1
    }
    return place
  }
}
