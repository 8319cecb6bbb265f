import ArgumentParser
import Store

/// `--state DIR` and `--config FILE`, for commands that ask what a daemon has found.
struct StateOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder in which the daemon keeps its state; by default as configured.",
      valueName: "dir"),
    completion: .directory)
  var state: String?

  @Option(
    help: ArgumentHelp(
      "The configuration; by default /etc/tocsin/config.yaml, or a user's own.",
      valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var config: String?

  /// The folder.
  func folder() throws -> String {
    // What is named needs no configuration, and a mistake in that is no hindrance.
    if let state, config == nil { return state }
    return try Settings(config: config, flags: flags).state
  }

  /// The store in it.
  func open() throws -> StoreReader {
    try StoreReader(folder: folder())
  }

  /// What was given of the configuration.
  var flags: [ConfigurationKey: [String]] {
    state.map { [.state: [$0]] } ?? [:]
  }
}
