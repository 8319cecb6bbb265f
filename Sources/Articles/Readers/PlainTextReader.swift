/// Reads `.txt`: the text as it is, after front matter or a header block if it has one.
enum PlainTextReader: SingleArticleReader {
  static func draft(of bytes: [UInt8]) throws(ReadFailure) -> Draft {
    let decoded = try DecodedText(bytes)
    let text = decoded.text.utf8.span
    let metadata: Metadata
    let body: String
    if let frontMatter = try FrontMatter(of: text) {
      metadata = frontMatter.metadata
      body = text.body(from: frontMatter.end)
    } else if let header = HeaderBlock(of: text) {
      metadata = header.metadata
      body = text.body(from: header.end)
    } else {
      return Draft(
        charset: decoded.charset, dates: TextStamp.claims(in: text),
        title: Headline.first(in: text), text: decoded.text)
    }
    return Draft(
      charset: decoded.charset, metadata: metadata,
      dates: metadata.claims(from: .frontMatter) + TextStamp.claims(in: body.utf8.span),
      title: metadata.title ?? Headline.first(in: body.utf8.span),
      text: body.beginning(with: metadata.title))
  }
}

extension Span<UInt8> {
  /// The text from an offset on, without blank lines before it.
  func body(from offset: Int) -> String {
    var lines = LineCursor(at: offset)
    var start = offset
    while let line = lines.next(in: self), trimming(line).isEmpty { start = lines.offset }
    return string(in: Swift.min(start, count)..<count)
  }
}

extension String {
  /// The text with its title as a paragraph before it, unless its first line is the title.
  func beginning(with title: String?) -> String {
    guard let title else { return self }
    let first = Substring(utf8.prefix { $0 != 0x0A })
    if String(first).inOneLine == title { return self }
    return isEmpty ? title + "\n" : title + "\n\n" + self
  }
}
