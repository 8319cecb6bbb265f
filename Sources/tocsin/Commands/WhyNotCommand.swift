import Analysis
import ArgumentParser
import Reports
import RuleLanguage

/// `tocsin why-not RULE`: the nearest miss, and what would tip it.
struct WhyNotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why-not",
    abstract: "Show how near a rule came to ringing, and what would tip it.",
    discussion: """
      The rule is evaluated over what the daemon has stored, or over articles that are named, and \
      again with its clauses changed one by one, to find the change that would make it ring. What \
      it has rung for and is over is left out. When the rule rings, the exit status is 1: ask \
      `tocsin why`.

      Examples:
        tocsin why-not provincial-security-wave
        tocsin why-not provincial-security-wave --rules Rules/china seeds/2024-06-05*
      """)

  @OptionGroup var options: ExplanationOptions

  func run() throws {
    let explanation = try options.explanation()
    let text = RuleExplanationText(explanation, style: StandardOutput.style)
    switch options.output {
    case .json: try options.display.write(text.whyNotDocuments)
    case .text: try options.display.write(text.whyNot)
    }
    guard explanation.miss == nil else { return }
    let number = explanation.alerts.last.map { ": alert \($0.number)" } ?? ""
    options.display.remark(
      "\(SafeText.escaping(options.rule)) rings\(number); `tocsin why` says by what")
    throw ExitCode.findings
  }
}
