import Articles
import CivilTime
import Foundation
import GRDB

/// An article as the store keeps it: its metadata, its text packed, and when it was first seen.
public struct ArticleRecord: Sendable {
  /// The article.
  public let article: Article
  /// When its file was first seen.
  public let firstSeen: Date

  private let text: PackedText

  /// A record of an article, whose text is packed here: make it where there is time for that.
  public init(_ article: Article, firstSeen: Date) {
    self.article = article
    self.firstSeen = firstSeen
    text = PackedText(article.text)
  }

  /// How an article counts.
  public enum State: String, Sendable, Hashable {
    /// Its sightings count.
    case current
    /// Its file holds another article in its place.
    case superseded
    /// Its file was deleted, and what is deleted is not to count.
    case deleted
    /// Somebody took it back.
    case retracted
  }

  func insert(in database: Database) throws {
    let published = article.published
    try database.cachedStatement(
      sql: """
        INSERT INTO article
          (id, path, format, title, outlet, url, published, published_from, language, first_seen)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      article.id, article.path, article.format.rawValue, article.title, article.outlet,
      article.url, published.day.description, published.source.rawValue,
      article.language.rawValue, firstSeen.timeIntervalSince1970,
    ])
    try database.cachedStatement(
      sql: """
        INSERT INTO text (article, charset, author, moment, utc_offset, size, body)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      database.lastInsertedRowID, article.charset.rawValue, article.author,
      published.moment?.timeIntervalSince1970, published.utcOffset, text.size, text.bytes,
    ])
  }
}

/// Articles that count no longer, and why.
public struct ArticleRemoval: Sendable {
  /// The identity of the article.
  public var id: String
  /// How it counts from now on.
  public var state: ArticleRecord.State
  /// What is said of it; nil when nothing is.
  public var reason: String?
  /// When.
  public var moment: Date

  /// A removal.
  public init(id: String, state: ArticleRecord.State, reason: String? = nil, moment: Date) {
    self.id = id
    self.state = state
    self.reason = reason
    self.moment = moment
  }

  func save(in database: Database) throws {
    try database.cachedStatement(
      sql: "UPDATE article SET state = ?, reason = ?, removed = ? WHERE id = ?"
    ).execute(arguments: [state.rawValue, reason, moment.timeIntervalSince1970, id])
    try database.cachedStatement(
      sql: "DELETE FROM sighting WHERE article = (SELECT number FROM article WHERE id = ?)"
    ).execute(arguments: [id])
  }
}

extension Article {
  /// The article of a row that joins `article` and `text`; throws when it was damaged.
  init(row: Row) throws {
    guard let format = Format(rawValue: row["format"]),
      let charset = Charset(rawValue: row["charset"]),
      let language = Language(rawValue: row["language"]),
      let day = Day(row["published"] as String),
      let source = Publication.Source(rawValue: row["published_from"]),
      let text = PackedText(bytes: row["body"], size: row["size"]).unpacked
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an article is damaged") }
    self.init(
      id: row["id"], path: row["path"], format: format, charset: charset, title: row["title"],
      text: text, outlet: row["outlet"], author: row["author"], url: row["url"],
      published: Publication(
        day: day, moment: (row["moment"] as Double?).map(Date.init(timeIntervalSince1970:)),
        utcOffset: row["utc_offset"], source: source),
      language: language)
  }
}
