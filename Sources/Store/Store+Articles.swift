import Articles
import CivilTime
import Foundation
import GRDB

extension Store {
  /// How the articles among these count that are stored, by identity.
  public func states(
    of ids: some Sequence<String> & Sendable
  ) throws(StoreFailure) -> [String: ArticleRecord.State] {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT state FROM article WHERE id = ?")
      return try ids.reduce(into: [:]) { states, id in
        guard let state = try String.fetchOne(statement, arguments: [id]) else { return }
        states[id] = ArticleRecord.State(rawValue: state)
      }
    }
  }

  /// An article that a file of the inbox is known to hold.
  public struct HeldArticle: Sendable, Hashable {
    /// Its identity.
    public var id: String
    /// Where it stands on the web.
    public var url: String?
    /// The day of its publication.
    public var published: Day?
    /// The paths of the files that hold it, in the bytes of the file system; of very many not all.
    public var holders: [[UInt8]]
  }

  /// The articles that count and that a file is known to hold; the path is in the bytes of the file
  /// system.
  public func articles(heldBy path: [UInt8]) throws(StoreFailure) -> [HeldArticle] {
    try read { database in
      let holders = try database.cachedStatement(
        sql: "SELECT path FROM holding WHERE article = ? LIMIT 1000")
      return try Row.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT number, id, url, published
            FROM holding JOIN article ON article.number = holding.article
            WHERE holding.path = ? AND state = 'current' ORDER BY number
            """), arguments: [Data(path)]
      ).map { row in
        HeldArticle(
          id: row["id"], url: row["url"], published: Day(row["published"] as String),
          holders: try Data.fetchAll(holders, arguments: [row["number"] as Int64]).map([UInt8].init)
        )
      }
    }
  }

  /// The paths of the files below a folder that were looked into, all in the bytes of the file system.
  public func paths(below folder: [UInt8]) throws(StoreFailure) -> [[UInt8]] {
    try read { database in
      // The byte after a slash is a zero's.
      let (first, last) = (Data(folder + [0x2F]), Data(folder + [0x30]))
      return try Data.fetchAll(
        database, sql: "SELECT path FROM file WHERE path > ? AND path < ?",
        arguments: [first, last]
      ).map([UInt8].init)
    }
  }

  /// The identities, at most two, of the articles that begin with these digits.
  public func articles(beginning prefix: String) throws(StoreFailure) -> [String] {
    try read { database in
      try String.fetchAll(
        database, sql: "SELECT id FROM article WHERE id >= ?1 AND id < ?1 || 'g' LIMIT 2",
        arguments: [prefix.lowercased()])
    }
  }

  /// An article as it was read, with its text; nil when it is not stored, or was before texts were.
  public func article(_ id: String) throws(StoreFailure) -> Article? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM article JOIN text ON article = number WHERE id = ?",
        arguments: [id]
      ).map(Article.init)
    }
  }

  /// The paths of the files that were looked into, in order, from behind one on; in the bytes of the
  /// file system.
  public func paths(after path: [UInt8], limit: Int) throws(StoreFailure) -> [[UInt8]] {
    try read { database in
      try Data.fetchAll(
        database, sql: "SELECT path FROM file WHERE path > ? ORDER BY path LIMIT ?",
        arguments: [Data(path), limit]
      ).map([UInt8].init)
    }
  }
}
