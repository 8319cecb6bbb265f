import ArgumentParser
import Service

/// `tocsin reload`: has the daemon read its rules again.
struct ReloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reload",
    abstract: "Have the daemon read its rules again.",
    discussion: """
      Rules with mistakes are refused: their mistakes are printed and logged, and the rules in force \
      stay so. Where vocabulary or events have changed, stored articles are extracted anew \
      in the background; then alerts that no longer hold are withdrawn, and others raised.

      Example:
        tocsin check /etc/tocsin/rules.d && tocsin reload --wait

      Exit status: 2 when the rules have mistakes, 3 when no daemon runs.
      """)

  @Flag(name: .shortAndLong, help: "Return when the rules are in force.")
  var wait = false

  @OptionGroup var daemon: DaemonOption

  func run() throws {
    try daemon.ask(.reload(waits: wait))
  }
}
