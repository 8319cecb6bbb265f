import Correlation
import Foundation
import Journal

/// Alerts asked of a journal, each as its newest entry tells it.
public struct JournaledAlerts: Sendable {
  /// The journal that is asked.
  public var source = JournalSource.machine
  /// Only alerts that this unit logged, as journald vouches; nil for whoever did.
  public var unit: String?
  /// Only alerts of this rule.
  public var rule: String?
  /// Only alerts that changed since this moment, and did not after that one.
  public var since, until: Date?
  /// Only alerts at least as urgent: 0 is the most urgent.
  public var priority: Int?
  /// Whether withdrawn alerts are among them.
  public var includesWithdrawn = false
  /// At most so many, the most recent ones.
  public var limit: Int?

  /// So many alerts are looked up by their numbers; for more the whole journal is read.
  private static let lookUpLimit = 100

  /// Asks for all but withdrawn alerts of this machine's journal.
  public init() {}

  /// The alerts that are chosen, and that hold what is looked for where something is, the most
  /// recently changed last.
  ///
  /// A lost entry is sent again, and then stands behind a newer one: so the newest entry is the one
  /// with the highest revision.
  public func read(
    where holds: (JournaledAlert) -> Bool = { _ in true }
  ) throws(JournalError) -> [JournaledAlert] {
    var found = 0
    let recent = try entries([]) { alert, isFirst in
      if let since, alert.changed < since { return false }
      // The journal is read from its end: what comes first of an alert is its newest entry.
      if isFirst, chooses(alert), holds(alert) { found += 1 }
      return limit.map { found < $0 } ?? true
    }
    let chosen = recent.values.filter { chooses($0) && holds($0) }
    guard !chosen.isEmpty, limit != 0 else { return [] }
    // Entries further back may still tell when they were raised, and what was told out of order.
    let numbers = Set(chosen.map { "\($0.number)" })
    let fields = numbers.map { JournalEntry.Field(.alert, $0) }
    let whole = try entries(numbers.count <= Self.lookUpLimit ? fields : []) { _, _ in true }
    let keys = Set(chosen.map(\.key))
    return
      whole.values.filter { keys.contains($0.key) && chooses($0) && holds($0) }
      .sorted { ($0.changed, $0.number) < ($1.changed, $1.number) }
      .suffix(limit ?? .max)
  }

  /// The alerts of entries that have these fields, by what tells them apart, read from the newest
  /// entry on for as long as more are wanted: it is asked with each, and whether it is the first.
  private func entries(
    _ fields: [JournalEntry.Field], _ wantsMore: (JournaledAlert, Bool) -> Bool
  ) throws(JournalError) -> [JournaledAlert.Key: JournaledAlert] {
    var fields = fields
    fields += Revision.Kind.allCases.map { .init(.messageID, $0.messageID.rawValue) }
    if let rule { fields.append(.init(.rule, rule)) }
    if let unit { fields.append(.init("_SYSTEMD_UNIT", unit)) }
    var alerts: [JournaledAlert.Key: JournaledAlert] = [:]
    try SystemJournal.newestEntries(of: source, matching: fields) { entry in
      guard let alert = JournaledAlert(entry) else { return true }
      let known = alerts[alert.key]
      var newest = known.map { $0.revision >= alert.revision ? $0 : alert } ?? alert
      newest.raised = min(known?.raised ?? alert.raised, alert.raised)
      alerts[alert.key] = newest
      return wantsMore(alert, known == nil)
    }
    return alerts
  }

  private func chooses(_ alert: JournaledAlert) -> Bool {
    since.map { alert.changed >= $0 } ?? true && until.map { alert.changed <= $0 } ?? true
      && priority.map { alert.severity.priority <= $0 } ?? true
      && (includesWithdrawn || alert.state != .withdrawn)
  }
}

extension JournaledAlert {
  /// Tells it from all others in a journal.
  struct Key: Hashable, Sendable {
    var store: String
    var number: Int
  }

  var key: Key { Key(store: store, number: number) }
}
