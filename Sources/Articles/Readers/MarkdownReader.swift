/// Reads `.md`: front matter, and the text without its markup.
enum MarkdownReader: SingleArticleReader {
  static func draft(of bytes: [UInt8]) throws(ReadFailure) -> Draft {
    let decoded = try DecodedText(bytes)
    let source = decoded.text.utf8.span
    let frontMatter = try FrontMatter(of: source)
    let metadata = frontMatter?.metadata ?? Metadata()
    let markdown = MarkdownText(
      source.extracting(min(frontMatter?.end ?? 0, source.count)..<source.count))
    return Draft(
      charset: decoded.charset, metadata: metadata,
      dates: metadata.claims(from: .frontMatter) + TextStamp.claims(in: markdown.text.utf8.span),
      title: metadata.title ?? markdown.title ?? Headline.first(in: markdown.text.utf8.span),
      text: markdown.text.beginning(with: metadata.title))
  }
}
