import Analysis
import ArgumentParser
import CivilTime
import Correlation
import Extraction
import Foundation
import Reports
import RuleLanguage
import Store

/// `tocsin events`: the happenings behind alerts, and all others.
struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "List the happenings that articles report.",
    discussion: """
      Reports that agree are one happening, by the rules' events. The latest stands last. -S and -U \
      choose by the days on which it may have happened. What is \
      only claimed, planned, hypothetical, denied or historical is shown with --all.

      Examples:
        tocsin events --since 2024-06-01 --event security-meeting
        tocsin events -n 5 -o json
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case short, table, json, csv
  }

  @OptionGroup var period: PeriodOptions
  @OptionGroup var lines: LinesOption

  @Option(help: ArgumentHelp("Happenings of this event.", valueName: "name"))
  var event: String?

  @Flag(name: .shortAndLong, help: "Whatever the reports say of it.")
  var all = false

  @Option(name: .shortAndLong, help: "What to print.")
  var output = Format.table

  @OptionGroup var display: DisplayOptions
  @OptionGroup var state: StateOption
  @OptionGroup var rules: RulesOption

  func run() throws {
    let ruleset = try rules.ruleset(config: state.config)
    if let event, !ruleset.events.contains(where: { $0.name == event }) {
      let names = ruleset.events.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no event '\(event)'; the events are \(names)")
    }
    let happenings = EventHistory(
      try state.open().sightings(of: event), ruleset: ruleset
    ).happenings(
      from: period.days.since, to: period.days.until,
      told: all ? Set(Status.allCases) : [.asserted])
    let shown = Array(happenings.suffix(lines.limit ?? .max))
    let list = HappeningList(shown)
    switch output {
    case .json: try display.write(shown.map { try CanonicalJSON.encode($0) })
    case .csv: try display.write(list.csv)
    case .short: try display.write(list.short)
    case .table where shown.isEmpty: display.remark("No events.")
    case .table:
      try display.write(list.table(style: StandardOutput.style, width: StandardOutput.width))
    }
  }
}
