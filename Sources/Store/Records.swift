import Articles
import CivilTime
import Correlation
import Extraction
import Foundation
import GRDB

/// An article as the store keeps it: its metadata, and when it was first seen.
public struct ArticleRecord: Sendable {
  /// The article; its text is not kept.
  public var article: Article
  /// When its file was first seen.
  public var firstSeen: Date

  /// A record of an article.
  public init(_ article: Article, firstSeen: Date) {
    self.article = article
    self.firstSeen = firstSeen
  }

  func insert(in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO article
          (id, path, format, title, outlet, published, published_from, language, first_seen)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      article.id, article.path, article.format.rawValue, article.title, article.outlet,
      article.published.day.description, article.published.source.rawValue,
      article.language.rawValue, firstSeen.timeIntervalSince1970,
    ])
  }
}

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
  }
}

/// What the journal is to be told: the fields of one entry.
public struct OutboxEntry: Hashable, Sendable {
  /// Unique among all stores: the value of the entry's `TOCSIN_NOTIFICATION`.
  public var id: String
  /// The fields, in order; a name may stand more than once.
  public var fields: [Field]
  /// When it was made.
  public var created: Date

  /// A field of a journal entry.
  public struct Field: Hashable, Sendable {
    /// Its name, in upper case.
    public var name: String
    /// Its value.
    public var value: String

    /// A field.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A notification of these fields.
  public init(id: String, fields: [Field], created: Date) {
    self.id = id
    self.fields = fields
    self.created = created
  }

  init(row: Row) throws {
    let pairs = try CanonicalJSON.decode([[String]].self, from: row["fields"])
    self.init(
      id: row["notification"],
      fields: pairs.compactMap { $0.count == 2 ? Field($0[0], $0[1]) : nil },
      created: Date(timeIntervalSince1970: row["created"]))
  }

  func insert(in database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT INTO outbox (notification, fields, created) VALUES (?, ?, ?)"
    ).execute(arguments: [
      id, try CanonicalJSON.encode(fields.map { [$0.name, $0.value] }),
      created.timeIntervalSince1970,
    ])
  }
}

extension Revision {
  func insert(in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO alert (number, rule, state, priority, updated, body) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (number) DO UPDATE SET
          state = excluded.state, priority = excluded.priority, updated = excluded.updated,
          body = excluded.body
        """
    ).execute(arguments: [
      alert.number, alert.rule, alert.state.rawValue, alert.severity.priority,
      time.timeIntervalSince1970, try CanonicalJSON.encode(alert),
    ])
    try database.cachedStatement(
      sql: "INSERT INTO revision (alert, number, body) VALUES (?, ?, ?)"
    ).execute(arguments: [alert.number, number, try CanonicalJSON.encode(self)])
  }
}
