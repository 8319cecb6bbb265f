import ArgumentParser
import RuleLanguage
import Service
import SystemPackage

/// `--rules PATH`, for commands that work by rules.
struct RulesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A rule file, or a folder of them; may stand repeatedly. By default as configured.",
      valueName: "path"),
    completion: .file(extensions: ["tocsin"]))
  var rules: [String] = []

  @OptionGroup var settings: SettingsOption

  /// The checked rules: those that are named as arguments, if any are, or by --rules, or in the
  /// configuration. Mistakes in them are printed on standard error, and end the command when they
  /// are errors.
  ///
  /// - Parameters:
  ///   - paths: rule files and folders that were named as arguments.
  ///   - more: values for parameters, in addition to those of --set.
  ///   - config: the file that --config names, where the command has it.
  func ruleset(
    in paths: [String] = [], adding more: [String] = [], config: String? = nil
  ) throws -> Ruleset {
    var named = paths.isEmpty ? rules : paths
    var parameters = settings.settings
    // What is named needs no configuration, and a mistake in that is no hindrance.
    if named.isEmpty {
      let configured = try Settings(config: config, flags: flags)
      (named, parameters) = (configured.rules, configured.parameters)
    }
    let source = RuleSource(paths: named.map { FilePath($0) }, settings: parameters + more)
    return try Self.ruleset(from: source)
  }

  /// The same for rules of which it is known where they are.
  static func ruleset(from source: RuleSource) throws -> Ruleset {
    let result = try source.check()
    StandardError.write(result.text(usesColor: StandardError.usesColor))
    guard let ruleset = result.ruleset else {
      StandardError.write("tocsin: \(result.summary); mend them and try again\n")
      throw ExitCode.faultyRules
    }
    return ruleset
  }

  /// What was given of the configuration.
  var flags: [ConfigurationKey: [String]] {
    var flags = settings.flags
    if !rules.isEmpty { flags[.rules] = rules }
    return flags
  }
}

/// `--set rule.name=value`, for parameters of rules.
struct SettingsOption: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Another value for a parameter of a rule, as in wave.window='21 days'; may stand repeatedly.",
      valueName: "rule.name=value"))
  var settings: [String] = []

  /// What was given of the configuration.
  var flags: [ConfigurationKey: [String]] {
    settings.isEmpty ? [:] : [.set: settings]
  }
}

extension CheckResult {
  /// Its diagnostics, for people.
  func text(usesColor: Bool) -> String {
    DiagnosticRenderer(files: sources, usesColor: usesColor).text(of: self)
  }

  /// How many mistakes there are, as in `2 errors, 1 warning`.
  var summary: String {
    func count(_ severity: DiagnosticCode.Severity, _ word: String) -> String? {
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : count == 1 ? "1 \(word)" : "\(count) \(word)s"
    }
    let counts = [count(.error, "error"), count(.warning, "warning")].compactMap(\.self)
    return counts.isEmpty ? "no mistakes" : counts.joined(separator: ", ")
  }
}
