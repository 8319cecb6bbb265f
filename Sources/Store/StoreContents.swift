import CivilTime
import Correlation
import Extraction
import GRDB

extension Store {
  /// What the correlator works on.
  public struct Contents: Sendable {
    /// All sightings.
    public var sightings: [Sighting]
    /// The last revision of every alert that is not forgotten.
    public var revisions: [Revision]
    /// What was forgotten because of its age; nil when nothing was.
    public var forgotten: Correlator.Forgotten?
    /// How many articles were published on each day, those included that were dropped because of their
    /// age.
    public var articles: [Day: Int]
  }
}

extension Database {
  /// What the correlator works on.
  func contents() throws -> Store.Contents {
    let revisions = try Row.fetchAll(
      self,
      sql: """
        SELECT newest.body AS body, alert.body AS alert
        FROM alert JOIN revision AS newest ON newest.alert = alert.number
        WHERE newest.number = (SELECT max(number) FROM revision WHERE alert = newest.alert)
          AND NOT forgotten
        ORDER BY newest.alert
        """)
    let days = try Row.fetchAll(
      self,
      sql: """
        SELECT published, count(*) AS articles FROM article
        WHERE state = 'current' GROUP BY published
        UNION ALL SELECT published, articles FROM dropped
        """)
    return Store.Contents(
      sightings: try sightings(of: nil),
      revisions: try revisions.map { try Revision($0["body"], alert: $0["alert"]) },
      forgotten: try String.fetchOne(self, sql: "SELECT forgotten FROM store")
        .map { try CanonicalJSON.decode(Correlator.Forgotten.self, from: $0) },
      articles: Dictionary(
        days.compactMap { row in Day(row["published"] as String).map { ($0, row["articles"]) } },
        uniquingKeysWith: +))
  }

  /// The sightings of an event, or of all.
  func sightings(of event: String?) throws -> [Sighting] {
    let bodies = try String.fetchAll(
      self,
      sql: """
        SELECT body FROM sighting WHERE ?1 IS NULL OR json_extract(body, '$.event') = ?1
        ORDER BY number
        """, arguments: [event]
    )
    return try CanonicalJSON.decodeAll(Sighting.self, from: bodies)
  }
}
