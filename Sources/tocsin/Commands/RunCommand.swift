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

      What no flag says is taken from the environment, the configuration file or the defaults: \
      `tocsin config` shows it.

      Examples:
        tocsin run --config tocsin.yaml
        tocsin run --inbox ~/articles --rules Rules/china --state ~/.local/state/tocsin
      """)

  @OptionGroup var options: ConfigurationOptions

  func run() async throws {
    HangUps.hold()
    let settings = try options.settings()
    let source = settings.ruleSource
    let ruleset = try RulesOption.ruleset(from: source)
    LoggingSystem.bootstrap { _ in
      var log = StandardErrorLog()
      log.logLevel = settings.logLevel
      return log
    }
    let daemon = try Daemon(
      settings.daemon, ruleset: ruleset, from: source, log: Logger(label: "tocsin"))
    try await daemon.runUntilTerminated()
  }
}
