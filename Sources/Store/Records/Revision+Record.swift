import Correlation
import Extraction
import GRDB

extension Revision {
  /// Writes it; `silence` is the number of the one that keeps it from being told.
  func insert(in database: Database, silence: Int?) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO alert (number, rule, state, priority, updated, body) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (number) DO UPDATE SET
          state = excluded.state, priority = excluded.priority, updated = excluded.updated,
          body = excluded.body
        """
    ).execute(arguments: [
      alert.number, alert.rule, alert.state.rawValue, alert.severity.priority,
      time.timeIntervalSince1970, try CanonicalJSON.encode(alert),
    ])
    try database.cachedStatement(
      sql: "INSERT INTO revision (alert, number, body, silence) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [alert.number, number, try CanonicalJSON.encode(record), silence])
  }

  /// The revision as its row keeps it: of the happenings only those that are new with it, for the alert
  /// keeps them all. Else an episode that goes on for years would be written anew with each of its days.
  private var record: Revision {
    var record = self
    guard kind != .raised else { return record }
    var added: Set<String> = []
    if case .articles(let identities, _) = cause { added = Set(identities) }
    record.alert.happenings.removeAll { happening in
      !happening.sightings.contains { added.contains($0.article.id) }
    }
    return record
  }

  /// The revision of a row; with `body`, that of its alert, it is the last one, and whole.
  init(_ record: String, alert body: String?) throws {
    self = try CanonicalJSON.decode(Revision.self, from: record)
    if let body { alert = try CanonicalJSON.decode(Alert.self, from: body) }
  }
}

extension Silence {
  /// Whether it keeps a revision from being told.
  public func hides(_ revision: Revision) -> Bool {
    switch revision.kind {
    case .resolved, .withdrawn: return false
    case .raised, .escalated, .updated, .reopened: break
    }
    guard holds(at: revision.time) else { return false }
    return subject.includes(alert: revision.alert.number, of: revision.alert.rule)
  }
}
