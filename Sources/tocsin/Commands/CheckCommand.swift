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
      All files together are one ruleset. Diagnostics go to standard output, the summary to \
      standard error. The exit status is 2 when there are errors; warnings alone leave it 0.

      Examples:
        tocsin check Rules/china
        tocsin check --fix my-rules.tocsin
        tocsin check --ast -o json Rules/china | jq '.rules[].name'
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: "Rule files, or folders of them; by default as configured.",
    completion: .file(extensions: ["tocsin"]))
  var paths: [String] = []

  @Flag(help: "Mend what has only one mending, in place.")
  var fix = false

  @Option(name: .shortAndLong, help: "What to print; json is one diagnostic a line.")
  var output = Format.text

  @Flag(help: "The same as --output json.")
  var json = false

  @Flag(help: "Print the checked ruleset as JSON; diagnostics go to standard error.")
  var ast = false

  @OptionGroup var settings: SettingsOption

  func run() throws {
    let (paths, parameters) = try rules()
    var files = try RuleFiles(paths.map { FilePath($0) })
    var result = files.check(settings: parameters)
    if fix { try mend(&files, &result, parameters) }

    if ast {
      StandardError.write(result.text(usesColor: StandardError.usesColor))
      if let ruleset = result.ruleset { try StandardOutput.write([ruleset.json]) }
    } else if json || output == .json {
      try StandardOutput.write(result.diagnostics.map(\.json))
    } else {
      try StandardOutput.write(text: result.text(usesColor: StandardOutput.usesColor))
    }
    let count = files.files.count
    StandardError.write("\(count) \(count == 1 ? "file" : "files"): \(result.summary)\n")
    if result.ruleset == nil { throw ExitCode.faultyRules }
  }

  /// The rules that are named, or else those that are configured, with values for their parameters.
  private func rules() throws -> (paths: [String], parameters: [String]) {
    if !paths.isEmpty { return (paths, settings.settings) }
    let configured = try Settings(config: nil, flags: settings.flags)
    return (configured.rules, configured.parameters)
  }

  /// Applies fixes, and those that show only then, until none is left.
  private func mend(
    _ files: inout RuleFiles, _ result: inout CheckResult, _ parameters: [String]
  ) throws {
    for _ in 0..<8 {
      let mended = Fixes.apply(result.diagnostics, to: files.files)
      if mended.isEmpty { return }
      for file in mended {
        try files.replace(file)
        StandardError.write("mended \(SafeText.escaping(file.path))\n")
      }
      result = files.check(settings: parameters)
    }
  }
}
