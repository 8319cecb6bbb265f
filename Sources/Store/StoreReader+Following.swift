import Correlation
import Foundation
import GRDB

extension StoreReader {
  /// A place in the history of a store: what had been told of its alerts.
  public struct Place: Sendable {
    /// The last revision of each alert, by the alert's number.
    var told: [Int: Int]
    /// When the last of them was made.
    var latest: TimeInterval
  }

  /// The revisions that were committed behind a place, in the order of their times, which moves on
  /// behind them.
  ///
  /// A clock that is put back hides none of them. What a silence kept from being told is among them
  /// only where that is wanted. Of an alert's revisions the last has all happenings.
  public func revisions(
    behind place: inout Place, includingSilenced: Bool
  ) throws(StoreFailure) -> [Revision] {
    let start = place
    let (revisions, end) = try read { database in
      var place = start
      var revisions: [Revision] = []
      // Times are whole seconds, and one second may bring several commits.
      let bound = min(place.latest, Date().timeIntervalSince1970.rounded(.down) - 1)
      let changed = try Row.fetchAll(
        database, sql: "SELECT number, updated FROM alert WHERE updated >= ?", arguments: [bound])
      let statement = try database.cachedStatement(
        sql: """
          SELECT revision.number AS number, revision.body AS body, silence,
            iif(row_number() OVER (ORDER BY revision.number DESC) = 1, alert.body, NULL) AS alert
          FROM revision JOIN alert ON alert.number = revision.alert
          WHERE revision.alert = ? AND revision.number > ? ORDER BY revision.number
          """)
      for row in changed {
        let alert: Int = row["number"]
        let news = try Row.fetchAll(
          statement, arguments: [alert, place.told[alert, default: 0]])
        guard let last = news.last else { continue }
        revisions += try news.filter { includingSilenced || $0["silence"] == nil as Int? }
          .map { try Revision($0["body"], alert: $0["alert"]) }
        place.told[alert] = last["number"]
        place.latest = max(place.latest, row["updated"])
      }
      revisions.sort {
        ($0.time, $0.alert.number, $0.number) < ($1.time, $1.alert.number, $1.number)
      }
      return (revisions, place)
    }
    place = end
    return revisions
  }

  /// The place in this store at which somebody goes on who has read another in the same folder up
  /// to a moment. Of a store with the same identity, such as a copy put back, what was told stays told.
  public func place(after other: Place, at moment: Date, isSameStore: Bool) throws(StoreFailure)
    -> Place
  {
    try read { database in
      let latest = moment.timeIntervalSince1970.rounded(.down)
      var place = try Place(of: database)
      let news = try Int.fetchAll(
        database, sql: "SELECT number FROM alert WHERE updated >= ?", arguments: [latest])
      for alert in news {
        let told = isSameStore ? other.told[alert, default: 0] : 0
        place.told[alert] = min(told, place.told[alert, default: 0])
      }
      place.latest = latest
      return place
    }
  }

  /// Whether the file of the store is still the one that was opened.
  public var isCurrent: Bool { FileIdentity(path: path) == file }

  /// Tells a file from another of the same name.
  struct FileIdentity: Equatable, Sendable {
    private let device, inode: UInt64

    /// Nil when there is no file.
    init?(path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
    }
  }
}

extension StoreReader.Place {
  /// The newest place of a store.
  init(of database: Database) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT alert, max(number) AS last FROM revision GROUP BY alert")
    told = [:]
    while let row = try rows.next() { told[row["alert"]] = row["last"] }
    latest = try TimeInterval.fetchOne(database, sql: "SELECT max(updated) FROM alert") ?? 0
  }
}
