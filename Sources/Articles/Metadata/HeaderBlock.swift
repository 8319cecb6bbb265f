/// Lines such as `Title: …` and `Source: …` at the top of a plain text, up to a blank line.
struct HeaderBlock {
  /// What they say.
  let metadata: Metadata
  /// Where the body begins.
  let end: Int

  /// The most lines, and the most bytes in a line: prose is longer.
  private static let lineLimit = 24
  private static let widthLimit = 1000

  /// The header of a text, or nil when it begins with none: each line has a known key, and a blank
  /// line follows. With an unknown key it may be the first paragraph of the text.
  init?(of text: Span<UInt8>) {
    var metadata = Metadata()
    var lines = LineCursor()
    var count = 0
    while let line = lines.next(in: text) {
      let content = text.trimming(line)
      if content.isEmpty {
        if count == 0 { continue }
        self.metadata = metadata
        end = lines.offset
        return
      }
      guard count < Self.lineLimit, let (key, value) = Self.pair(in: content, of: text),
        metadata.take(text.string(in: value), for: text.string(in: key))
      else { return nil }
      count += 1
    }
    return nil
  }

  /// The key, a word or two, and the value behind a colon.
  private static func pair(
    in line: Range<Int>, of text: Span<UInt8>
  ) -> (key: Range<Int>, value: Range<Int>)? {
    guard line.count <= widthLimit else { return nil }
    for index in line.prefix(24) {
      let isWide =
        text[index] == 0xEF && index + 2 < line.upperBound && text[index + 1] == 0xBC
        && text[index + 2] == 0x9A
      guard isWide || text[index] == UInt8(ascii: ":") else { continue }
      let value = (index + (isWide ? 3 : 1))..<line.upperBound
      // `https://…` and `08:30` are no keys.
      guard index > line.lowerBound, isWide || value.isEmpty || text[value.lowerBound] <= 0x20
      else {
        return nil
      }
      return (text.trimming(line.lowerBound..<index), text.trimming(value))
    }
    return nil
  }
}
