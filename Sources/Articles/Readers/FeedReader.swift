/// Reads feeds: RSS 2.0 and its relatives, RDF, and Atom. Each item is an article.
enum FeedReader: FormatReader {
  static func drafts(of bytes: [UInt8]) throws(ReadFailure) -> [Result<Draft, ReadFailure>] {
    let decoded = try DecodedText(bytes, declared: DeclaredCharset.ofMarkup(bytes.span))
    let document = try FeedMarkup.document(of: decoded.text.utf8.span)
    let tree = try MarkupParser.xml(document)
    let items = tree.nodes.indices.filter { ["item", "entry"].contains(tree.plainName(of: $0)) }
    guard items.count <= ArticleReader.recordLimit else { throw .tooManyRecords }
    let feed = FeedItem(inFeed: tree)
    return items.enumerated().map { index, node in
      Result { () throws(ReadFailure) in
        try draft(
          of: FeedItem(node, of: tree), in: feed, number: index + 1, charset: decoded.charset)
      }
    }
  }

  private static func draft(
    of item: FeedItem, in feed: FeedItem, number: Int, charset: Article.Charset
  ) throws(ReadFailure) -> Draft {
    var metadata = Metadata()
    let title = try PageText.plain(item.value(of: ["title"]) ?? "").inOneLine
    let longest = try item.bodies.map { (text) throws(ReadFailure) in try PageText.plain(text) }
      .max { $0.utf8.count < $1.utf8.count }
    let body = longest ?? ""
    guard !title.isEmpty || body.contains(where: { !$0.isWhitespace }) else {
      throw .recordWithoutText(number: number)
    }
    metadata.take(title, for: "title")
    metadata.take(item.link ?? "", for: "url")
    for name in [item.source, feed.value(of: ["title"])] {
      metadata.take(name?.resolvingReferences ?? "", for: "outlet")
    }
    metadata.take(item.author?.resolvingReferences ?? "", for: "author")
    let language = item.value(of: ["language"]) ?? item.language ?? feed.value(of: ["language"])
    metadata.take(language ?? feed.language ?? "", for: "language")
    return Draft(
      id: item.id, charset: charset, metadata: metadata,
      dates: item.dates.map { DateClaim(text: $0, source: .feed) }, title: title,
      text: PageText.text(title: title, body: body))
  }
}
