import ArgumentParser
import Journal

/// Which journal answers in the place of the daemon's state.
struct JournalOptions: ParsableArguments {
  @Flag(help: "Ask this machine's journal, and not the daemon's state.")
  var journal = false

  @Option(
    name: [.customShort("D"), .long],
    help: ArgumentHelp(
      "Ask the journal files in this folder, such as /var/log/journal/remote.", valueName: "dir"),
    completion: .directory)
  var directory: String?

  @Option(
    help: ArgumentHelp("Ask this journal file; may stand repeatedly.", valueName: "path"),
    completion: .file(extensions: ["journal"]))
  var file: [String] = []

  @Option(
    name: [.customShort("u", allowingJoined: true), .long],
    help: ArgumentHelp(
      "Of a journal only what this unit logged, such as tocsin.service: anybody may write into a journal.",
      valueName: "name"))
  var unit: String?

  func validate() throws {
    if directory != nil, !file.isEmpty {
      throw ValidationError("--directory and --file exclude each other")
    }
    if unit != nil, source == nil {
      throw ValidationError("--unit chooses from a journal: add --journal")
    }
  }

  /// The journal that was named; nil when none was.
  var source: JournalSource? {
    if let directory { return .folder(directory) }
    if !file.isEmpty { return .files(file) }
    return journal ? .machine : nil
  }
}
