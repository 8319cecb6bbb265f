import CivilTime
import Correlation
import Extraction
import Foundation
import GRDB

extension Store {
  /// The numbers of the articles that were published before a day, in the order they came in, from
  /// behind one on.
  public func articles(
    publishedBefore day: Day, after number: Int64, limit: Int
  ) throws(StoreFailure) -> [Int64] {
    try read { database in
      try Int64.fetchAll(
        database,
        sql: """
          SELECT number FROM article
          WHERE number > ? AND published < ? ORDER BY number LIMIT ?
          """, arguments: [number, day.description, limit])
    }
  }

  /// The sightings in an article that count.
  public func sightings(inArticle number: Int64) throws(StoreFailure) -> [Sighting] {
    try read { database in
      try String.fetchAll(
        try database.cachedStatement(sql: "SELECT body FROM sighting WHERE article = ?"),
        arguments: [number]
      ).map { try CanonicalJSON.decode(Sighting.self, from: $0) }
    }
  }

  /// Drops articles and their sightings, by number, and notes what the correlator has forgotten: all of
  /// it, or nothing. What is known of the articles' files stays, so that they are not read again.
  ///
  /// - Parameters:
  ///   - articles: the numbers of the articles
  ///   - forgotten: what was forgotten
  ///   - remembered: the numbers of the alerts that were not
  /// - Returns: how many of the articles counted
  public func forget(
    articles: [Int64], _ forgotten: Correlator.Forgotten, alertsBut remembered: Set<Int>
  ) throws(StoreFailure) -> Int {
    var count = 0
    try write { database in
      try database.execute(
        sql: "UPDATE store SET forgotten = ?", arguments: [try CanonicalJSON.encode(forgotten)])
      let alerts = try Int.fetchAll(database, sql: "SELECT number FROM alert WHERE NOT forgotten")
      for number in alerts where !remembered.contains(number) {
        try database.cachedStatement(sql: "UPDATE alert SET forgotten = 1 WHERE number = ?")
          .execute(arguments: [number])
      }
      for number in articles {
        try database.cachedStatement(
          sql: """
            INSERT INTO dropped SELECT published, 1 FROM article
            WHERE number = ? AND state = 'current'
            ON CONFLICT DO UPDATE SET articles = articles + 1
            """
        ).execute(arguments: [number])
        count += database.changesCount
        for table in ["holding", "text", "sighting"] {
          try database.cachedStatement(sql: "DELETE FROM \(table) WHERE article = ?")
            .execute(arguments: [number])
        }
        try database.cachedStatement(sql: "DELETE FROM article WHERE number = ?")
          .execute(arguments: [number])
      }
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
