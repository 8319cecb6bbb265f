import CivilTime
import Correlation
import Foundation
import RuleLanguage

/// Alerts as one page for a browser: a timeline, the values that were counted over time, and each
/// alert with its evidence.
///
/// It stands by itself: no script, and nothing that a browser would fetch. It follows the
/// reader's choice of dark or light, and prints. It is well-formed XML, too.
public struct AlertPage {
  private let alerts: [Alert]
  private let clock: Clock
  private let made: Date

  /// A page of these alerts, in this order, made at this time.
  public init(_ alerts: [Alert], clock: Clock, made: Date) {
    self.alerts = alerts
    self.clock = clock
    self.made = made
  }

  /// The page, in UTF-8.
  public var text: String {
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <title>Tocsin: \(summary)</title>
      <style>
      \(AlertPage.sheet)
      </style>
      </head>
      <body>
      <header>
      <h1>Alerts</h1>
      <p>\(summary). Made by Tocsin on \(clock.minute(made)).</p>
      </header>
      <main>
      \(sections)
      </main>
      </body>
      </html>

      """
    return page.markup
  }

  /// As in `3 alerts of 2 rules, 2024-05-29 to 2024-06-05`.
  private var summary: String {
    guard let first = alerts.map(\.first).min(), let last = alerts.map(\.last).max() else {
      return "No alerts"
    }
    func counted(_ count: Int, _ word: String) -> String {
      count == 1 ? "1 \(word)" : "\(count) \(word)s"
    }
    let rules = Set(alerts.map(\.rule)).count
    return "\(counted(alerts.count, "alert")) of \(counted(rules, "rule")), \(first) to \(last)"
  }

  private var sections: [HTML] {
    guard let span = PageSpan(alerts) else { return [] }
    return [PageTimeline(alerts, span).section, PageMatrix(alerts, span).section]
      + [
        """
        <section>
        <h2>Each alert</h2>
        \(alerts.map { PageAlert($0, clock: clock).article })
        </section>
        """
      ]
  }
}

/// The days that a page is about, in columns of as many days each.
struct PageSpan {
  let first: Day
  /// How many days.
  let days: Int
  /// How many days a column has, and how many columns there are.
  let daysPerColumn, columns: Int

  private static let columnLimit = 24

  /// From the first day of the alerts to their last; nil when there are no alerts.
  init?(_ alerts: [Alert]) {
    guard let first = alerts.map(\.first).min(), let last = alerts.map(\.last).max() else {
      return nil
    }
    self.first = first
    days = first.distance(to: last) + 1
    daysPerColumn = (days + Self.columnLimit - 1) / Self.columnLimit
    columns = (days + daysPerColumn - 1) / daysPerColumn
  }

  /// The first day of a column.
  func day(ofColumn column: Int) -> Day { first.advanced(by: column * daysPerColumn) }

  /// The column that a day is in, of the first or the last column where it is before or behind them.
  func column(of day: Day) -> Int {
    min(max(0, first.distance(to: day)) / daysPerColumn, columns - 1)
  }
}
