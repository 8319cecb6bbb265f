import Analysis
import ArgumentParser
import Foundation
import RuleLanguage
import Store

/// The rule that is asked about, and by what it is judged.
struct ExplanationOptions: ParsableArguments {
  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The name of the rule.")
  var rule: String

  @Argument(
    help: "Articles to judge it by, and folders of them; by default what the daemon has stored.",
    completion: .file())
  var paths: [String] = []

  @Option(name: .shortAndLong, help: "What to print.")
  var output = Format.text

  @OptionGroup var display: DisplayOptions
  @OptionGroup var state: StateOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var archive: ArchiveOptions

  /// What there is to say about the rule.
  func explanation() throws -> RuleExplanation {
    let ruleset = try rules.ruleset(config: state.config)
    guard ruleset.rules.contains(where: { $0.name == rule }) else {
      let names = ruleset.rules.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no rule '\(rule)'; the rules are \(names)")
    }
    let found: RuleExplanation?
    if paths.isEmpty {
      let contents = try state.open().contents()
      found = RuleExplanation(
        of: rule, by: ruleset,
        in: History(sightings: contents.sightings, articles: contents.articles),
        revisions: contents.revisions, now: Date())
    } else {
      let contents = try archive.read(paths, by: ruleset)
      ArchiveOptions.tell(of: contents)
      let history = contents.history
      let zone = TimeZone(identifier: ruleset.timeZone) ?? .gmt
      found = RuleExplanation(
        of: rule, by: ruleset, in: history, revisions: nil,
        now: history.newest?.noon(in: zone) ?? Date())
    }
    guard let found else { throw ExitCode.failure }
    return found
  }
}
