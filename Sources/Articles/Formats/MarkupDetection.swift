/// Tells feeds, pages and texts that only begin with a bracket apart.
enum MarkupDetection {
  /// The format of a text that begins with `<`, or nil when that begins no markup.
  static func format(
    of text: Span<UInt8>, from start: Int, named: Article.Format?
  ) -> Article.Format? {
    var index = start
    var isXML = false
    // Declarations and comments stand before the first element.
    while index < text.count {
      while index < text.count, text[index] <= 0x20 { index += 1 }
      if text.holds("<?xml", at: index) { isXML = true }
      if text.holdsIgnoringCase("<!doctype html", at: index) { return .html }
      if text.holds("<!--", at: index) {
        index = end(of: "-->", in: text, from: index)
      } else if text.holds("<!", at: index) {
        index = FeedMarkup.endOfDeclaration(at: index, in: text)
      } else if text.holds("<?", at: index) {
        index = end(of: ">", in: text, from: index)
      } else {
        break
      }
    }
    // A comment may be longer than what is looked at.
    if index >= text.count, text.holds("<!--", at: start) {
      return named == .markdown ? nil : .html
    }
    guard index < text.count, text[index] == UInt8(ascii: "<") else {
      return isXML || (named != .markdown && holdsPage(text)) ? .html : nil
    }
    switch name(at: index + 1, in: text) {
    case "rss", "rdf:rdf", "channel": return .rss
    case "feed", "atom:feed", "entry": return .atom
    case "html", "head", "body": return .html
    case let name where isXML || elements.contains(name):
      // Markdown may begin with an element.
      return named == .markdown ? nil : .html
    default: return named != .markdown && holdsPage(text) ? .html : nil
    }
  }

  /// Whether the beginning of a page stands somewhere, as behind the head of a saved answer.
  static func holdsPage(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] == UInt8(ascii: "<") {
      if text.holdsIgnoringCase("<!doctype html", at: index)
        || text.holdsIgnoringCase("<html", at: index)
      {
        return true
      }
    }
    return false
  }

  /// Whether any element of HTML stands somewhere.
  static func holdsTags(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] == UInt8(ascii: "<") {
      let isEnd = index + 1 < text.count && text[index + 1] == UInt8(ascii: "/")
      if elements.contains(name(at: index + (isEnd ? 2 : 1), in: text)) { return true }
    }
    return false
  }

  private static func end(of sign: StaticString, in text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, !text.holds(sign, at: index) { index += 1 }
    return index + sign.utf8CodeUnitCount
  }

  private static func name(at start: Int, in text: Span<UInt8>) -> String {
    var end = start
    while end < text.count, end - start < 16, text[end] > 0x20,
      text[end] != UInt8(ascii: ">"), text[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return text.string(in: min(start, end)..<end).lowercased()
  }

  private static let elements: Set<String> = [
    "html", "head", "body", "a", "article", "aside", "b", "blockquote", "br", "center", "div", "dl",
    "em",
    "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i",
    "iframe",
    "img", "li", "link", "main", "meta", "nav", "ol", "p", "pre", "script", "section", "span",
    "strong", "style", "table", "tbody", "td", "title", "tr", "ul",
  ]
}
