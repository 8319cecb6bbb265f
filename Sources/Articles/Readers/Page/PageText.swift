/// Plain text of blocks and of HTML.
enum PageText {
  /// Blocks as paragraphs, with a blank line between them.
  static func body(of blocks: [PageBlock]) -> String {
    blocks.map(\.text).joined(separator: "\n\n")
  }

  /// A text with its title as the first paragraph, unless it begins so itself.
  static func text(title: String, body: String) -> String {
    let text = body.isEmpty || body.hasSuffix("\n") ? body : body + "\n"
    return title.isEmpty ? text : text.beginning(with: title)
  }

  /// A text that may be HTML, as plain text.
  ///
  /// - Throws: ``ReadFailure/brokenMarkup(problem:)``.
  static func plain(_ text: String) throws(ReadFailure) -> String {
    guard MarkupDetection.holdsTags(text.utf8.span) else {
      return String(
        decoding: ControlCharacters.cleaned(text.resolvingReferences.utf8.span), as: UTF8.self)
    }
    return try plain(html: text)
  }

  /// A fragment of HTML as plain text, with all that is in it.
  ///
  /// - Throws: ``ReadFailure/brokenMarkup(problem:)``.
  static func plain(html: String) throws(ReadFailure) -> String {
    let markup = PageMarkup(html.utf8.span)
    let outline = PageOutline(try MarkupParser.html(markup.bytes), extent: .fragment)
    return body(of: MainText(ofFragment: outline).blocks)
  }
}
