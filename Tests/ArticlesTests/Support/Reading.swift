import Articles
import CivilTime
import Foundation
import Testing

/// 8 June 2024, 12:00 in Shanghai.
let noonInJune = Date(timeIntervalSince1970: 1_717_819_200)

/// Reads a text as a file of that name, first seen at noon on 8 June 2024 in Shanghai.
func read(
  _ text: String, as path: String = "article.txt", published: Day? = nil,
  firstSeen: Date = noonInJune
) throws -> Article {
  try read(Array(text.utf8), as: path, published: published, firstSeen: firstSeen)
}

/// Reads bytes so.
func read(
  _ bytes: [UInt8], as path: String = "article.txt", published: Day? = nil,
  firstSeen: Date = noonInJune
) throws -> Article {
  let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
  return try ArticleReader(timeZone: zone)
    .read(bytes, path: path, firstSeen: firstSeen, published: published)
}

/// The code of the failure of reading bytes, or nil when they can be read.
func failure(_ bytes: [UInt8], as path: String = "article.txt") throws -> ReadFailure? {
  do {
    _ = try read(bytes, as: path)
    return nil
  } catch let failure as ReadFailure {
    return failure
  }
}

/// All articles of a file, and the failures of its records.
func readAll(_ text: String, as path: String) throws -> [Result<Article, ReadFailure>] {
  let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
  return try ArticleReader(timeZone: zone)
    .articles(in: Array(text.utf8), path: path, firstSeen: noonInJune)
}
