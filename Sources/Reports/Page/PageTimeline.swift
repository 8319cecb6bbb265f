import CivilTime
import Correlation

/// Alerts over time as a drawing: a line for each rule and group, and a bar for each alert.
struct PageTimeline {
  private let alerts: [Alert]
  private let span: PageSpan

  /// Units of the drawing: what names and time take across, and what a line takes down.
  private static let (names, time, line) = (240, 760, 26)
  /// The narrowest bar.
  private static let leastBar = 4

  init(_ alerts: [Alert], _ span: PageSpan) {
    self.alerts = alerts
    self.span = span
  }

  var section: HTML {
    let rows = Dictionary(grouping: alerts, by: \.ruleAndGroup).sorted { $0.key < $1.key }
    let height = (rows.count + 1) * Self.line
    return """
      <section>
      <h2>Timeline</h2>
      <svg viewBox="0 0 \(Self.names + Self.time) \(height)" role="img" aria-label="Alerts over time">
      \(axis(height))
      \(rows.enumerated().map { row($0.offset, $0.element.key, $0.element.value) })
      </svg>
      <p class="legend">\(legend)</p>
      </section>
      """
  }

  private func axis(_ height: Int) -> [HTML] {
    let step = max(1, (span.columns + 5) / 6)
    return stride(from: 0, to: span.columns, by: step).map { column in
      let day = span.day(ofColumn: column)
      let place = x(of: day)
      return """
        <line class="grid" x1="\(place)" y1="\(Self.line - 6)" x2="\(place)" y2="\(height)"/>\
        <text class="day" x="\(place)" y="14">\(day.description)</text>
        """
    }
  }

  private func row(_ number: Int, _ name: String, _ alerts: [Alert]) -> HTML {
    let top = (number + 1) * Self.line
    return """
      <text x="0" y="\(top + 17)">\(name.cut(toCells: 32))<title>\(name)</title></text>
      \(alerts.map { bar($0, top: top + 4) })
      """
  }

  private func bar(_ alert: Alert, top: Int) -> HTML {
    let start = min(x(of: alert.first), Self.names + Self.time - Self.leastBar)
    let width = max(Self.leastBar, x(of: alert.last.advanced(by: 1)) - start)
    let title = "Alert \(alert.number), \(alert.first) to \(alert.last): \(alert.message)"
    return """
      <a href="#alert-\(alert.number)"><rect class="\(alert.severity.rawValue)" x="\(start)" \
      y="\(top)" width="\(width)" height="\(Self.line - 8)" rx="2"><title>\(title)</title></rect></a>
      """
  }

  private func x(of day: Day) -> Int {
    Self.names + span.first.distance(to: day) * Self.time / span.days
  }

  private var legend: [HTML] {
    Set(alerts.map(\.severity)).sorted().map { severity in
      """
      <span class="\(severity.rawValue) mark"></span> \(severity.rawValue)
      """
    }
  }
}

extension Alert {
  /// As in `vacancy anhui`.
  var ruleAndGroup: String {
    ([rule] + group.sorted { $0.key < $1.key }.map(\.value)).joined(separator: " ").onOneLine
  }
}
