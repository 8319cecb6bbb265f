/// Turns rule files into a ruleset, or into all the mistakes that are in them.
public enum RulesetChecker {
  /// Checks all files of a ruleset together. Their order does not matter.
  public static func check(files: [SourceFile]) -> CheckResult {
    let sink = DiagnosticSink()
    let trees = files.sorted { $0.path < $1.path }.map { Parser.parse($0, sink) }
    let ruleset = Checker(trees, sink).ruleset()
    return CheckResult(
      ruleset: ruleset, diagnostics: sink.diagnostics.sorted(), omitted: sink.omitted)
  }
}

/// What a check found.
public struct CheckResult: Sendable {
  /// The ruleset; nil when there are errors. Warnings do not keep it from being used.
  public let ruleset: Ruleset?
  /// The mistakes, by file, line and column.
  public let diagnostics: [Diagnostic]
  /// How many more mistakes there are in files with very many.
  public let omitted: Int
}
