import CivilTime
import Crypto
import Foundation

/// Makes articles of files' bytes: a pure function of them, of the path and of what it is told.
public struct ArticleReader: Sendable {
  private let dating: PublicationDating

  /// A reader whose days are those of a rule pack's time zone.
  public init(timeZone: TimeZone) {
    dating = PublicationDating(timeZone: timeZone)
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: all that the file holds.
  ///   - path: where it was read; its suffix tells the format, and its name may hold the date.
  ///   - firstSeen: when the file was first seen. A date much later is not believed.
  ///   - published: the day that was given on the command line, for articles that do not tell theirs.
  /// - Throws: why it is no article.
  public func read(
    _ bytes: [UInt8], path: String, firstSeen: Date, published: Day? = nil
  ) throws(ReadFailure) -> Article {
    guard bytes.count <= ArticleFile.sizeLimit else { throw .tooLarge }
    let format = try Article.Format(path: path)
    let draft = try format.reader.draft(of: bytes)
    guard draft.text.contains(where: { !$0.isWhitespace }) else { throw .empty }
    let metadata = draft.metadata
    return Article(
      id: SHA256.hash(data: bytes).hexadecimal, path: path, format: format,
      charset: draft.charset, title: draft.title, text: draft.text,
      outlet: metadata.outlet ?? metadata.host, author: metadata.author, url: metadata.url,
      published: dating.publication(
        metadata: metadata.date, path: path, option: published, firstSeen: firstSeen),
      language: metadata.language.flatMap(Article.Language.init(tag:))
        ?? Article.Language(guessedFrom: draft.text.utf8.span))
  }
}

extension SHA256Digest {
  /// Two small digits for each byte.
  fileprivate var hexadecimal: String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 2 * SHA256Digest.byteCount) { text in
      var count = 0
      for byte in self {
        text[count] = digits.utf8Start[Int(byte >> 4)]
        text[count + 1] = digits.utf8Start[Int(byte & 0xF)]
        count += 2
      }
      return count
    }
  }
}
