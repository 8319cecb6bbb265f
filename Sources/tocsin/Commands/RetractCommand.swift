import ArgumentParser
import Service

/// `tocsin retract ID`: takes an article back.
struct RetractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Take an article back: what it reports counts no longer.",
    discussion: """
      Alerts that rest on it are revised, or withdrawn. It stays taken back when its file is dropped \
      again. 'tocsin articles -o json' shows the identities of articles.

      Examples:
        tocsin retract 9c1f04ab --reason "a hoax, see the correction of June 7"
        tocsin retract 9c1f04ab --undo
      """)

  @Argument(help: "The identity of the article, or its first digits.")
  var id: String

  @Option(name: .shortAndLong, help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @Flag(help: "Let it count again.")
  var undo = false

  @OptionGroup var daemon: DaemonOption

  func run() throws {
    try daemon.ask(undo ? .reinstate(article: id) : .retract(article: id, reason: reason))
  }
}
