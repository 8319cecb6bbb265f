import Analysis
import ArgumentParser
import Extraction
import Foundation
import Reports
import RuleLanguage

/// `tocsin test`: the tests in rule files.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the tests in rule files.",
    discussion: """
      Each test is run as it is written, and 20 times with the steps between expectations in other \
      orders: news arrives late, and the alerts have to be the same. What failed goes to standard \
      output, the summary to standard error. The exit status is 1 when a test failed, and 2 when \
      the rules have mistakes.

      Examples:
        tocsin test Rules/china
        tocsin test my-rules.tocsin --filter "three provinces" --junit results.xml
      """)

  @Argument(
    help: "Rule files, or folders of them; those of --rules when none is named.",
    completion: .file(extensions: ["tocsin"]))
  var paths: [String] = []

  @Option(help: ArgumentHelp("Only tests with this text in their title.", valueName: "text"))
  var filter: String?

  @Option(
    help: ArgumentHelp("Write the results into this file, too, as JUnit's XML.", valueName: "file"),
    completion: .file(extensions: ["xml"]))
  var junit: String?

  @Flag(help: "Print an object for each test, one a line.")
  var json = false

  @Option(
    help: ArgumentHelp("Where the other orders begin; a failed test tells its own.", valueName: "n")
  )
  var seed: UInt64 = 1

  @OptionGroup var rules: RulesOption

  func run() throws {
    let ruleset = try rules.ruleset(in: paths)
    let tests = ruleset.tests.filter { test in
      filter.map { test.title.localizedCaseInsensitiveContains($0) } ?? true
    }
    let bench = try TestBench(ExtractionPlan(ruleset))
    let outcomes = try tests.map { test in
      let outcome = try bench.run(test, seed: seed)
      if json { try StandardOutput.write([CanonicalJSON.encode(TestDocument(outcome))]) }
      return outcome
    }
    let report = TestReport(outcomes)
    if !json { try StandardOutput.write(report.failures(style: StandardOutput.style)) }
    if let junit {
      let document = JUnitReport(outcomes).lines.joined(separator: "\n") + "\n"
      try Data(document.utf8).write(to: URL(filePath: junit), options: .atomic)
    }
    StandardError.write("\(report.summary)\n")
    if outcomes.contains(where: { $0.failure != nil }) { throw ExitCode.findings }
  }
}
