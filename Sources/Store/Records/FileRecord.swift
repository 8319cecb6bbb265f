import Foundation
import GRDB

/// A file of the inbox, and what came of looking into it.
public struct FileRecord: Sendable {
  /// The file as it was looked into.
  public var version: Version
  /// What came of it.
  public var outcome: Outcome
  /// When it was looked into.
  public var seen: Date

  /// A path and what changes with the file's content.
  public struct Version: Hashable, Sendable {
    /// The path below the inbox, in the bytes of the file system.
    public var path: [UInt8]
    /// The number of the inode.
    public var inode: UInt64
    /// Bytes.
    public var size: Int64
    /// When content, name or permissions last changed, in nanoseconds since 1970.
    public var changed: Int64

    /// A version of a file.
    public init(path: [UInt8], inode: UInt64, size: Int64, changed: Int64) {
      self.path = path
      self.inode = inode
      self.size = size
      self.changed = changed
    }

    var arguments: StatementArguments {
      [Data(path), Int64(bitPattern: inode), size, changed]
    }
  }

  /// What came of a file.
  public struct Outcome: Sendable {
    /// The identities of the articles that it holds, be they new ones or copies.
    public var articles: [String]
    /// Why there are no more of them: a stable code, and the reason in words; nil when all of the
    /// file could be read.
    public var failure: Failure?

    /// Why a file, or a part of it, could not be read.
    public struct Failure: Hashable, Sendable {
      /// A stable name for it.
      public var code: String
      /// The same in words.
      public var reason: String

      /// A failure.
      public init(code: String, reason: String) {
        self.code = code
        self.reason = reason
      }
    }

    /// These articles, and what kept others from being read.
    public init(articles: [String], failure: Failure? = nil) {
      self.articles = articles
      self.failure = failure
    }
  }

  /// A record of a file.
  public init(_ version: Version, _ outcome: Outcome, seen: Date) {
    self.version = version
    self.outcome = outcome
    self.seen = seen
  }

  func save(in database: Database) throws {
    let arguments: StatementArguments = [
      outcome.articles.count, outcome.articles.first, outcome.failure?.code,
      outcome.failure?.reason, seen.timeIntervalSince1970,
    ]
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO file
          (path, inode, size, changed, articles, article, failure, reason, seen)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: version.arguments + arguments)
    let path = Data(version.path)
    // What of it cannot be read just now may be in it still.
    if outcome.failure == nil {
      try database.cachedStatement(sql: "DELETE FROM holding WHERE path = ?")
        .execute(arguments: [path])
    }
    for id in outcome.articles {
      try database.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO holding (path, article)
          SELECT ?, number FROM article WHERE id = ?
          """
      ).execute(arguments: [path, id])
    }
  }
}
