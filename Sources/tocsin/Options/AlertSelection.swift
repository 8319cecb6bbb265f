import ArgumentParser
import Correlation
import Reports
import RuleLanguage
import Store

/// Which alerts are meant, as journalctl's users say it.
struct AlertSelection: ParsableArguments {
  @OptionGroup var period: PeriodOptions
  @OptionGroup var lines: LinesOption

  @Option(
    name: [.customShort("p", allowingJoined: true), .long],
    help: ArgumentHelp(
      "Only alerts that are at least as urgent: \(PriorityArgument.names).", valueName: "severity"),
    completion: .list(PriorityArgument.allValueStrings), transform: PriorityArgument.read)
  var priority: PriorityArgument?

  @Option(help: ArgumentHelp("Only alerts of this rule.", valueName: "name"))
  var rule: String?

  @Option(
    name: .shortAndLong, parsing: .unconditional,
    help: ArgumentHelp(
      "Only alerts whose message, values or evidence hold this: a regular expression, without what needs backtracking; all in lower case it ignores case.",
      valueName: "pattern"))
  var grep: String?

  @Flag(name: .shortAndLong, help: "Withdrawn and silenced alerts, too.")
  var all = false

  /// How many alerts are shown when nobody says how many, or which.
  static let usual = 100

  func validate() throws {
    _ = try pattern()
  }

  /// What is looked for.
  func pattern() throws -> AlertPattern? {
    do {
      return try grep.map { expression throws(AlertPattern.Failure) in try AlertPattern(expression)
      }
    } catch {
      throw ValidationError("\(error)")
    }
  }

  /// Whether a listed alert holds what is looked for; nil where nothing is.
  func condition(_ pattern: AlertPattern?) -> ((StoreReader.ListedAlert) throws -> Bool)? {
    pattern.map { pattern in
      { try pattern.mayBeIn(json: $0.json) && pattern.isIn($0.alert) }
    }
  }

  /// At most so many alerts; nil for all that are chosen.
  var limit: Int? {
    if lines.lines != nil { return lines.limit }
    return period.since == nil && period.until == nil && grep == nil ? Self.usual : nil
  }

  /// The choice, without what is looked for.
  var filter: StoreReader.AlertFilter {
    var filter = StoreReader.AlertFilter()
    filter.since = period.since?.moment
    filter.until = period.until?.moment
    filter.rule = rule
    filter.priority = priority?.severity.priority
    filter.includesWithdrawn = all
    filter.includesSilenced = all
    filter.limit = limit
    return filter
  }

  /// Whether an alert is chosen, whenever it changed, and even if it was withdrawn.
  func admits(_ alert: Alert, _ pattern: AlertPattern?) -> Bool {
    rule.map { $0 == alert.rule } ?? true
      && priority.map { alert.severity.priority <= $0.severity.priority } ?? true
      && pattern?.isIn(alert) ?? true
  }
}
