import Correlation
import Extraction
import Foundation
import GRDB

extension StoreReader {
  /// Which alerts are asked for. What is nil does not narrow the choice.
  public struct AlertFilter: Sendable {
    /// Alerts with a revision since this moment.
    public var since: Date?
    /// Alerts whose last revision was before this moment.
    public var until: Date?
    /// Alerts of this rule.
    public var rule: String?
    /// Alerts at least as urgent: 0 is the most urgent.
    public var priority: Int?
    /// Whether withdrawn alerts are among them.
    public var includesWithdrawn = false
    /// Whether alerts that are raised, and of which nothing is to be told just now, are among them.
    public var includesSilenced = false
    /// At most so many, the most recent ones.
    public var limit: Int?

    /// A filter that lets all but withdrawn and silenced alerts through.
    public init() {}
  }

  /// An alert as it is listed: as the store has it, for most of it is read only when it is asked for.
  public struct ListedAlert: Sendable {
    /// Its number.
    public var number: Int
    /// When it was last revised.
    public var changed: Date
    /// Its JSON, as it is stored.
    public var json: String
    /// The silence that holds of it just now.
    public var silence: Silence?
    /// Who has seen it.
    public var acknowledgement: Acknowledgement?

    /// The whole alert. Throws when its JSON is none of an alert.
    public var alert: Alert {
      get throws { try CanonicalJSON.decode(Alert.self, from: json) }
    }
  }

  /// The alerts that a filter lets through, and that hold what is looked for where something is, the
  /// most recently revised last. Only as many are read as it takes to reach the filter's limit.
  public func alerts(
    _ filter: AlertFilter, where holds: ((ListedAlert) throws -> Bool)? = nil
  ) throws(StoreFailure) -> [ListedAlert] {
    try read { try $0.alerts(filter, where: holds) }
  }

  /// The same, and the place in the store's history up to which they tell it.
  public func alertsAndPlace(
    _ filter: AlertFilter, where holds: ((ListedAlert) throws -> Bool)? = nil
  ) throws(StoreFailure) -> (alerts: [ListedAlert], place: Place) {
    try read { database in
      (try database.alerts(filter, where: holds), try Place(of: database))
    }
  }
}

extension Database {
  fileprivate func alerts(
    _ filter: StoreReader.AlertFilter, where holds: ((StoreReader.ListedAlert) throws -> Bool)?,
    now: Date = Date()
  ) throws -> [StoreReader.ListedAlert] {
    var conditions: [String] = []
    var arguments = StatementArguments()
    func require(_ condition: String, _ value: (some DatabaseValueConvertible)?) {
      guard let value else { return }
      conditions.append(condition)
      arguments += [value]
    }
    require("updated >= ?", filter.since?.timeIntervalSince1970)
    require("updated <= ?", filter.until?.timeIntervalSince1970)
    require("rule = ?", filter.rule)
    require("priority <= ?", filter.priority)
    require("state <> ?", filter.includesWithdrawn ? nil : "withdrawn")
    let silences = try silences(at: now).filter { $0.holds(at: now) }
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    let rows = try Row.fetchCursor(
      self,
      sql:
        "SELECT number, rule, state, body, updated FROM alert \(condition) ORDER BY updated DESC, number DESC",
      arguments: arguments)
    var alerts: [StoreReader.ListedAlert] = []
    while alerts.count < filter.limit ?? .max, let row = try rows.next() {
      var alert = StoreReader.ListedAlert(
        number: row["number"], changed: Date(timeIntervalSince1970: row["updated"]),
        json: row["body"])
      if !silences.isEmpty {
        let rule: String = row["rule"]
        alert.silence = silences.first { $0.subject.includes(alert: alert.number, of: rule) }
        let isHidden = alert.silence != nil && row["state"] == Alert.State.raised.rawValue
        if isHidden, !filter.includesSilenced { continue }
      }
      if let holds, try !holds(alert) { continue }
      alert.acknowledgement = try acknowledgement(ofAlert: alert.number)
      alerts.append(alert)
    }
    return alerts.reversed()
  }
}
