/// The name of a tag.
struct TagName {
  /// Where it stands.
  let range: Range<Int>
  /// Its first eight letters, in small ones, and whether there are more.
  let key: UInt64

  init(at start: Int, in source: Span<UInt8>) {
    var end = start
    var key: UInt64 = 0
    while end < source.count, source[end] > 0x20, source[end] != UInt8(ascii: ">"),
      source[end] != UInt8(ascii: "/"), source[end] != UInt8(ascii: "<")
    {
      if end - start < 8 { key = key << 8 | UInt64(source[end] | 0x20) }
      end += 1
    }
    range = start..<end
    self.key = range.count <= 8 ? key : key | 1 << 63
  }

  /// Whether it parts no blocks and holds no metadata, so that only its content counts, if any.
  var isEmphasis: Bool { Self.emphasis.contains(key) }

  /// Whether it says where something else stands, as `a` does not for an article.
  var isLink: Bool { key == Self.link }

  /// Whether its content is no text of the page.
  var isRaw: Bool { Self.raw.contains(key) }

  /// Whether it has no content.
  var isVoid: Bool { Self.void.contains(key) }

  var isScript: Bool { key == Self.script }

  /// Whether without an end tag the rest of the page belongs to it.
  var hidesRest: Bool { key == Self.script || key == Self.style }

  /// Where the next end tag of the name begins.
  func endTag(from start: Int, in source: Span<UInt8>) -> Int? {
    var index = start
    while let next = source.index(behind: "</", from: index) {
      if TagName(at: next, in: source).key == key { return next - 2 }
      index = next
    }
    return nil
  }

  private static let link = packed("link")
  private static let script = packed("script")
  private static let style = packed("style")
  private static let raw = Set(
    [
      "script", "style", "template", "svg", "math", "iframe", "noframes", "noembed", "textarea",
      "select", "object", "canvas", "audio", "video", "noscript",
    ].map(packed))
  private static let emphasis = Set(
    [
      "b", "i", "u", "em", "strong", "font", "small", "big", "tt", "s", "strike", "mark", "wbr",
      "nobr", "abbr", "acronym", "bdi", "ins", "sub", "sup", "dfn", "o:p", "img", "input", "area",
      "base", "col", "embed", "source", "track", "param",
    ].map(packed))
  private static let void = Set(
    [
      "br", "hr", "img", "meta", "link", "input", "area", "base", "col", "embed", "source", "track",
      "param",
    ].map(packed))

  private static func packed(_ name: String) -> UInt64 {
    name.utf8.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }
}

/// An attribute of a start tag.
struct TagAttribute {
  let name: Range<Int>
  /// Its value without quotes; references in it are not resolved.
  let value: Range<Int>
  /// The index behind it.
  let end: Int
  /// Whether it tells something of the text.
  let matters: Bool
  /// Whether it is a `href`.
  let isReference: Bool

  /// The attribute that comes next in a tag, or nil at the sign that ends it.
  init?(at start: Int, in source: Span<UInt8>) {
    var index = start
    while index < source.count, source[index] <= 0x20 || source[index] == UInt8(ascii: "/") {
      index += 1
    }
    guard index < source.count, source[index] != UInt8(ascii: ">") else { return nil }
    let begin = index
    var key: UInt64 = 0
    // A sign that no name has is passed over as one, so that the tag comes to its end.
    repeat {
      if index - begin < 8 { key = key << 8 | UInt64(source[index] | 0x20) }
      index += 1
    } while index < source.count && source[index] > 0x20 && source[index] != UInt8(ascii: "=")
      && source[index] != UInt8(ascii: ">") && source[index] != UInt8(ascii: "/")
    name = begin..<index
    matters = name.count <= 8 && Self.known.contains(key)
    isReference = key == Self.reference
    var next = index
    while next < source.count, source[next] <= 0x20 { next += 1 }
    guard next < source.count, source[next] == UInt8(ascii: "=") else {
      (value, end) = (index..<index, index)
      return
    }
    next += 1
    while next < source.count, source[next] <= 0x20 { next += 1 }
    guard next < source.count else {
      (value, end) = (next..<next, next)
      return
    }
    let quote = source[next]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      var close = next + 1
      while close < source.count, source[close] != quote { close += 1 }
      (value, end) = ((next + 1)..<close, min(close + 1, source.count))
    } else {
      var close = next
      while close < source.count, source[close] > 0x20, source[close] != UInt8(ascii: ">") {
        close += 1
      }
      (value, end) = (next..<close, close)
    }
  }

  /// Whether a text stands in the value, in any letters.
  func holds(_ text: StaticString, in source: Span<UInt8>) -> Bool {
    value.contains { source.holdsIgnoringCase(text, at: $0) }
  }

  private static let reference = "href".utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }

  private static let known = Set(
    [
      "class", "id", "itemprop", "itemtype", "property", "name", "content", "datetime", "rel",
      "href", "style", "hidden", "role", "lang", "pubdate",
    ].map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1 | 0x20) } })
}
