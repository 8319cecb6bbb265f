import ArgumentParser
import Foundation
import Service
import Store

/// `tocsin silence RULE|N`: keeps a rule or an alert from being told of.
struct SilenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "silence",
    abstract: "Tell nothing of a rule or an alert for a while.",
    discussion: """
      That an alert is raised or has grown is then not told to the journal; that it is over or was \
      withdrawn is. `tocsin alerts` leaves silenced alerts out, and marks them with --all. A \
      new silence takes the place of an older one of the same.

      Examples:
        tocsin silence provincial-security-wave --until +8h --reason "known, see the memo"
        tocsin silence 17
      """)

  @Argument(help: "The name of a rule, or the number of an alert.")
  var subject: SilenceSubject

  @Option(
    name: [.customShort("U", allowingJoined: true), .long], parsing: .unconditional,
    help: ArgumentHelp(
      "Until when: +8h, tomorrow, 2024-06-03; by default until `tocsin unsilence`.",
      valueName: "time"),
    transform: MomentArgument.read)
  var until: MomentArgument?

  @Option(name: .shortAndLong, help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @OptionGroup var daemon: DaemonOption

  func validate() throws {
    if let until, until.moment <= Date() {
      throw ValidationError("--until is in the past: write a time to come, such as +8h or tomorrow")
    }
  }

  func run() throws {
    try daemon.ask(.silence(subject.subject, until: until?.moment, reason: reason))
  }
}

/// The name of a rule, or the number of an alert.
struct SilenceSubject: ExpressibleByArgument {
  let subject: Silence.Subject

  init?(argument: String) {
    subject = Int(argument).map { .alert($0) } ?? .rule(argument)
  }
}
