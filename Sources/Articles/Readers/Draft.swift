/// What a reader makes of a file or a record: all of an article that its bytes alone tell.
struct Draft {
  /// The identity of its record; nil when the file holds nothing but this article.
  var id: String?
  /// How its characters were written.
  var charset: Article.Charset
  /// What it says of itself.
  var metadata = Metadata()
  /// When it says that it was published, wherever it says so.
  var dates: [DateClaim] = []
  /// Its headline in one line; empty when it has none.
  var title: String
  /// Its text, headline included.
  var text: String
}

/// Reads one format. Each is a file beside this one, and a case of ``Article/Format``.
protocol FormatReader {
  /// Reads a file's bytes: an article, or why there is none, for each record.
  ///
  /// - Throws: why nothing of it can be read.
  static func drafts(of bytes: [UInt8]) throws(ReadFailure) -> [Result<Draft, ReadFailure>]
}

/// Reads a format that holds one article.
protocol SingleArticleReader: FormatReader {
  /// Reads a file's bytes.
  static func draft(of bytes: [UInt8]) throws(ReadFailure) -> Draft
}

extension SingleArticleReader {
  static func drafts(of bytes: [UInt8]) throws(ReadFailure) -> [Result<Draft, ReadFailure>] {
    [.success(try draft(of: bytes))]
  }
}
