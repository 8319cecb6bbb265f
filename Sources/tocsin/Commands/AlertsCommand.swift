import ArgumentParser
import Foundation
import Reports
import Store

/// `tocsin alerts`: recent alerts.
struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts",
    abstract: "List recent alerts.",
    discussion: """
      The most recently changed alert stands last. Without -n, -S, -U or -g the last \
      \(AlertSelection.usual) are listed. Withdrawn and silenced alerts are shown with --all.

      -f goes on with every revision of an alert as it is committed, withdrawals too, until it is \
      interrupted. It outlives the daemon.

      --journal, -D and --file ask journald for what it was told: each alert as its newest entry \
      tells it, for machines where only the journal is kept. As JSON an alert then has the lists \
      "value", "article" and "evidence", of at most 20 each, and no happenings.

      Examples:
        tocsin alerts --since yesterday --priority warning
        tocsin alerts -n 5 -o json
        tocsin alerts -f -p warning
        tocsin alerts -g 'anhui|安徽' -n all
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case short, table, json, csv
  }

  @OptionGroup var selection: AlertSelection

  @Flag(name: .shortAndLong, help: "Go on with what comes; begins with the last 10.")
  var follow = false

  @Flag(name: .shortAndLong, help: "The most recently changed first.")
  var reverse = false

  @Option(
    name: .shortAndLong, help: "What to print: a table by default, and short with --follow.")
  var output: Format?

  @OptionGroup var times: ClockOption
  @OptionGroup var display: DisplayOptions
  @OptionGroup var state: StateOption
  @OptionGroup var journal: JournalOptions

  func validate() throws {
    guard follow else { return }
    if reverse { throw ValidationError("-f and -r exclude each other") }
    if selection.period.until != nil { throw ValidationError("-f and -U exclude each other") }
    if journal.source != nil {
      throw ValidationError(
        "-f follows the daemon's state; `journalctl -f -t tocsin` follows a journal")
    }
    if output == .table {
      throw ValidationError("-f prints a line for each: -o short, json or csv")
    }
  }

  func run() throws {
    let pattern = try selection.pattern()
    if follow { return try follow(pattern) }
    if let source = journal.source { return try printAlerts(of: source, pattern) }
    let store = try state.open()
    let found = try store.alerts(
      selection.filter, where: selection.condition(pattern))
    let alerts = reverse ? found.reversed() : found
    if output == .json {
      try display.write(alerts.map { try $0.document })
    } else {
      try print(alerts.map { try .init($0) })
    }
    remark(onCount: alerts.count)
    if !selection.all, try !store.silences(at: Date()).isEmpty {
      display.remark("Silenced alerts are left out; --all lists them.")
    }
  }

  /// Prints a list for people, or as comma-separated values.
  func print(_ alerts: [AlertList.Entry]) throws {
    let list = AlertList(alerts, clock: times.clock)
    switch output {
    case .csv: try display.write(list.csv)
    case .short: try display.write(list.short(style: StandardOutput.style))
    case _ where alerts.isEmpty: display.remark("No alerts.")
    default:
      try display.write(list.table(style: StandardOutput.style, width: StandardOutput.width))
    }
  }

  /// Says that there may be more than was asked for by nobody.
  func remark(onCount count: Int) {
    if selection.lines.lines == nil, selection.limit == count {
      display.remark("These are the last \(count) alerts; -n all lists all of them.")
    }
  }
}

extension AlertList.Entry {
  /// What a list tells of an alert of a store.
  init(_ listed: StoreReader.ListedAlert) throws {
    try self.init(json: listed.json, changed: listed.changed)
    if listed.acknowledgement != nil { marks.append("acknowledged") }
    if listed.silence != nil { marks.append("silenced") }
  }
}
