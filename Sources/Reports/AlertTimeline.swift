import CivilTime
import Correlation
import RuleLanguage

/// Alerts over time: a line for each rule and group, time across, and the most urgent alert of
/// each stretch of it.
public struct AlertTimeline {
  private let alerts: [Alert]

  /// What stands for an alert where there are no colours.
  private static let letters: [Severity: Character] = [
    .info: "i", .notice: "n", .warning: "w", .error: "e", .critical: "c", .alert: "A",
    .emergency: "E",
  ]
  /// The most cells of the names before it.
  private static let nameLimit = 40

  /// A timeline of these alerts.
  public init(_ alerts: [Alert]) {
    self.alerts = alerts
  }

  /// The lines, no longer than `width` cells.
  ///
  /// - Parameter usesBlocks: whether a colour alone tells the severity; else letters do
  public func lines(style: Style, width: Int, usesBlocks: Bool) -> [String] {
    guard let first = alerts.map(\.first).min(), let last = alerts.map(\.last).max() else {
      return []
    }
    let rows = Dictionary(grouping: alerts, by: Self.name).sorted { $0.key < $1.key }
    let names = min(rows.map(\.key.cells).max() ?? 0, Self.nameLimit, width / 2)
    let days = first.distance(to: last) + 1
    let room = max(1, width - names - 2)
    let daysPerColumn = (days + room - 1) / room
    let columns = (days + daysPerColumn - 1) / daysPerColumn

    let lines = rows.map { name, alerts in
      var urgent: [Int: Severity] = [:]
      for alert in alerts {
        let from = first.distance(to: alert.first) / daysPerColumn
        let to = first.distance(to: alert.last) / daysPerColumn
        for column in from...to {
          urgent[column] = max(alert.severity, urgent[column] ?? alert.severity)
        }
      }
      let cells = (0..<columns).map { column in
        guard let severity = urgent[column] else { return usesBlocks ? "·" : "." }
        let mark = usesBlocks ? "█" : String(Self.letters[severity] ?? "?")
        return style.severity(mark, severity)
      }
      let label = name.cut(toCells: names, mark: style.ellipsis)
      return label.padded(toCells: names + 2) + cells.joined()
    }
    let indent = String(repeating: " ", count: names + 2)
    return [indent + style.faint(Self.axis(from: first, daysPerColumn, columns))] + lines
      + [""] + legend(daysPerColumn, style, usesBlocks, from: names + 2, to: width)
  }

  private static func name(of alert: Alert) -> String {
    let group = alert.group.sorted { $0.key < $1.key }.map(\.value)
    return ([alert.rule] + group).joined(separator: " ").onOneLine
  }

  /// Days where there is room for them, each above the column that begins with it.
  private static func axis(from first: Day, _ daysPerColumn: Int, _ columns: Int) -> String {
    let label = 10
    guard columns >= label else { return "" }
    var text = ""
    for column in stride(from: 0, to: columns - label + 1, by: label + 2) {
      text += String(repeating: " ", count: column - text.count)
      text += "\(first.advanced(by: column * daysPerColumn))"
    }
    return text
  }

  /// What the marks mean: on one line, below the columns where there is room, else on a line each.
  private func legend(
    _ daysPerColumn: Int, _ style: Style, _ usesBlocks: Bool, from indent: Int, to width: Int
  ) -> [String] {
    let severities = Set(alerts.map(\.severity)).sorted()
    var parts: [(text: String, painted: String)] = severities.map { severity in
      let mark = usesBlocks ? "█" : String(Self.letters[severity] ?? "?")
      let name = severity.rawValue
      return ("\(mark) \(name)", "\(style.severity(mark, severity)) \(name)")
    }
    let scale = "a column is \(daysPerColumn == 1 ? "1 day" : "\(daysPerColumn) days")"
    parts.append((scale, scale))
    let cells = parts.reduce(2 * (parts.count - 1)) { $0 + $1.text.cells }
    guard cells <= width else { return parts.map(\.painted) }
    let blank = String(repeating: " ", count: min(indent, width - cells))
    return [blank + parts.map(\.painted).joined(separator: "  ")]
  }
}
