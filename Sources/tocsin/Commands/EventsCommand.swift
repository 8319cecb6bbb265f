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
      Reports that agree are one happening, by the rules' events. The latest stands last. What is \
      only claimed, planned, hypothetical, denied or historical is shown with --all.

      Examples:
        tocsin events --since 2024-06-01 --event security-meeting
        tocsin events -n 5 -o json
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case short, table, json, csv
  }

  @Option(
    name: [.customShort("S"), .long],
    help: ArgumentHelp(
      "What may have happened on this day or later: 2024-06-03, yesterday, '3 days ago'.",
      valueName: "time"))
  var since: MomentArgument?

  @Option(
    name: [.customShort("U"), .long],
    help: ArgumentHelp("What may have happened on this day or before.", valueName: "time"))
  var until: MomentArgument?

  @OptionGroup var limit: LinesOption

  @Option(help: ArgumentHelp("Happenings of this event.", valueName: "name"))
  var event: String?

  @Flag(name: .shortAndLong, help: "Whatever the reports say of it.")
  var all = false

  @Option(name: .shortAndLong, help: "What to print.")
  var output = Format.table

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
      from: since.map { Day(of: $0.moment, in: .current) },
      to: until.map { Day(of: $0.moment, in: .current) },
      told: all ? Set(Status.allCases) : [.asserted])
    let shown = Array(happenings.suffix(limit.lines ?? .max))
    let list = HappeningList(shown)
    switch output {
    case .json: try StandardOutput.write(shown.map { try CanonicalJSON.encode($0) })
    case .csv: try StandardOutput.write(list.csv)
    case .short: try StandardOutput.write(list.short)
    case .table where shown.isEmpty: StandardError.write("No events.\n")
    case .table:
      try StandardOutput.write(
        list.table(style: StandardOutput.style, width: StandardOutput.width))
    }
  }
}
