import Analysis
import ArgumentParser
import CivilTime
import Correlation
import Extraction
import Foundation
import Reports
import RuleLanguage
import SystemPackage

/// `tocsin correlate`: alerts of sightings, without articles and without a daemon.
struct CorrelateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correlate",
    abstract: "Show the alerts that sightings come to.",
    discussion: """
      Reads sightings as `tocsin extract -o json` prints them, one a line; '-', or no file, is \
      standard input. Their order makes no difference. A line that is no sighting is reported on \
      standard error with its place, and the others count all the same; the exit status is then 1. \
      A rule with 'feed' knows only of the articles that the sightings are from.

      Example:
        tocsin extract -o json --rules Rules/china seeds/* | tocsin correlate --rules Rules/china
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(
    help: "Files of sightings as JSON lines; '-' for standard input.",
    completion: .file(extensions: ["jsonl"]))
  var files = ["-"]

  @Flag(name: .shortAndLong, help: "Withdrawn alerts, too.")
  var all = false

  @Option(name: .shortAndLong, help: "What to print; json is one alert a line.")
  var output = Format.table

  @OptionGroup var rules: RulesOption

  func run() throws {
    let ruleset = try rules.ruleset()
    let events = Set(ruleset.events.map(\.name))
    var sightings: [Sighting] = []
    var foreign = 0
    var isWhole = true
    for file in files {
      let name = file == "-" ? "<standard input>" : file
      do {
        let descriptor =
          file == "-"
          ? FileDescriptor.standardInput
          : try FileDescriptor.open(file, .readOnly, options: [.closeOnExec])
        defer { if file != "-" { try? descriptor.close() } }
        try SightingLines.read(descriptor) { sighting in
          if events.contains(sighting.event) { sightings.append(sighting) } else { foreign += 1 }
        } refuse: { line, reason in
          isWhole = false
          tell("\(name):\(line): no sighting: \(reason)")
        }
      } catch let problem as Errno {
        isWhole = false
        tell("\(name): it cannot be read: \(problem)")
      }
    }
    if foreign > 0 {
      let count = English.counted(foreign, "sighting")
      tell("\(count) of events that the rules do not have: passed over")
    }
    let zone = TimeZone(identifier: ruleset.timeZone) ?? .gmt
    let replay = Replay(History(sightings: sightings), ruleset: ruleset)
    let alerts = replay.alerts(since: nil, withWithdrawn: all, in: zone)
    switch output {
    case .json: try StandardOutput.write(alerts.map { try CanonicalJSON.encode($0) })
    case .table where alerts.isEmpty: StandardError.write("No alerts.\n")
    case .table:
      let list = AlertList(alerts, clock: Clock(timeZone: zone, showsTime: false))
      try StandardOutput.write(
        list.table(style: StandardOutput.style, width: StandardOutput.width))
    }
    if !isWhole { throw ExitCode.findings }
  }

  private func tell(_ message: String) {
    StandardError.write("tocsin: \(SafeText.escaping(message))\n")
  }
}
