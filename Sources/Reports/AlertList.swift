import Correlation
import Foundation

/// Alerts as they are listed: as a table, a line each, or as comma-separated values.
public struct AlertList {
  private let alerts: [Alert]
  private let clock: Clock

  /// A list of alerts, in this order, with times as a clock shows them.
  public init(_ alerts: [Alert], clock: Clock) {
    self.alerts = alerts
    self.clock = clock
  }

  /// A table for people, each line cut to `width` cells where that is given.
  public func table(style: Style, width: Int?) -> [String] {
    var table = Table([
      .init(title: "ALERT", isNumber: true), .init(title: "RAISED"), .init(title: "SEVERITY"),
      .init(title: "STATE"), .init(title: "RULE"), .init(title: "MESSAGE"),
    ])
    table.rows = alerts.map { alert in
      [
        "\(alert.number)", .init(clock.minute(alert.raised), paint: style.faint),
        .init(alert.severity.rawValue) { style.severity($0, alert.severity) },
        "\(alert.state.rawValue)", "\(alert.rule)", .init(alert.message),
      ]
    }
    return table.lines(style: style, width: width)
  }

  /// A line for each, as journalctl's short form has them.
  public func short(style: Style) -> [String] {
    alerts.map { alert in
      let text = "\(alert.rule) \(alert.number) \(alert.state.rawValue): \(alert.message)"
      return "\(clock.second(alert.raised)) " + style.severity(text.onOneLine, alert.severity)
    }
  }

  /// Comma-separated values with a heading, by RFC 4180 but for the ends of lines.
  public var csv: [String] {
    let heading = [
      "alert", "rule", "state", "severity", "count", "first", "last", "raised", "values", "message",
    ]
    let rows = alerts.map { alert in
      [
        "\(alert.number)", alert.rule, alert.state.rawValue, alert.severity.rawValue,
        "\(alert.count)", "\(alert.first)", "\(alert.last)", clock.iso8601(alert.raised),
        alert.values.sorted { $0.key < $1.key }.flatMap(\.value).joined(separator: " "),
        alert.message,
      ]
    }
    return ([heading] + rows).map { $0.map(\.asCSV).joined(separator: ",") }
  }
}
