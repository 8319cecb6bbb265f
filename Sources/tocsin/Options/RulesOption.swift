import ArgumentParser
import RuleLanguage
import Service
import SystemPackage

/// `--rules PATH`, for commands that work by rules.
struct RulesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("A rule file, or a folder of them.", valueName: "path"),
    completion: .file(extensions: ["tocsin"]))
  var rules = "/usr/share/tocsin/rules"

  @OptionGroup var settings: SettingsOption

  /// Where they are read from.
  var source: RuleSource {
    RuleSource(paths: [FilePath(rules)], settings: settings.settings)
  }

  /// The checked rules. Mistakes in them are printed on standard error, and end the command when
  /// they are errors.
  func ruleset() throws -> Ruleset {
    try ruleset(in: [])
  }

  /// The same for rule files and folders that were named as arguments, if any were, and with more
  /// settings.
  func ruleset(in paths: [String], adding more: [String] = []) throws -> Ruleset {
    let named = paths.isEmpty ? [rules] : paths
    let result = try RuleFiles(named.map { FilePath($0) })
      .check(settings: settings.settings + more)
    StandardError.write(result.text(usesColor: StandardError.usesColor))
    guard let ruleset = result.ruleset else {
      StandardError.write("tocsin: \(result.summary); mend them and try again\n")
      throw ExitCode.faultyRules
    }
    return ruleset
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
