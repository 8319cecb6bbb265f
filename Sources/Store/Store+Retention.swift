import CivilTime
import Correlation
import Extraction
import Foundation
import GRDB

extension Store {
  /// A sighting and its place among the stored ones.
  public typealias NumberedSighting = (number: Int64, sighting: Sighting)

  /// The sightings that count, in the order they came in, from behind a number on.
  public func sightings(
    after number: Int64, limit: Int
  ) throws(StoreFailure) -> [NumberedSighting] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT number, body FROM sighting WHERE number > ? ORDER BY number LIMIT ?",
        arguments: [number, limit]
      ).map { ($0["number"], try CanonicalJSON.decode(Sighting.self, from: $0["body"])) }
    }
  }

  /// Drops sightings, by number, and the articles of days before one that have none left, and notes what
  /// the correlator has forgotten: all of it, or nothing. What is known of the articles' files stays, so
  /// that they are not read again.
  ///
  /// - Parameters:
  ///   - sightings: the numbers of sightings that are not remembered
  ///   - day: the first day whose articles are kept
  ///   - forgotten: what was forgotten
  ///   - remembered: the numbers of the alerts that were not
  /// - Returns: how many articles are gone that counted
  public func forget(
    sightings: [Int64], before day: Day, _ forgotten: Correlator.Forgotten,
    alertsBut remembered: Set<Int>
  ) throws(StoreFailure) -> Int {
    var count = 0
    try write { database in
      try database.execute(
        sql: "UPDATE store SET forgotten = ?", arguments: [try CanonicalJSON.encode(forgotten)])
      let alerts = try Int.fetchAll(database, sql: "SELECT number FROM alert WHERE NOT forgotten")
      let forget = try database.cachedStatement(
        sql: "UPDATE alert SET forgotten = 1 WHERE number = ?")
      for number in alerts where !remembered.contains(number) {
        try forget.execute(arguments: [number])
      }
      let drop = try database.cachedStatement(sql: "DELETE FROM sighting WHERE number = ?")
      for number in sightings { try drop.execute(arguments: [number]) }
      count = try database.dropArticles(before: day)
    }
    return count
  }

  /// Drops notifications that arrived long ago.
  public func dropNotifications(deliveredBefore moment: Date) throws(StoreFailure) {
    try write {
      try $0.execute(
        sql: "DELETE FROM outbox WHERE delivered < ?", arguments: [moment.timeIntervalSince1970])
    }
  }
}

extension Database {
  /// Drops the articles that were published before a day and have no sightings. Returns how many of them
  /// counted.
  fileprivate func dropArticles(before day: Day) throws -> Int {
    try execute(
      sql: """
        CREATE TEMPORARY TABLE old AS SELECT number, published, state FROM article
        WHERE published < ? AND number NOT IN (SELECT article FROM sighting)
        """, arguments: [day.description])
    try execute(
      sql: """
        INSERT INTO dropped
        SELECT published, count(*) FROM old WHERE state = 'current' GROUP BY published
        ON CONFLICT DO UPDATE SET articles = articles + excluded.articles;
        DELETE FROM text WHERE article IN (SELECT number FROM old);
        DELETE FROM holding WHERE article IN (SELECT number FROM old);
        DELETE FROM article WHERE number IN (SELECT number FROM old);
        """)
    let count = try Int.fetchOne(self, sql: "SELECT count(*) FROM old WHERE state = 'current'")
    try execute(sql: "DROP TABLE old")
    return count ?? 0
  }
}
