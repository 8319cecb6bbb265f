import Configuration
import Foundation
import Logging
import RuleLanguage
import Synchronization

/// What is in force: of each key the value that the flags give it, or else the environment, the
/// file, or the default.
struct Settings {
  /// Where a value comes from.
  enum Origin: Hashable {
    case flag, environment
    case file(String, line: Int)
    case standard
  }

  /// A key with its value.
  struct Entry {
    let key: ConfigurationKey
    let values: [String]
    let origin: Origin
  }

  /// Every key in the order of the table; `set` stands twice when flags add to what is configured.
  let entries: [Entry]
  /// The file that was read; nil when there is none.
  let file: String?

  /// What is in force under these flags, by the file that is named or else the standard one.
  init(config: String?, flags: [ConfigurationKey: [String]]) throws(ConfigurationFailure) {
    try self.init(
      flags: flags, environment: ProcessInfo.processInfo.environment,
      file: ConfigurationFile.chosen(by: config))
  }

  /// What flags, an environment and a file come to.
  init(
    flags: [ConfigurationKey: [String]], environment: [String: String], file: ConfigurationFile?
  ) throws(ConfigurationFailure) {
    let layers = Layers(flags: flags, environment: environment, file: file)
    let configured = Layers(flags: [:], environment: environment, file: file)
    let entries = ConfigurationKey.allCases.flatMap { key -> [Entry] in
      guard key == .set else { return [layers.entry(of: key)] }
      // Parameters are of rules: what is configured goes with the rules that are configured, and
      // flags come in addition.
      let given = flags[.set].map { Entry(key: .set, values: $0, origin: .flag) }
      let standing = flags[.rules] == nil ? configured.entry(of: .set) : nil
      let all = [standing, given].compactMap(\.self).filter { !$0.values.isEmpty }
      return all.isEmpty ? [Entry(key: .set, values: [], origin: .standard)] : all
    }
    let problems = entries.compactMap { entry in
      entry.key.problem(with: entry.values).map { "\(entry.origin.place(of: entry.key)) \($0)" }
    }
    guard problems.isEmpty else { throw ConfigurationFailure(problems) }
    self.entries = entries
    self.file = file?.path
  }

  var inbox: String { values(of: .inbox)[0] }
  var rules: [String] { values(of: .rules) }
  var state: String { values(of: .state)[0] }
  /// Days; nil for ever.
  var keep: Int? { values(of: .keep).first.flatMap(ConfigurationKey.days) }
  /// Seconds between two listings of the inbox; nil where that is left to the daemon.
  var poll: Int? { values(of: .poll).first.flatMap(ConfigurationKey.seconds) }
  var retractsDeleted: Bool {
    values(of: .retractDeleted).first.flatMap(ConfigurationKey.choice) ?? false
  }
  var watchesRules: Bool { values(of: .watchRules).first.flatMap(ConfigurationKey.choice) ?? false }
  /// Values for parameters of rules; of two for the same, the last holds.
  var parameters: [String] { values(of: .set) }
  var logLevel: Logger.Level {
    values(of: .logLevel).first.flatMap(Logger.Level.init(rawValue:)) ?? .info
  }

  private func values(of key: ConfigurationKey) -> [String] {
    entries.filter { $0.key == key }.flatMap(\.values)
  }
}

extension Settings.Origin {
  /// As in `/etc/tocsin/config.yaml:3`, `TOCSIN_INBOX`, `--inbox` or `default`.
  func place(of key: ConfigurationKey) -> String {
    switch self {
    case .flag: "--\(key.rawValue)"
    case .environment: key.variable
    case .file(let path, let line): "\(path):\(line)"
    case .standard: "default"
    }
  }
}

/// The places that values come from, the first that has one being in force.
private struct Layers {
  private let reader: ConfigReader
  private let file: ConfigurationFile?
  private let witness = Witness()

  init(
    flags: [ConfigurationKey: [String]], environment: [String: String], file: ConfigurationFile?
  ) {
    // A variable that is set to nothing says nothing.
    let environment = environment.filter { $0.key.hasPrefix("TOCSIN_") && !$0.value.isEmpty }
    self.file = file
    reader = ConfigReader(
      providers: [
        InMemoryProvider(name: "flags", values: Self.values(flags)),
        // Paths are listed in variables as in PATH.
        EnvironmentVariablesProvider(environmentVariables: environment, arraySeparator: ":")
          .prefixKeys(with: "tocsin"),
        InMemoryProvider(
          name: "file", values: Self.values(file?.entries.mapValues(\.values) ?? [:])),
      ],
      accessReporter: witness)
  }

  /// A key with the value that is in force.
  func entry(of key: ConfigurationKey) -> Settings.Entry {
    let found =
      key.isList
      ? reader.stringArray(forKey: key.path) : reader.string(forKey: key.path).map { [$0] }
    guard let found, let layer = witness.layer else {
      return .init(key: key, values: key.standard, origin: .standard)
    }
    return .init(key: key, values: found, origin: origin(of: key, in: layer))
  }

  private func origin(of key: ConfigurationKey, in layer: Int) -> Settings.Origin {
    switch layer {
    case 0: .flag
    case 1: .environment
    default: .file(file?.path ?? "", line: file?.entries[key]?.line ?? 1)
    }
  }

  private static func values(
    _ values: [ConfigurationKey: [String]]
  ) -> [AbsoluteConfigKey: ConfigValue] {
    var all: [AbsoluteConfigKey: ConfigValue] = [:]
    for (key, texts) in values {
      let content: ConfigContent = key.isList ? .stringArray(texts) : .string(texts.last ?? "")
      all[AbsoluteConfigKey(key.path)] = ConfigValue(content, isSecret: false)
    }
    return all
  }
}

/// Sees which of the layers had the value that was asked for last.
private final class Witness: AccessReporter {
  private let found = Mutex<Int?>(nil)

  /// The number of that layer; nil when none had it.
  var layer: Int? { found.withLock(\.self) }

  func report(_ event: AccessEvent) {
    let layer = event.providerResults.firstIndex { (try? $0.result.get().value) != nil }
    found.withLock { $0 = layer }
  }
}
