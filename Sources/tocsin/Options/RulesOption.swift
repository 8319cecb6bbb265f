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

  /// The checked rules. Mistakes in them are printed on standard error, and end the command when
  /// they are errors.
  func ruleset() throws -> Ruleset {
    let files = try RuleFiles(FilePath(rules))
    let result = files.check()
    let renderer = DiagnosticRenderer(files: files.files, usesColor: StandardError.usesColor)
    StandardError.write(renderer.text(of: result))
    guard let ruleset = result.ruleset else {
      StandardError.write("tocsin: \(result.summary); mend them and try again\n")
      throw ExitCode.faultyRules
    }
    return ruleset
  }
}

extension CheckResult {
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
