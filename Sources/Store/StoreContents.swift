import CivilTime
import Correlation
import Extraction
import GRDB

extension Store {
  /// What the correlator works on.
  public struct Contents: Sendable {
    /// All sightings.
    public var sightings: [Sighting]
    /// The last revision of every alert.
    public var revisions: [Revision]
    /// How many articles were published on each day.
    public var articles: [Day: Int]
  }
}

extension Database {
  /// What the correlator works on.
  func contents() throws -> Store.Contents {
    let revisions = try String.fetchAll(
      self,
      sql: """
        SELECT body FROM revision AS newest
        WHERE number = (SELECT max(number) FROM revision WHERE alert = newest.alert)
        ORDER BY alert
        """)
    let days = try Row.fetchAll(
      self, sql: "SELECT published, count(*) AS articles FROM article GROUP BY published")
    return Store.Contents(
      sightings: try sightings(of: nil),
      revisions: try revisions.map { try CanonicalJSON.decode(Revision.self, from: $0) },
      articles: Dictionary(
        days.compactMap { row in Day(row["published"] as String).map { ($0, row["articles"]) } },
        uniquingKeysWith: +))
  }

  /// The sightings of an event, or of all.
  func sightings(of event: String?) throws -> [Sighting] {
    try String.fetchAll(
      self,
      sql: """
        SELECT body FROM sighting WHERE ?1 IS NULL OR json_extract(body, '$.event') = ?1
        ORDER BY number
        """, arguments: [event]
    ).map { try CanonicalJSON.decode(Sighting.self, from: $0) }
  }
}
