import Correlation
import Extraction
import RuleLanguage

/// How many alerts there are for each value of a swept number.
public struct SweepList {
  /// A value, and the alerts that it gives.
  public struct Entry: Encodable {
    var setting: String
    var alerts: Int
    var severities: [String: Int]
    var count: Int

    /// What is set, as in `wave.days=14`, and the alerts that come of it.
    public init(setting: String, alerts: [Alert]) {
      self.setting = setting
      self.alerts = alerts.count
      severities = Dictionary(alerts.map { ($0.severity.rawValue, 1) }, uniquingKeysWith: +)
      count = alerts.map(\.count).max() ?? 0
    }

    private enum CodingKeys: String, CodingKey {
      case setting, alerts, severities
      case count = "highest_count"
    }
  }

  private let entries: [Entry]

  /// A list of these, in this order.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// An object for each.
  public var documents: [String] {
    get throws { try entries.map { try CanonicalJSON.encode($0) } }
  }

  /// Comma-separated values with a heading.
  public var csv: [String] {
    let names = severities
    return [(["setting", "alerts"] + names + ["highest_count"]).joined(separator: ",")]
      + entries.map { entry in
        ([entry.setting.asCSV, "\(entry.alerts)"]
          + names.map { "\(entry.severities[$0] ?? 0)" } + ["\(entry.count)"])
          .joined(separator: ",")
      }
  }

  /// A table for people, each line cut to `width` cells where that is given.
  public func table(style: Style, width: Int?) -> [String] {
    let names = severities
    var table = Table(
      [.init(title: "SETTING", isLong: true), .init(title: "ALERTS", isNumber: true)]
        + names.map { .init(title: $0.uppercased(), isNumber: true) }
        + [.init(title: "HIGHEST COUNT")])
    table.rows = entries.map { entry in
      ["\(entry.setting)", "\(entry.alerts)"]
        + names.map { "\(entry.severities[$0] ?? 0)" } + ["\(entry.count)"]
    }
    return table.lines(style: style, width: width)
  }

  /// The severities that occur, the least urgent first.
  private var severities: [String] {
    let all = Set(entries.flatMap(\.severities.keys))
    return Severity.allCases.map(\.rawValue).filter(all.contains)
  }
}
