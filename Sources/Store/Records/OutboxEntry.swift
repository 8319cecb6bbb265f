import Extraction
import Foundation
import GRDB

/// What the journal is to be told: the fields of one entry.
public struct OutboxEntry: Hashable, Sendable {
  /// Unique among all stores: the value of the entry's `TOCSIN_NOTIFICATION`.
  public var id: String
  /// The fields, in order; a name may stand more than once.
  public var fields: [Field]
  /// When it was made.
  public var created: Date

  /// A field of a journal entry.
  public struct Field: Hashable, Sendable {
    /// Its name, in upper case.
    public var name: String
    /// Its value.
    public var value: String

    /// A field.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A notification of these fields.
  public init(id: String, fields: [Field], created: Date) {
    self.id = id
    self.fields = fields
    self.created = created
  }

  init(row: Row) throws {
    let pairs = try CanonicalJSON.decode([[String]].self, from: row["fields"])
    self.init(
      id: row["notification"],
      fields: pairs.compactMap { $0.count == 2 ? Field($0[0], $0[1]) : nil },
      created: Date(timeIntervalSince1970: row["created"]))
  }

  func insert(in database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT INTO outbox (notification, fields, created) VALUES (?, ?, ?)"
    ).execute(arguments: [
      id, try CanonicalJSON.encode(fields.map { [$0.name, $0.value] }),
      created.timeIntervalSince1970,
    ])
  }
}
