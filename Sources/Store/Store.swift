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
  /// The names of all files that a store consists of.
  public static let fileNames = [fileName, "\(fileName)-wal", "\(fileName)-shm"]

  private let folder: String
  let pool: DatabasePool
  /// Tells this store from any other, also from an earlier one in the same folder.
  public let identity: String

  /// Opens the store in a folder, and makes it where there is none. That of an older version is brought
  /// up to date, after a backup of it was made beside it; `progress` is told what takes long.
  public init(
    folder: String, progress: (String) -> Void = { _ in }
  ) throws(StoreFailure) {
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
      try StoreBackup.make(of: pool, before: migrator, in: folder, progress: progress)
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
    /// Articles that are stored and count again.
    public var revivals: [String] = []
    /// The sightings of new and of revived articles.
    public var sightings: [Sighting] = []
    /// Articles that count no longer.
    public var removals: [ArticleRemoval] = []
    /// The files that are gone: their paths, in the bytes of the file system.
    public var vanished: [[UInt8]] = []
    /// What happened to alerts.
    public var revisions: [Revision] = []
    /// What keeps revisions from being told.
    public var silences: [Silence] = []
    /// What the journal is to be told.
    public var notifications: [OutboxEntry] = []

    /// A batch that changes nothing.
    public init() {}

    /// Whether it changes nothing.
    public var isEmpty: Bool {
      files.isEmpty && articles.isEmpty && revivals.isEmpty && removals.isEmpty && vanished.isEmpty
        && revisions.isEmpty && notifications.isEmpty
    }
  }

  /// Writes a batch: all of it, or nothing.
  public func commit(_ batch: Batch) throws(StoreFailure) {
    try write { try $0.insert(batch) }
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

  /// How many articles and alerts there are.
  public func counts() throws(StoreFailure) -> (articles: Int, alerts: Int) {
    try read { database in
      (
        try Int.fetchOne(database, sql: "SELECT count(*) FROM article WHERE state = 'current'")
          ?? 0,
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

  /// Ticks off all notifications that wait.
  public func markAllDelivered(at moment: Date) throws(StoreFailure) {
    try write {
      try $0.execute(
        sql: "UPDATE outbox SET delivered = ? WHERE delivered IS NULL",
        arguments: [moment.timeIntervalSince1970])
    }
  }

  /// Has notifications delivered again. Returns how many of these there are.
  public func markWaiting(_ notifications: [String]) throws(StoreFailure) -> Int {
    var count = 0
    try write { database in
      let statement = try database.cachedStatement(
        sql: "UPDATE outbox SET delivered = NULL WHERE notification = ?")
      for notification in notifications {
        try statement.execute(arguments: [notification])
        count += database.changesCount
      }
    }
    return count
  }

  /// How many notifications wait, and since when the oldest does.
  public func backlog() throws(StoreFailure) -> (waiting: Int, oldest: Date?) {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: "SELECT count(*) AS count, min(created) AS oldest FROM outbox WHERE delivered IS NULL")
      return (
        row?["count"] ?? 0,
        (row?["oldest"] as Double?).map(Date.init(timeIntervalSince1970:))
      )
    }
  }

  /// How many files there are of which something could not be read.
  public func failedFileCount() throws(StoreFailure) -> Int {
    try read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM file WHERE failure IS NOT NULL") ?? 0
    }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(StoreFailure) -> Result {
    do { return try pool.read(body) } catch { throw StoreFailure(error, folder: folder) }
  }

  func write(_ body: (Database) throws -> Void) throws(StoreFailure) {
    do { try pool.write(body) } catch { throw StoreFailure(error, folder: folder) }
  }
}

extension Database {
  /// Writes a batch, inside a transaction.
  func insert(_ batch: Store.Batch) throws {
    for article in batch.articles { try article.insert(in: self) }
    for id in batch.revivals {
      try cachedStatement(
        sql: "UPDATE article SET state = 'current', reason = NULL, removed = NULL WHERE id = ?"
      ).execute(arguments: [id])
    }
    for sighting in batch.sightings {
      try cachedStatement(
        sql: """
          INSERT INTO sighting (article, body)
          SELECT number, ? FROM article WHERE id = ?
          """
      ).execute(arguments: [try CanonicalJSON.encode(sighting), sighting.article.id])
    }
    for removal in batch.removals { try removal.save(in: self) }
    for file in batch.files { try file.save(in: self) }
    for path in batch.vanished {
      try cachedStatement(sql: "DELETE FROM holding WHERE path = ?").execute(
        arguments: [Data(path)])
      try cachedStatement(sql: "DELETE FROM file WHERE path = ?").execute(arguments: [Data(path)])
    }
    for revision in batch.revisions {
      try revision.insert(in: self, silence: batch.silences.first { $0.hides(revision) }?.number)
    }
    for notification in batch.notifications { try notification.insert(in: self) }
  }
}
