import CivilTime
import Correlation

/// The values that alerts count, over time: a table for each rule and slot, a row for each value, and
/// in it how many happenings with this value there were.
struct PageMatrix {
  private let alerts: [Alert]
  private let span: PageSpan

  /// The most rows of a table.
  private static let rowLimit = 60

  init(_ alerts: [Alert], _ span: PageSpan) {
    self.alerts = alerts
    self.span = span
  }

  var section: HTML {
    let tables = Dictionary(grouping: alerts, by: \.rule).sorted { $0.key < $1.key }
      .flatMap { rule, alerts in
        Set(alerts.flatMap(\.values.keys)).sorted().map { table(of: $0, rule, alerts) }
      }
    guard !tables.isEmpty else { return "" }
    let days = span.daysPerColumn == 1 ? "a day" : "\(span.daysPerColumn) days"
    return """
      <section>
      <h2>Values over time</h2>
      <p>How many happenings of an alert have the value. A column is \(days).</p>
      \(tables)
      </section>
      """
  }

  private func table(of slot: String, _ rule: String, _ alerts: [Alert]) -> HTML {
    // The same happening may be part of several alerts.
    let happenings = Set(alerts.flatMap(\.happenings))
    var counts: [String: [Int]] = [:]
    for value in alerts.flatMap({ $0.values[slot] ?? [] }) {
      counts[value] = Array(repeating: 0, count: span.columns)
    }
    for happening in happenings {
      guard let value = happening.slots[slot], counts[value] != nil else { continue }
      counts[value]?[span.column(of: happening.date.interval.earliest)] += 1
    }
    let rows = counts.sorted {
      let (left, right) = ($0.value.reduce(0, +), $1.value.reduce(0, +))
      return left == right ? $0.key < $1.key : left > right
    }
    let most = max(1, rows.flatMap(\.value).max() ?? 1)
    let rest = rows.count - Self.rowLimit
    return """
      <div class="wide"><table>
      <caption>\(rule), by \(slot)\(rest > 0 ? "; \(rest) values more" : "")</caption>
      <thead><tr><th scope="col">\(slot)</th>\(heading)</tr></thead>
      <tbody>
      \(rows.prefix(Self.rowLimit).map { row($0.key, $0.value, most: most) })
      </tbody>
      </table></div>
      """
  }

  private var heading: HTML {
    HTML(
      (0..<span.columns).map { column in
        """
        <th scope="col" class="column"><span>\(span.day(ofColumn: column).description)</span></th>
        """
      })
  }

  private func row(_ value: String, _ counts: [Int], most: Int) -> HTML {
    let cells = counts.map { count -> HTML in
      // Four shades, the darkest for the most.
      count == 0 ? "<td></td>" : "<td class=\"heat\((count * 4 + most - 1) / most)\">\(count)</td>"
    }
    return "<tr><th scope=\"row\">\(value)</th>\(cells)</tr>"
  }
}
