import ArgumentParser
import Service

/// `tocsin unsilence RULE|N`: ends a silence.
struct UnsilenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsilence",
    abstract: "Tell of a rule or an alert again.",
    discussion: """
      Example:
        tocsin unsilence provincial-security-wave
      """)

  @Argument(help: "The name of the rule, or the number of the alert, that was silenced.")
  var subject: SilenceSubject

  @OptionGroup var daemon: DaemonOption

  func run() throws {
    try daemon.ask(.unsilence(subject.subject))
  }
}
