import CivilTime
import Foundation

/// Makes articles of files' bytes: a pure function of them, of the path and of what it is told.
public struct ArticleReader: Sendable {
  private let dating: PublicationDating

  /// The most records that a file may hold.
  public static let recordLimit = 50_000

  /// A reader whose days are those of a rule pack's time zone.
  public init(timeZone: TimeZone) {
    dating = PublicationDating(timeZone: timeZone)
  }

  /// Reads all articles that a file holds: one, or those of its records in their order.
  ///
  /// A record that cannot be read is among them as its failure, and keeps no other from being read.
  /// Records that are the same to the byte are one article.
  ///
  /// - Parameters:
  ///   - bytes: all that the file holds, which may be gzip.
  ///   - path: where it was read; its name may help to tell the format, and may hold the date.
  ///   - firstSeen: when the file was first seen. A date much later is not believed.
  ///   - published: the day that was given on the command line, for articles that do not tell theirs.
  /// - Returns: at least one article or failure.
  /// - Throws: why nothing of the file can be read.
  public func articles(
    in bytes: [UInt8], path: String, firstSeen: Date, published: Day? = nil
  ) throws(ReadFailure) -> [Result<Article, ReadFailure>] {
    guard bytes.count <= ArticleFile.sizeLimit else { throw .tooLarge }
    let content = Gzip.isGzip(bytes) ? try Gzip.unpacked(bytes) : bytes
    let format = try FormatDetection.format(of: content, path: path)
    var ids: Set<String> = []
    var articles: [Result<Article, ReadFailure>] = []
    for (index, record) in try format.reader.drafts(of: content).enumerated() {
      switch record {
      case .failure(let failure):
        articles.append(.failure(failure))
      case .success(let draft):
        let id = draft.id ?? ArticleIdentity.of(bytes.span)
        guard ids.insert(id).inserted else { continue }
        guard draft.text.contains(where: { !$0.isWhitespace }) else {
          articles.append(
            .failure(draft.id == nil ? .empty : .recordWithoutText(number: index + 1)))
          continue
        }
        articles.append(
          .success(
            article(
              draft, id: id, format: format, path: path, firstSeen: firstSeen,
              published: published)))
      }
    }
    guard !articles.isEmpty else { throw .empty }
    return articles
  }

  /// Reads a file that holds one article; of several it is the first that can be read.
  ///
  /// The parameters are those of ``articles(in:path:firstSeen:published:)``.
  ///
  /// - Throws: why it is no article.
  public func read(
    _ bytes: [UInt8], path: String, firstSeen: Date, published: Day? = nil
  ) throws(ReadFailure) -> Article {
    let articles = try articles(in: bytes, path: path, firstSeen: firstSeen, published: published)
    for case .success(let article) in articles { return article }
    guard let first = articles.first else { throw .empty }
    return try first.get()
  }

  private func article(
    _ draft: Draft, id: String, format: Article.Format, path: String, firstSeen: Date,
    published: Day?
  ) -> Article {
    let metadata = draft.metadata
    return Article(
      id: id, path: path, format: format, charset: draft.charset, title: draft.title,
      text: draft.text, outlet: metadata.outlet ?? metadata.host, author: metadata.author,
      url: metadata.url,
      published: dating.publication(
        of: draft, path: path, option: published, firstSeen: firstSeen),
      language: metadata.language.flatMap(Article.Language.init(tag:))
        ?? Article.Language(guessedFrom: draft.text.utf8.span))
  }
}
