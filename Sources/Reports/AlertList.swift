import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage

/// Alerts as they are listed: as a table, a line each, or as comma-separated values.
public struct AlertList {
  /// What a list tells of an alert.
  public struct Entry: Sendable {
    /// Its number.
    public var number: Int
    /// The name of its rule.
    public var rule: String
    /// How it stands.
    public var state: String
    /// How urgent it is.
    public var severity: Severity
    /// How many there are of what the rule counts.
    public var count: Int
    /// The earliest and the latest day of its happenings.
    public var first, last: Day
    /// When it was first raised.
    public var raised: Date
    /// When it was last revised.
    public var changed: Date
    /// The values of what is counted.
    public var values: [String]
    /// What it says.
    public var message: String
    /// What stands behind its state, such as `acknowledged`.
    public var marks: [String] = []

    /// What a list tells of an alert that is told of elsewhere than in a store.
    public init(
      number: Int, rule: String, state: String, severity: Severity, count: Int, first: Day,
      last: Day, raised: Date, changed: Date, values: [String], message: String
    ) {
      self.number = number
      self.rule = rule
      self.state = state
      self.severity = severity
      self.count = count
      self.first = first
      self.last = last
      self.raised = raised
      self.changed = changed
      self.values = values
      self.message = message
    }

    /// What a list tells of an alert that stands in JSON, which was last revised at this time.
    ///
    /// Throws when it is no alert. Its happenings, which are most of it, are passed over.
    public init(json: String, changed: Date) throws {
      let head = try CanonicalJSON.decode(Head.self, from: json)
      self.init(
        number: head.alert, rule: head.rule, state: head.state, severity: head.severity,
        count: head.count, first: head.first, last: head.last, raised: head.raised,
        changed: changed, values: head.values.sorted { $0.key < $1.key }.flatMap(\.value),
        message: head.message)
    }

    /// As in `raised, acknowledged`.
    var markedState: String { ([state] + marks).joined(separator: ", ") }

    private struct Head: Decodable {
      var alert: Int
      var rule, state: String
      var severity: Severity
      var count: Int
      var first, last: Day
      var raised: Date
      var values: [String: [String]]
      var message: String
    }

    /// What a list tells of an alert, which was last revised at a time that may be known.
    public init(_ alert: Alert, changed: Date? = nil) {
      self.init(
        number: alert.number, rule: alert.rule, state: alert.state.rawValue,
        severity: alert.severity, count: alert.count, first: alert.first, last: alert.last,
        raised: alert.raised, changed: changed ?? alert.raised,
        values: alert.values.sorted { $0.key < $1.key }.flatMap(\.value),
        message: alert.message)
    }
  }

  private let entries: [Entry]
  private let clock: Clock

  /// A list of alerts, in this order, with times as a clock shows them.
  public init(_ entries: [Entry], clock: Clock) {
    self.entries = entries
    self.clock = clock
  }

  /// The same of whole alerts.
  public init(_ alerts: [Alert], clock: Clock) {
    self.init(alerts.map { Entry($0) }, clock: clock)
  }

  /// A table for people, each line cut to `width` cells where that is given.
  public func table(style: Style, width: Int?) -> [String] {
    var table = Table([
      .init(title: "ALERT", isNumber: true), .init(title: "RAISED"), .init(title: "SEVERITY"),
      .init(title: "STATE"), .init(title: "RULE", isLong: true), .init(title: "MESSAGE"),
    ])
    table.rows = entries.map { alert in
      [
        "\(alert.number)", .init(clock.minute(alert.raised), paint: style.faint),
        .init(alert.severity.rawValue) { style.severity($0, alert.severity) },
        .init(alert.markedState), .init(alert.rule), .init(alert.message),
      ]
    }
    return table.lines(style: style, width: width)
  }

  /// A line for each, as journalctl's short form has them, with the time of its last revision.
  public func short(style: Style) -> [String] {
    entries.map { alert in
      let text = "\(alert.rule) \(alert.number) \(alert.markedState): \(alert.message)"
      return "\(clock.second(alert.changed)) " + style.severity(text.onOneLine, alert.severity)
    }
  }

  /// Comma-separated values with a heading, by RFC 4180 but for the ends of lines.
  public var csv: [String] { [Self.csvHeading] + rows }

  /// The heading of comma-separated values.
  public static let csvHeading =
    "alert,rule,state,severity,count,first,last,raised,values,message"

  /// Comma-separated values without a heading.
  public var rows: [String] {
    entries.map { alert in
      [
        "\(alert.number)", alert.rule, alert.state, alert.severity.rawValue, "\(alert.count)",
        "\(alert.first)", "\(alert.last)", clock.iso8601(alert.raised),
        alert.values.joined(separator: " "), alert.message,
      ].map(\.asCSV).joined(separator: ",")
    }
  }
}
