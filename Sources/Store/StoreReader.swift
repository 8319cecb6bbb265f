import Correlation
import Extraction
import Foundation
import GRDB

/// The command line's side of the store: it reads what the daemon has committed, and writes nothing.
public struct StoreReader: Sendable {
  private let folder: String
  private let queue: DatabaseQueue
  let path: String
  /// The file that was opened.
  let file: FileIdentity?

  /// Opens the store in a folder, while a daemon works on it or while none does.
  public init(folder: String) throws(StoreFailure) {
    self.folder = folder
    path = (folder as NSString).appendingPathComponent(Store.fileName)
    file = FileIdentity(path: path)
    do {
      guard FileManager.default.fileExists(atPath: path) else {
        // A folder that may not be searched hides what is in it.
        let isHidden = FileManager.default.fileExists(atPath: folder) && access(folder, X_OK) != 0
        throw StoreFailure(
          kind: isHidden ? .permission : .missing, folder: folder, reason: "permission denied")
      }
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = Schema.migrator
      guard try !queue.read(migrator.hasBeenSuperseded) else {
        throw StoreFailure(kind: .newer, folder: folder, reason: "")
      }
      guard try queue.read(migrator.hasCompletedMigrations) else {
        throw StoreFailure(kind: .missing, folder: folder, reason: "")
      }
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      throw StoreFailure(error, folder: folder)
    }
  }

  /// Tells this store from any other: what the ids of its notifications begin with.
  public func identity() throws(StoreFailure) -> String {
    try read { try String.fetchOne($0, sql: "SELECT identity FROM store") ?? "" }
  }

  /// All revisions of an alert, the first one first; empty when there is no such alert. The last one has
  /// all happenings of the alert, and the others those that were new with them.
  public func revisions(ofAlert number: Int) throws(StoreFailure) -> [Revision] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT revision.body AS body,
            iif(row_number() OVER (ORDER BY revision.number DESC) = 1, alert.body, NULL) AS alert
          FROM revision JOIN alert ON alert.number = revision.alert
          WHERE revision.alert = ? ORDER BY revision.number
          """, arguments: [number]
      ).map { try Revision($0["body"], alert: $0["alert"]) }
    }
  }

  /// What the correlator works on.
  public func contents() throws(StoreFailure) -> Store.Contents {
    try read { try $0.contents() }
  }

  /// The sightings of an event, or of all events.
  public func sightings(of event: String? = nil) throws(StoreFailure) -> [Sighting] {
    try read { try $0.sightings(of: event) }
  }

  /// The number of the newest alert, or nil when there is none.
  public func newestAlert() throws(StoreFailure) -> Int? {
    try read { try Int.fetchOne($0, sql: "SELECT max(number) FROM alert") }
  }

  /// A file of the inbox as it is listed for people.
  public struct FileEntry: Sendable, Codable {
    /// Its path below the inbox.
    public var path: String
    /// When it was looked into.
    public var seen: Date
    /// How many articles it holds.
    public var articles: Int
    /// The identity of its first article.
    public var id: String?
    /// That article's headline.
    public var title: String?
    /// That article's day of publication.
    public var published: String?
    /// Why that article counts no longer: `superseded`, `deleted` or `retracted`.
    public var removed: String?
    /// Why there are no more articles: a stable code.
    public var failure: String?
    /// The same in words.
    public var reason: String?
  }

  /// The files that were looked into most recently, the newest last.
  public func files(onlyFailed: Bool, limit: Int?) throws(StoreFailure) -> [FileEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT file.path, seen, articles, article.id, title, published,
            nullif(state, 'current') AS removed_as, failure, file.reason
          FROM file LEFT JOIN article ON article.id = file.article
          \(onlyFailed ? "WHERE failure IS NOT NULL" : "")
          ORDER BY seen DESC, file.path DESC LIMIT ?
          """, arguments: [limit ?? -1]
      ).reversed().map { row in
        FileEntry(
          path: String(decoding: row["path"] as Data, as: UTF8.self),
          seen: Date(timeIntervalSince1970: row["seen"]), articles: row["articles"], id: row["id"],
          title: row["title"],
          published: row["published"], removed: row["removed_as"], failure: row["failure"],
          reason: row["reason"])
      }
    }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(StoreFailure) -> Result {
    do { return try queue.read(body) } catch { throw StoreFailure(error, folder: folder) }
  }
}
