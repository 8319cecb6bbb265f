/// Turns rule files into a ruleset, or into all the mistakes that are in them.
public enum RulesetChecker {
  /// Checks all files of a ruleset together. Their order does not matter.
  public static func check(
    files: [SourceFile], options: CheckOptions = CheckOptions()
  ) -> CheckResult {
    let sink = DiagnosticSink()
    let sorted = files.sorted { $0.path < $1.path }
    let checker = Checker(sorted.map { Parser.parse($0, sink) }, sink, options)
    let ruleset = checker.ruleset()
    return CheckResult(
      ruleset: ruleset, diagnostics: sink.diagnostics.sorted(), omitted: sink.omitted,
      sources: sorted + checker.otherSources)
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
  /// The files that were checked, by path, and the tables and settings that belong to them: what a
  /// ``DiagnosticRenderer`` quotes lines of.
  public let sources: [SourceFile]
}
