import Articles
import CivilTime
import Correlation
import Extraction
import Foundation
import GRDB
import GRDBSQLite

/// The daemon's side of the store: articles, sightings, alerts and the outbox in one SQLite file.
///
/// All that a batch of files changes goes into one transaction, so that after a crash either all of
/// it has happened or nothing has.
public final class Store: Sendable {
  /// The name of the file in the state folder.
  static let fileName = "tocsin.sqlite"

  private let folder: String
  let pool: DatabasePool
  /// Tells this store from any other, also from an earlier one in the same folder.
  public let identity: String

  /// Opens the store in a folder, and makes it where there is none.
  public init(folder: String) throws(StoreFailure) {
    self.folder = folder
    do {
      var configuration = Configuration()
      configuration.label = "store"
      // Somebody may be taking a backup.
      configuration.busyMode = .timeout(5)
      configuration.prepareDatabase { database in
        // A commit is on the disk when it returns: what was taken from the inbox stays taken.
        try database.execute(sql: "PRAGMA synchronous = FULL")
        // Readers of another user need the files beside the database to be there always.
        var isOn: Int32 = 1
        sqlite3_file_control(database.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &isOn)
      }
      pool = try DatabasePool(
        path: (folder as NSString).appendingPathComponent(Self.fileName),
        configuration: configuration)
      let migrator = Schema.migrator
      guard try !pool.read(migrator.hasBeenSuperseded) else {
        throw StoreFailure(kind: .newer, folder: folder, reason: "")
      }
      try migrator.migrate(pool)
      identity = try pool.read { try String.fetchOne($0, sql: "SELECT identity FROM store") ?? "" }
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      throw StoreFailure(error, folder: folder)
    }
  }

  /// What a batch of files changes.
  public struct Batch: Sendable {
    /// The files that were looked into.
    public var files: [FileRecord] = []
    /// The articles that are new.
    public var articles: [ArticleRecord] = []
    /// Their sightings.
    public var sightings: [Sighting] = []
    /// What happened to alerts.
    public var revisions: [Revision] = []
    /// What the journal is to be told.
    public var notifications: [OutboxEntry] = []

    /// A batch that changes nothing.
    public init() {}

    /// Whether it changes nothing.
    public var isEmpty: Bool {
      files.isEmpty && articles.isEmpty && revisions.isEmpty && notifications.isEmpty
    }
  }

  /// Writes a batch: all of it, or nothing.
  public func commit(_ batch: Batch) throws(StoreFailure) {
    try write { database in
      for file in batch.files { try file.save(in: database) }
      for article in batch.articles { try article.insert(in: database) }
      for sighting in batch.sightings {
        try database.cachedStatement(
          sql: """
            INSERT INTO sighting (article, body)
            SELECT number, ? FROM article WHERE id = ?
            """
        ).execute(arguments: [try CanonicalJSON.encode(sighting), sighting.article.id])
      }
      for revision in batch.revisions { try revision.insert(in: database) }
      for notification in batch.notifications { try notification.insert(in: database) }
    }
  }

  /// What the correlator works on.
  public func contents() throws(StoreFailure) -> Contents {
    try read { try $0.contents() }
  }

  /// The files among these whose present version has been looked into.
  public func known(_ versions: [FileRecord.Version]) throws(StoreFailure) -> Set<
    FileRecord.Version
  > {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT 1 FROM file WHERE path = ? AND inode = ? AND size = ? AND changed = ?")
      return try versions.reduce(into: []) { known, version in
        if try Bool.fetchOne(statement, arguments: version.arguments) ?? false {
          known.insert(version)
        }
      }
    }
  }

  /// The articles among these that are stored.
  public func stored(_ ids: some Sequence<String> & Sendable) throws(StoreFailure) -> Set<String> {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT 1 FROM article WHERE id = ?")
      return try ids.reduce(into: []) { stored, id in
        if try Bool.fetchOne(statement, arguments: [id]) ?? false { stored.insert(id) }
      }
    }
  }

  /// How many articles and alerts there are.
  public func counts() throws(StoreFailure) -> (articles: Int, alerts: Int) {
    try read { database in
      (
        try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0,
        try Int.fetchOne(database, sql: "SELECT count(*) FROM alert") ?? 0
      )
    }
  }

  /// The first notifications that have not been delivered, in the order they were made.
  public func waitingNotifications(limit: Int) throws(StoreFailure) -> [OutboxEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT notification, fields, created FROM outbox
          WHERE delivered IS NULL ORDER BY number LIMIT ?
          """, arguments: [limit]
      ).map(OutboxEntry.init)
    }
  }

  /// Ticks notifications off.
  public func markDelivered(
    _ notifications: [OutboxEntry], at moment: Date
  ) throws(StoreFailure) {
    try write { database in
      let statement = try database.cachedStatement(
        sql: "UPDATE outbox SET delivered = ? WHERE notification = ?")
      for notification in notifications {
        try statement.execute(arguments: [moment.timeIntervalSince1970, notification.id])
      }
    }
  }

  private func read<Result>(_ body: (Database) throws -> Result) throws(StoreFailure) -> Result {
    do { return try pool.read(body) } catch { throw StoreFailure(error, folder: folder) }
  }

  private func write(_ body: (Database) throws -> Void) throws(StoreFailure) {
    do { try pool.write(body) } catch { throw StoreFailure(error, folder: folder) }
  }
}
