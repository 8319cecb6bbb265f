/// Reads pages: what they say of their article, and its text without all that stands around it.
enum HTMLReader: SingleArticleReader {
  static func draft(of bytes: [UInt8]) throws(ReadFailure) -> Draft {
    let decoded = try DecodedText(bytes, declared: DeclaredCharset.ofMarkup(bytes.span))
    let source = decoded.text.utf8.span
    let markup = PageMarkup(source)
    let outline = PageOutline(try MarkupParser.html(markup.bytes), extent: .page)
    let page = PageMetadata(of: outline, markup: markup, source: source)
    let blocks = outline.blocks()
    var titles = page.titles
    if titles.isEmpty, let window = page.windowTitle {
      titles = [PageTitle.withoutSite(window, site: page.site)]
    }
    let title = PageTitle.choose(
      blocks: blocks, titles: page.titles, windowTitle: page.windowTitle, site: page.site)
    let main = MainText(of: outline, blocks: blocks, titles: [title] + titles)
    let byline = PageByline(in: outline, title: main.title, text: main.extent)
    var metadata = page.metadata
    metadata.outlet =
      metadata.outlet ?? byline.outlet ?? PageTitle.site(of: page.windowTitle, title: title)
    metadata.author = metadata.author ?? byline.author
    let text = PageText.text(title: title, body: try body(main, page))
    return Draft(
      charset: decoded.charset, metadata: metadata,
      dates: page.dates + [byline.date].compactMap(\.self),
      title: title.isEmpty ? Headline.first(in: text.utf8.span) : title, text: text)
  }

  /// The text of the page, or what its metadata has in place of it.
  private static func body(_ main: MainText, _ page: PageMetadata) throws(ReadFailure) -> String {
    let text = PageText.body(of: main.blocks)
    // Some pages get their text by a script, and have only a beginning of it.
    if let body = page.body, text.utf8.count * 5 < body.utf8.count * 2 {
      return try PageText.plain(body)
    }
    return text.isEmpty ? page.summary ?? "" : text
  }
}
