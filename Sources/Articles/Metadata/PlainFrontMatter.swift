/// Front matter that needs no parser, or is not for one: a value in each line.
///
/// Nearly all front matter is that, and reading it so takes a tenth of the time. What is not
/// certain to mean the same in YAML is left to the parser.
enum PlainFrontMatter {
  /// The metadata of a block, or nil when it has to be parsed.
  static func metadata(of text: Span<UInt8>, in block: Range<Int>) -> Metadata? {
    var metadata = Metadata()
    var keys: Set<String> = []
    let content = text.extracting(0..<block.upperBound)
    var lines = LineCursor(at: block.lowerBound)
    while let line = lines.next(in: content) {
      if line.isEmpty { continue }
      guard let colon = endOfKey(at: line.lowerBound, in: content),
        let value = value(in: (colon + 1)..<line.upperBound, of: content)
      else { return nil }
      let key = content.string(in: line.lowerBound..<colon)
      // A key that stands there twice is an error that the parser words.
      guard keys.insert(key).inserted else { return nil }
      metadata.take(value, for: key)
    }
    return metadata
  }

  /// The metadata of a block that is no YAML, but has a key and its value in each line; nil when it has not.
  ///
  /// People write `title: Live: doors open at ten` and `title: "Oaks" is back`, and mean all that stands behind the
  /// first colon. A quote or bracket that is never closed is a mistake.
  static func literal(of text: Span<UInt8>, in block: Range<Int>) -> Metadata? {
    var metadata = Metadata()
    var keys: Set<String> = []
    let content = text.extracting(0..<block.upperBound)
    var lines = LineCursor(at: block.lowerBound)
    while let whole = lines.next(in: content) {
      let line = content.trimming(whole)
      if line.isEmpty || content[whole.lowerBound] == UInt8(ascii: "#") { continue }
      guard line.lowerBound == whole.lowerBound, let key = FrontMatter.key(at: line, in: content),
        keys.insert(key).inserted
      else { return nil }
      let value = content.trimming((line.lowerBound + key.utf8.count + 1)..<line.upperBound)
      if value.isEmpty { continue }
      var bytes = value
      let first = content[value.lowerBound]
      switch first {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let count = value.count { content[$0] == first }
        guard count.isMultiple(of: 2) else { return nil }
        if count == 2, content[value.upperBound - 1] == first {
          bytes = value.lowerBound + 1..<value.upperBound - 1
        }
      case UInt8(ascii: "["):
        guard value.contains(where: { content[$0] == UInt8(ascii: "]") }) else { return nil }
      // Anchors, aliases, maps, tags and blocks: who writes them means YAML.
      case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "{"), UInt8(ascii: "!"),
        UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"):
        return nil
      default: break
      }
      metadata.take(content.string(in: bytes), for: key)
    }
    return metadata
  }

  /// The index of the colon behind a key of ASCII letters, digits, `_` and `-`.
  private static func endOfKey(at start: Int, in text: Span<UInt8>) -> Int? {
    var index = start
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        if index == start { return nil }
      case UInt8(ascii: ":"): return index > start ? index : nil
      default: return nil
      }
      index += 1
    }
    return nil
  }

  private static func value(in range: Range<Int>, of text: Span<UInt8>) -> String? {
    var start = range.lowerBound
    var end = range.upperBound
    // A value stands behind a space; one without a value may go on in the next lines.
    guard start < end, text[start] == 0x20 else { return nil }
    while start < end, text[start] == 0x20 { start += 1 }
    while start < end, text[end - 1] == 0x20 { end -= 1 }
    guard start < end else { return nil }
    let quote = text[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard end - start >= 2, text[end - 1] == quote else { return nil }
      for index in (start + 1)..<(end - 1) {
        if text[index] == quote || text[index] == UInt8(ascii: "\\") { return nil }
      }
      return text.string(in: (start + 1)..<(end - 1))
    }
    return isPlain(start..<end, of: text) ? text.string(in: start..<end) : nil
  }

  /// Whether an unquoted value has no sign that could mean something to YAML.
  private static func isPlain(_ range: Range<Int>, of text: Span<UInt8>) -> Bool {
    switch text[range.lowerBound] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0xE4...0xE9:
      break
    default:
      return false
    }
    for index in range {
      let byte = text[index]
      if byte == 0x09 { return false }
      if byte == UInt8(ascii: ":") {
        if index + 1 == range.upperBound || text[index + 1] == 0x20 { return false }
      }
      if byte == UInt8(ascii: "#"), text[index - 1] == 0x20 { return false }
    }
    return !["null", "Null", "NULL"].contains { text.equals($0, in: range) }
  }
}
