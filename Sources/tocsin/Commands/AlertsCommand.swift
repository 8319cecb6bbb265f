import ArgumentParser
import Correlation
import Extraction
import Foundation
import Reports
import Store

/// `tocsin alerts`: recent alerts.
struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts",
    abstract: "List recent alerts.",
    discussion: """
      The most recently changed alert stands last. Withdrawn alerts are shown with --all.

      Examples:
        tocsin alerts --since yesterday --priority warning
        tocsin alerts -n 5 -o json
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case short, table, json, csv
  }

  @Option(
    name: [.customShort("S"), .long],
    help: ArgumentHelp(
      "Alerts that changed at this time or later: 2024-06-03, yesterday, -2h, '3 days ago'.",
      valueName: "time"))
  var since: MomentArgument?

  @Option(
    name: [.customShort("U"), .long],
    help: ArgumentHelp("Alerts that changed at this time or before.", valueName: "time"))
  var until: MomentArgument?

  @OptionGroup var limit: LinesOption

  @Flag(name: .shortAndLong, help: "The most recently changed first.")
  var reverse = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Alerts that are at least as urgent.", valueName: "severity"))
  var priority: PriorityArgument?

  @Option(help: ArgumentHelp("Alerts of this rule.", valueName: "name"))
  var rule: String?

  @Flag(name: .shortAndLong, help: "Withdrawn alerts, too.")
  var all = false

  @Option(name: .shortAndLong, help: "What to print.")
  var output = Format.table

  @Flag(help: "Times in UTC.")
  var utc = false

  @OptionGroup var state: StateOption

  func run() throws {
    var filter = StoreReader.AlertFilter()
    filter.since = since?.moment
    filter.until = until?.moment
    filter.rule = rule
    filter.priority = priority?.severity.priority
    filter.includesWithdrawn = all
    filter.limit = limit.lines
    let found = try state.open().alerts(filter)
    let alerts = reverse ? found.reversed() : found
    let list = AlertList(alerts, clock: Clock(timeZone: utc ? .gmt : .current))
    switch output {
    case .json: try StandardOutput.write(alerts.map { try CanonicalJSON.encode($0) })
    case .csv: try StandardOutput.write(list.csv)
    case .short: try StandardOutput.write(list.short(style: StandardOutput.style))
    case .table where alerts.isEmpty: StandardError.write("No alerts.\n")
    case .table:
      try StandardOutput.write(
        list.table(style: StandardOutput.style, width: StandardOutput.width))
    }
  }
}
