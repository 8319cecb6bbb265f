/// Reads `.eml`: a mail is one article, a newsletter with several items, too.
enum MailReader: SingleArticleReader {
  static func draft(of bytes: [UInt8]) throws(ReadFailure) -> Draft {
    let source = bytes.span
    let header = MailHeader(of: source, in: 0..<source.count)
    let parts = MailParts(of: source, header: header).parts
    var text: (plain: String, charset: Article.Charset)?
    var page: (plain: String, charset: Article.Charset)?
    for part in parts {
      guard let found = try plain(part) else { continue }
      if part.isHTML {
        page = page.map { ($0.plain + "\n\n" + found.plain, $0.charset) } ?? found
      } else {
        text = text.map { ($0.plain + "\n\n" + found.plain, $0.charset) } ?? found
      }
    }
    // Both say the same, and the plain one is the simpler; but some only refer to the other.
    let isStub = (text?.plain.utf8.count ?? 0) * 2 < (page?.plain.utf8.count ?? 0)
    guard let best = isStub ? page : text ?? page else { throw .empty }
    var metadata = Metadata()
    let title = header.text("subject") ?? ""
    metadata.take(title, for: "title")
    let sender = header.text("from").map(Self.name(of:))
    metadata.take(sender ?? "", for: "outlet")
    for name in ["archived-at", "content-location", "x-url", "snapshot-content-location"] {
      let url = header.text(name)?.trimmingBrackets ?? ""
      if url.hasPrefix("http") { metadata.take(url, for: "url") }
    }
    return Draft(
      charset: best.charset, metadata: metadata,
      dates: ["date", "resent-date", "delivery-date"].compactMap(header.text).map {
        // A comment may name the zone again.
        DateClaim(text: String($0.prefix { $0 != "(" }), source: .mail)
      }, title: title, text: PageText.text(title: title, body: best.plain))
  }

  /// The text of a part, or nil when it has none.
  private static func plain(
    _ part: MailParts.Part
  ) throws(ReadFailure) -> (plain: String, charset: Article.Charset)? {
    guard part.bytes.contains(where: { $0 > 0x20 }) else { return nil }
    let declared = part.charset ?? (part.isHTML ? DeclaredCharset.ofMarkup(part.bytes.span) : nil)
    let decoded = try DecodedText(part.bytes, declared: declared)
    let plain = part.isHTML ? try PageText.plain(html: decoded.text) : decoded.text
    return plain.contains { !$0.isWhitespace } ? (plain, decoded.charset) : nil
  }

  /// The name in `"Xinhua" <news@example.com>`, or the host of a bare address.
  private static func name(of sender: String) -> String {
    let name = sender.prefix { $0 != "<" }.filter { $0 != "\"" }
    if !name.contains("@"), name.contains(where: { !$0.isWhitespace }) { return name }
    let address = sender.split { "<> ".contains($0) }.last { $0.contains("@") } ?? ""
    return address.split(separator: "@").last.map(String.init) ?? ""
  }
}

extension String {
  /// The text without the angle brackets around it.
  fileprivate var trimmingBrackets: String { filter { $0 != "<" && $0 != ">" } }
}
