import ArgumentParser
import Service

/// `tocsin ack N`: notes that somebody has seen an alert.
struct AckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ack",
    abstract: "Note that you have seen an alert.",
    discussion: """
      `tocsin alerts` marks it, and `tocsin show` says who has seen it, when, and why. It goes on to be \
      told of; `tocsin silence` keeps it from that.

      Example:
        tocsin ack 17 --reason "the desk is on it"
      """)

  @Argument(help: "The number of the alert, as `tocsin alerts` lists it.")
  var number: Int

  @Option(name: .shortAndLong, help: ArgumentHelp("What you say of it.", valueName: "text"))
  var reason: String?

  @OptionGroup var daemon: DaemonOption

  func run() throws {
    try daemon.ask(.acknowledge(alert: number, reason: reason))
  }
}
