import ArgumentParser
import RuleLanguage
import Service
import SystemPackage

/// `tocsin check`: the mistakes in rule files.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check rule files, and say where each mistake is and how to mend it.",
    discussion: """
      Diagnostics go to standard output, the summary to standard error. The exit status is 2 when \
      there are errors; warnings alone leave it 0.

      Example:
        tocsin check Rules/china
      """)

  @Argument(
    help: "A rule file, or a folder of them.", completion: .file(extensions: ["tocsin"]))
  var path = "/usr/share/tocsin/rules"

  func run() throws {
    let files = try RuleFiles(FilePath(path))
    let result = files.check()
    let renderer = DiagnosticRenderer(
      files: files.files, usesColor: StandardOutput.isTerminal && StandardError.allowsColor)
    try StandardOutput.write(
      renderer.text(of: result).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init))
    let count = files.files.count
    StandardError.write("\(count) \(count == 1 ? "file" : "files"): \(result.summary)\n")
    if result.ruleset == nil { throw ExitCode.faultyRules }
  }
}
