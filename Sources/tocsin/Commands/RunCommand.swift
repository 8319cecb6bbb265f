import ArgumentParser
import Logging
import Service
import SystemPackage

/// `tocsin run`: the daemon in the foreground.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Watch a folder of articles, and log alerts to journald.",
    discussion: """
      Runs until SIGTERM or an interrupt from the keyboard. Move finished files into the inbox: \
      what is written there in place is read a second after it was closed. Where no journald \
      listens, alerts go to standard output, one JSON object a line.

      Example:
        tocsin run --inbox ~/articles --rules Rules/china --state ~/.local/state/tocsin
      """)

  @Option(
    help: ArgumentHelp("The folder that articles are dropped into.", valueName: "dir"),
    completion: .directory)
  var inbox = "/var/spool/tocsin/inbox"

  @OptionGroup var rules: RulesOption

  @Option(
    help: ArgumentHelp("The folder to keep the daemon's state in.", valueName: "dir"),
    completion: .directory)
  var state = "/var/lib/tocsin"

  func run() async throws {
    let ruleset = try rules.ruleset()
    LoggingSystem.bootstrap { _ in StandardErrorLog() }
    let daemon = try Daemon(
      .init(inbox: FilePath(inbox), state: FilePath(state)), ruleset: ruleset, from: rules.source,
      log: Logger(label: "tocsin"))
    try await daemon.runUntilTerminated()
  }
}
