import Analysis
import Correlation
import Extraction
import RuleLanguage

/// What other rules make of an archive: alerts gained, lost and changed.
public struct DifferenceList {
  private let difference: AlertDifference

  /// A list of these differences.
  public init(_ difference: AlertDifference) {
    self.difference = difference
  }

  /// As in `2 gained, 1 lost, 0 changed, 14 the same`.
  public var summary: String {
    var (gained, lost, changed) = (0, 0, 0)
    for change in difference.changes {
      switch change {
      case .gained: gained += 1
      case .lost: lost += 1
      case .changed: changed += 1
      }
    }
    return "\(gained) gained, \(lost) lost, \(changed) changed, \(difference.same) the same"
  }

  /// A table for people, each line cut to `width` cells where that is given.
  public func table(style: Style, width: Int?) -> [String] {
    guard !difference.changes.isEmpty else { return [] }
    var table = Table([
      .init(title: "CHANGE"), .init(title: "RULE", isLong: true), .init(title: "DAYS"),
      .init(title: "SEVERITY"), .init(title: "COUNT", isNumber: true), .init(title: "MESSAGE"),
    ])
    table.rows = difference.changes.map { change in
      let alert = change.alert
      let before: Alert? = if case .changed(let before, _) = change { before } else { nil }
      func told(_ text: (Alert) -> String) -> String {
        guard let before, text(before) != text(alert) else { return text(alert) }
        return "\(text(before)) → \(text(alert))"
      }
      return [
        "\(change.name)", "\(alert.rule)", .init(told { "\($0.first) to \($0.last)" }),
        .init(told(\.severity.rawValue)) { style.severity($0, alert.severity) },
        .init(told { "\($0.count)" }), .init(alert.message),
      ]
    }
    return table.lines(style: style, width: width)
  }

  /// An object for each change: `change`, and the alert as it was (`before`) and is (`after`).
  public var documents: [String] {
    get throws {
      try difference.changes.map { change in
        let document =
          switch change {
          case .gained(let alert): Document(change: change.name, before: nil, after: alert)
          case .lost(let alert): Document(change: change.name, before: alert, after: nil)
          case .changed(let was, let alert):
            Document(change: change.name, before: was, after: alert)
          }
        return try CanonicalJSON.encode(document)
      }
    }
  }

  private struct Document: Encodable {
    var change: String
    var before: Alert?
    var after: Alert?
  }
}

extension AlertDifference.Change {
  fileprivate var name: String {
    switch self {
    case .gained: "gained"
    case .lost: "lost"
    case .changed: "changed"
    }
  }
}
