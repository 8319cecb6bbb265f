import Correlation
import Extraction
import Foundation
import GRDB

/// What the store says of itself, for those who hold it against the journal.
extension StoreReader {
  /// What is wrong with the store by itself, in words; empty when nothing is.
  ///
  /// The time is proportional to its size.
  public func problems() throws(StoreFailure) -> [String] {
    try read { database in
      let damages = try String.fetchAll(database, sql: "PRAGMA quick_check(20)")
        .filter { $0 != "ok" }.map { "the database is damaged: \($0)" }
      let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(20).map {
        "a row of the table \($0["table"] as String) belongs to nothing"
      }
      return try damages + dangling + database.revisionProblems()
    }
  }

  /// A notification as the store knows it.
  public struct NotificationEntry: Hashable, Sendable {
    /// The value of its `TOCSIN_NOTIFICATION`.
    public var id: String
    /// When it was made.
    public var created: Date
    /// When it was found in the journal; nil while it waits.
    public var delivered: Date?
  }

  /// The notifications from behind a place in their order, and each one's place.
  public func notifications(
    after place: Int64, limit: Int
  ) throws(StoreFailure) -> [(place: Int64, entry: NotificationEntry)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT number, notification, created, delivered FROM outbox
          WHERE number > ? ORDER BY number LIMIT ?
          """, arguments: [place, limit]
      ).map { row in
        (
          row["number"],
          NotificationEntry(
            id: row["notification"], created: Date(timeIntervalSince1970: row["created"]),
            delivered: (row["delivered"] as Double?).map(Date.init(timeIntervalSince1970:)))
        )
      }
    }
  }
}

extension Database {
  /// What is wrong with alerts and their revisions, and with what the journal was to be told of them.
  fileprivate func revisionProblems() throws -> [String] {
    let gaps = try Int.fetchAll(
      self,
      sql: """
        SELECT alert FROM revision GROUP BY alert
        HAVING count(*) <> max(number) OR min(number) <> 1 LIMIT 20
        """
    ).map { "alert \($0) lacks a revision" }
    let stale = try Int.fetchAll(
      self,
      sql: """
        SELECT number FROM alert WHERE json_remove(body, '$.happenings') IS NOT (
          SELECT json_remove(json_extract(revision.body, '$.alert'), '$.happenings')
          FROM revision WHERE revision.alert = alert.number ORDER BY revision.number DESC LIMIT 1
        ) LIMIT 20
        """
    ).map { "alert \($0) is not as its last revision left it" }
    // What arrived long ago may have been dropped, and then nothing is known of it.
    let untold = try Row.fetchAll(
      self,
      sql: """
        SELECT alert, number FROM revision
        WHERE silence IS NULL AND json_extract(body, '$.notifies')
          AND json_extract(body, '$.time') >= (
            SELECT strftime('%Y-%m-%dT%H:%M:%SZ', min(created), 'unixepoch') FROM outbox)
          AND NOT EXISTS (
            SELECT 1 FROM outbox, store
            WHERE notification = identity || ':alert:' || alert || ':' || revision.number)
        LIMIT 20
        """
    ).map {
      "revision \($0["number"] as Int) of alert \($0["alert"] as Int) was never to be told"
    }
    return gaps + stale + untold
  }
}
