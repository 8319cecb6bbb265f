import ArgumentParser

/// All that can be configured of a daemon, as flags.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder that articles are dropped into.", valueName: "dir"),
    completion: .directory)
  var inbox: String?

  @OptionGroup var rules: RulesOption
  @OptionGroup var state: StateOption

  @Option(
    help: ArgumentHelp(
      "How long after their publication articles are kept, as in '2 years'; by default for ever.",
      valueName: "period"))
  var keep: String?

  @Option(
    help: ArgumentHelp(
      "List the inbox every so many seconds, instead of waiting for notices: for file systems "
        + "that give none.",
      valueName: "seconds"))
  var poll: String?

  @Flag(
    inversion: .prefixedNo, help: "Whether a deleted file takes back what it told; by default not.")
  var retractDeleted: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Whether changed rules are taken over by themselves; by default not.")
  var watchRules: Bool?

  @Option(
    help: ArgumentHelp(
      "The least urgent messages of the daemon that are written, as in debug; by default info.",
      valueName: "level"))
  var logLevel: String?

  func validate() throws {
    for (key, values) in flags.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      if let problem = key.problem(with: values) {
        throw ValidationError("--\(key.rawValue) \(problem)")
      }
    }
  }

  /// What is in force under these flags.
  func settings() throws(ConfigurationFailure) -> Settings {
    try Settings(config: state.config, flags: flags)
  }

  /// What was given of the configuration.
  private var flags: [ConfigurationKey: [String]] {
    var flags = state.flags.merging(rules.flags) { one, _ in one }
    flags[.inbox] = inbox.map { [$0] }
    flags[.keep] = keep.map { [$0] }
    flags[.poll] = poll.map { [$0] }
    flags[.retractDeleted] = retractDeleted.map { ["\($0)"] }
    flags[.watchRules] = watchRules.map { ["\($0)"] }
    flags[.logLevel] = logLevel.map { [$0] }
    return flags
  }
}
