/// What a reader makes of a file: all of an article that its bytes alone tell.
struct Draft {
  /// How its characters were written.
  var charset: Article.Charset
  /// What it says of itself.
  var metadata = Metadata()
  /// Its headline in one line; empty when it has none.
  var title: String
  /// Its text, headline included.
  var text: String
}

/// Reads one format. Each is a file beside this one, and a case of ``Article/Format``.
protocol FormatReader {
  /// Reads a file's bytes.
  static func draft(of bytes: [UInt8]) throws(ReadFailure) -> Draft
}

extension Article.Format {
  /// The format that the name of a file tells; a name without a suffix is a plain text's.
  ///
  /// - Throws: ``ReadFailure/unknownFormat(suffix:)``.
  init(path: String) throws(ReadFailure) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      self = .text
      return
    }
    let suffix = String(Substring(name[dot...].dropFirst()))
    switch suffix.lowercased() {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    default: throw .unknownFormat(suffix: String(suffix.prefix(20)).inOneLine)
    }
  }

  var reader: any FormatReader.Type {
    switch self {
    case .text: PlainTextReader.self
    case .markdown: MarkdownReader.self
    }
  }
}
