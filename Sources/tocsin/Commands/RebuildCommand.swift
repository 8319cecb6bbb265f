import ArgumentParser
import Foundation
import Logging
import Service

/// `tocsin rebuild`: the state anew, from the inbox.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Make the daemon's state anew from what lies in the inbox.",
    discussion: """
      For a state that is damaged or lost; stop the daemon first. The old state is set aside in a folder \
      of its own. The alerts that are found again are not logged again, except with --tell.

      Example:
        systemctl stop tocsin
        sudo -u tocsin tocsin rebuild
        systemctl start tocsin
      """)

  @OptionGroup var options: ConfigurationOptions

  @Flag(help: "Have the journal told of all alerts, as if they were new.")
  var tell = false

  func run() throws {
    let settings = try options.settings()
    let ruleset = try RulesOption.ruleset(from: settings.ruleSource)
    LoggingSystem.bootstrap { _ in StandardErrorLog() }
    let rebuilding = try Rebuilding(
      settings.daemon, ruleset: ruleset, log: Logger(label: "tocsin"))
    let showsProgress = StandardError.isTerminal
    let outcome = try rebuilding.run(tells: tell) { count in
      if showsProgress { StandardError.write("\r\(count) files read") }
    }
    if showsProgress { StandardError.write("\n") }
    if let folder = outcome.setAside {
      StandardError.write("The state that was there lies in \(folder) now.\n")
    }
    try StandardOutput.write(["\(outcome.articles) articles, \(outcome.alerts) alerts"])
  }
}
