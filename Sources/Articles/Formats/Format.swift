extension Article {
  /// The file formats that can be read, each of them gzipped, too.
  public enum Format: String, Hashable, Sendable, Codable, CaseIterable {
    case text = "txt"
    case markdown = "md"
    case html
    /// One article, or an array of them.
    case json
    /// An article in each line.
    case jsonl
    /// RSS 2.0 and its relatives, RDF among them.
    case rss
    case atom
    case mail = "eml"

    /// Whether a file of it is a list of articles, which come and go.
    public var isOfRecords: Bool {
      switch self {
      case .jsonl, .rss, .atom: true
      case .text, .markdown, .html, .json, .mail: false
      }
    }
  }
}

extension Article.Format {
  /// The format that a name suggests; nil when it suggests none. `.gz` is passed over.
  init?(suffixOf path: String) {
    var name = (path.split(separator: "/").last ?? "").lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    switch name[dot...].dropFirst() {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml", "shtml": self = .html
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "rss": self = .rss
    case "atom": self = .atom
    case "eml": self = .mail
    default: return nil
    }
  }

  /// What reads it.
  var reader: any FormatReader.Type {
    switch self {
    case .text: PlainTextReader.self
    case .markdown: MarkdownReader.self
    case .html: HTMLReader.self
    case .json: JSONReader.self
    case .jsonl: JSONLinesReader.self
    case .rss, .atom: FeedReader.self
    case .mail: MailReader.self
    }
  }
}
