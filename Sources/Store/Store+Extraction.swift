import Articles
import Extraction
import Foundation
import GRDB

/// Stored articles are extracted anew beside the sightings that count, which then are exchanged at once.
extension Store {
  /// A fingerprint of what the sightings were extracted by; nil when it is not known.
  public func extraction() throws(StoreFailure) -> String? {
    try read { try String.fetchOne($0, sql: "SELECT extraction FROM store") }
  }

  /// Notes what the sightings are extracted by.
  public func setExtraction(_ fingerprint: String) throws(StoreFailure) {
    try write {
      try $0.execute(sql: "UPDATE store SET extraction = ?", arguments: [fingerprint])
    }
  }

  /// An article and its place among the stored ones.
  public typealias NumberedArticle = (number: Int64, article: Article)

  /// The articles whose text is stored, in the order they came in, from behind a number on.
  public func articles(
    after number: Int64, limit: Int
  ) throws(StoreFailure) -> [NumberedArticle] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM article JOIN text ON article = number
          WHERE number > ? ORDER BY number LIMIT ?
          """, arguments: [number, limit]
      ).map { ($0["number"], try Article(row: $0)) }
    }
  }

  /// The number of the last article that came in; 0 when there is none.
  public func lastArticle() throws(StoreFailure) -> Int64 {
    try read { try Int64.fetchOne($0, sql: "SELECT max(number) FROM article") ?? 0 }
  }

  /// Makes room for other sightings, in place of what an earlier run left unfinished.
  public func beginExchange() throws(StoreFailure) {
    try write { database in
      try database.execute(
        sql: """
          DROP TABLE IF EXISTS sighting_anew;
          CREATE TABLE sighting_anew (
            number INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article (number),
            body TEXT NOT NULL
          );
          """)
    }
  }

  /// Keeps the other sightings of articles, by their numbers.
  public func addToExchange(
    _ sightings: [(article: Int64, sighting: Sighting)]
  ) throws(StoreFailure) {
    try write { database in
      let statement = try database.cachedStatement(
        sql: "INSERT INTO sighting_anew (article, body) VALUES (?, ?)")
      for (article, sighting) in sightings {
        try statement.execute(arguments: [article, try CanonicalJSON.encode(sighting)])
      }
    }
  }

  /// Puts the other sightings in the place of those that count, and writes what follows from that: all
  /// of it, or nothing.
  ///
  /// Articles whose text is not stored keep the sightings that they have.
  ///
  /// - Parameters:
  ///   - fingerprint: what the other sightings were extracted by
  ///   - batch: makes what follows of the store's contents
  public func completeExchange(
    to fingerprint: String, then batch: (Contents) -> Batch
  ) throws(StoreFailure) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO sighting_anew (article, body)
          SELECT article, body FROM sighting WHERE article NOT IN (SELECT article FROM text)
          ORDER BY number;
          DELETE FROM sighting_anew
          WHERE article IN (SELECT number FROM article WHERE state <> 'current');
          DROP TABLE sighting;
          ALTER TABLE sighting_anew RENAME TO sighting;
          CREATE INDEX sighting_article ON sighting (article);
          """)
      try database.execute(sql: "UPDATE store SET extraction = ?", arguments: [fingerprint])
      try database.insert(batch(try database.contents()))
    }
  }
}
