import ArgumentParser
import Store

/// `--state DIR` and `--config FILE`, for commands that ask what a daemon has found.
struct StateOption: ParsableArguments {
  @Option(
    name: .customLong("state"),
    help: ArgumentHelp(
      "The folder in which the daemon keeps its state; by default as configured.",
      valueName: "dir"),
    completion: .directory)
  var named: String?

  @Option(
    help: ArgumentHelp(
      "The configuration; by default /etc/tocsin/config.yaml, or a user's own.",
      valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var config: String?

  /// The folder.
  var state: String {
    get throws {
      // What is named needs no configuration, and a mistake in that is no hindrance.
      if let named, config == nil { return named }
      return try Settings(config: config, flags: flags).state
    }
  }

  /// The store in it.
  func open() throws -> StoreReader {
    try StoreReader(folder: state)
  }

  /// What was given of the configuration.
  var flags: [ConfigurationKey: [String]] {
    named.map { [.state: [$0]] } ?? [:]
  }
}
