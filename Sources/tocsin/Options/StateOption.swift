import ArgumentParser
import Store

/// `--state DIR`, for commands that ask what a daemon has found.
struct StateOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder in which the daemon keeps its state.", valueName: "dir"),
    completion: .directory)
  var state = "/var/lib/tocsin"

  /// The store in it.
  func open() throws -> StoreReader {
    try StoreReader(folder: state)
  }
}
