import Analysis
import ArgumentParser
import CivilTime
import Correlation
import Extraction
import Foundation
import Reports
import RuleLanguage
import Service
import SystemPackage

/// `tocsin backtest`: the alerts that an archive would have raised.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Show the alerts that an archive of articles would have raised.",
    discussion: """
      Reads all files below folders, in any format, on all cores, and hears them one day of \
      publication after another: the time of an alert is the day on which it would have rung. What \
      cannot be read is listed on standard error in the end. -S leaves out alerts that changed only \
      before that day, and -U articles that were published after it.

      --sweep tries several values of a parameter, or of 'days' and 'count', which stand for the \
      span and the number of a condition. --diff compares with other rules, such as the last \
      version of them.

      Examples:
        tocsin backtest --rules Rules/china seeds
        tocsin backtest --rules Rules/china -o timeline --since 2024-01-01 archive/
        tocsin backtest --rules Rules/china --sweep provincial-security-wave.days=7,14,30 seeds
        tocsin backtest --rules new-rules --diff old-rules archive/
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, timeline, csv
  }

  @Argument(help: "Files of articles, and folders of them.", completion: .file())
  var paths: [String]

  @OptionGroup var period: PeriodOptions

  @Option(
    help: ArgumentHelp("How many alerts each of some values gives.", valueName: "rule.name=7,14,30")
  )
  var sweep: String?

  @Option(
    help: ArgumentHelp("The rules to compare with: a file, or a folder.", valueName: "path"),
    completion: .file(extensions: ["tocsin"]))
  var diff: String?

  @Flag(name: .shortAndLong, help: "Withdrawn alerts, too.")
  var all = false

  @Option(name: .shortAndLong, help: "What to print; json is one object a line.")
  var output = Format.table

  @OptionGroup var rules: RulesOption
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if sweep != nil, diff != nil { throw ValidationError("--sweep and --diff exclude each other") }
    if let sweep, Sweep(sweep) == nil {
      throw ValidationError("--sweep is written rule.name=7,14,30, and not '\(sweep)'")
    }
    if sweep != nil, output == .timeline {
      throw ValidationError("--sweep is printed as a table, as JSON or as CSV")
    }
    if diff != nil, output != .table, output != .json {
      throw ValidationError("--diff is printed as a table or as JSON")
    }
  }

  func run() throws {
    let ruleset = try rules.ruleset()
    let other = try diff.map { try rules.ruleset(in: [$0]) }
    let settings = try sweep.flatMap(Sweep.init).map { try rulesets(of: $0, ruleset) }
    let contents = try archive.read(paths, by: ruleset)
    let history = part(of: contents.history)
    if let settings {
      // The other rules do not change.
      let rule = sweep.flatMap(Sweep.init)?.rule
      try print(
        SweepList(
          settings.map { setting, ruleset in
            .init(setting: setting, alerts: alerts(history, ruleset).filter { $0.rule == rule })
          }))
    } else if let other {
      // Other rules may see other events in the articles.
      let before = part(of: try archive.read(paths, by: other).history)
      try print(
        DifferenceList(
          AlertDifference(from: alerts(before, other), to: alerts(history, ruleset))))
    } else {
      try print(alerts(history, ruleset), of: ruleset)
    }
    ArchiveOptions.tell(of: contents)
    let unread = contents.unread.count
    let failures = unread == 0 ? "" : ", \(unread) of them not read, or not all of them"
    let counts = [
      English.counted(contents.files, "file") + failures,
      English.counted(contents.articles, "article"),
      English.counted(history.sightings.count, "sighting"),
    ]
    StandardError.write("\(counts.joined(separator: ", "))\n")
  }

  private func part(of history: History) -> History {
    period.days.until.map { history.until($0) } ?? history
  }

  private func alerts(_ history: History, _ ruleset: Ruleset) -> [Alert] {
    Replay(history, ruleset: ruleset).alerts(
      since: period.days.since, withWithdrawn: all, in: ruleset.zone)
  }

  /// The ruleset of each swept value, with what was set.
  private func rulesets(of sweep: Sweep, _ ruleset: Ruleset) throws -> [(String, Ruleset)] {
    try sweep.values.map { value in
      let name = "\(sweep.rule).\(sweep.name)=\(value)"
      do {
        switch try sweep.setting(value, of: ruleset) {
        case .parameter(let setting): return (name, try rules.ruleset(in: [], adding: [setting]))
        case .ruleset(let ruleset): return (name, ruleset)
        }
      } catch let failure as Sweep.Failure {
        throw ValidationError("--sweep: \(failure)")
      }
    }
  }

  private func print(_ alerts: [Alert], of ruleset: Ruleset) throws {
    let list = AlertList(alerts, clock: Clock(timeZone: ruleset.zone, showsTime: false))
    switch output {
    case .json: try StandardOutput.write(alerts.map { try CanonicalJSON.encode($0) })
    case .csv: try StandardOutput.write(list.csv)
    case .table, .timeline:
      if alerts.isEmpty { return StandardError.write("No alerts.\n") }
      let style = StandardOutput.style
      guard output == .timeline else {
        return try StandardOutput.write(list.table(style: style, width: StandardOutput.width))
      }
      try StandardOutput.write(
        AlertTimeline(alerts).lines(
          style: style, width: StandardOutput.lineWidth,
          usesBlocks: StandardOutput.usesColor && StandardOutput.isUnicode))
    }
  }

  private func print(_ list: SweepList) throws {
    switch output {
    case .json: try StandardOutput.write(list.documents)
    case .csv: try StandardOutput.write(list.csv)
    case .table, .timeline:
      try StandardOutput.write(
        list.table(style: StandardOutput.style, width: StandardOutput.width))
    }
  }

  private func print(_ list: DifferenceList) throws {
    let lines =
      try output == .json
      ? list.documents : list.table(style: StandardOutput.style, width: StandardOutput.width)
    try StandardOutput.write(lines)
    StandardError.write("\(list.summary)\n")
  }
}

extension Ruleset {
  /// Its time zone, for calendars.
  fileprivate var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }
}
