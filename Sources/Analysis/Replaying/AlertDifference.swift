import Correlation
import Extraction

/// What other rules make of a history: which alerts came, went, and are others.
public struct AlertDifference: Sendable {
  /// A difference.
  public enum Change: Sendable {
    /// An alert that was not.
    case gained(Alert)
    /// An alert that is no more.
    case lost(Alert)
    /// An alert that is another than it was.
    case changed(from: Alert, to: Alert)

    /// The alert as it is, or as it was last.
    public var alert: Alert {
      switch self {
      case .gained(let alert), .lost(let alert), .changed(_, let alert): alert
      }
    }
  }

  /// The differences, by rule, day and number.
  public let changes: [Change]
  /// How many alerts are as they were.
  public let same: Int

  /// Compares alerts by their rules' names and by what they rest on: an alert goes on as the one
  /// of its rule and group with which it shares the most sightings, and one that rests on none as the
  /// one with which it shares a day.
  public init(from before: [Alert], to after: [Alert]) {
    var old: [Int: Alert] = [:]
    var places: [Reference: Set<Int>] = [:]
    for (index, alert) in before.enumerated() {
      old[index] = alert
      for reference in alert.references { places[reference, default: []].insert(index) }
    }
    let silent = before.indices.filter { before[$0].references.isEmpty }
    var changes: [Change] = []
    var same = 0
    for alert in after {
      let references = alert.references
      var shares: [Int: Int] = [:]
      for reference in references {
        for index in places[reference] ?? [] where old[index] != nil {
          shares[index, default: 0] += 1
        }
      }
      if references.isEmpty {
        for index in silent where old[index].map(alert.isBeside) == true { shares[index] = 1 }
      }
      let known = shares.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      guard let known, let was = old.removeValue(forKey: known) else {
        changes.append(.gained(alert))
        continue
      }
      if alert.isAs(was) { same += 1 } else { changes.append(.changed(from: was, to: alert)) }
    }
    changes += old.values.map(Change.lost)
    self.changes = changes.sorted { $0.alert.key < $1.alert.key }
    self.same = same
  }

  /// A sighting that an alert of a rule rests on.
  fileprivate struct Reference: Hashable {
    var rule: String
    var article: String
    var event: String
    var slots: [String: String]
  }
}

extension Alert {
  fileprivate var references: Set<AlertDifference.Reference> {
    Set(
      happenings.flatMap(\.sightings).map {
        .init(rule: rule, article: $0.article.id, event: $0.event, slots: $0.slots)
      })
  }

  /// Whether both tell of days that they share, by one rule.
  fileprivate func isBeside(_ other: Alert) -> Bool {
    rule == other.rule && group == other.group && first <= other.last && other.first <= last
  }

  /// Whether both say the same, whatever their numbers.
  fileprivate func isAs(_ other: Alert) -> Bool {
    var same = other
    (same.number, same.raised) = (number, raised)
    return self == same
  }

  fileprivate var key: (String, String, Int) { (rule, "\(first) \(last)", number) }
}
