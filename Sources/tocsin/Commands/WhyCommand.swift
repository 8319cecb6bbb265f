import Analysis
import ArgumentParser
import Reports
import RuleLanguage

/// `tocsin why RULE`: what holds, and by which happenings.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Show why a rule rings: its raised alerts, and every sentence they rest on.",
    discussion: """
      The rule is evaluated anew over what the daemon has stored, or over articles that are named. \
      When nothing of it is raised, the last alert that is over is shown. When there is none, the \
      exit status is 1: ask `tocsin why-not`.

      Examples:
        tocsin why provincial-security-wave
        tocsin why provincial-security-wave --rules Rules/china seeds
      """)

  @OptionGroup var options: ExplanationOptions

  func run() throws {
    let text = RuleExplanationText(try options.explanation(), style: StandardOutput.style)
    switch options.output {
    case .json: try options.display.write(text.whyDocuments)
    case .text: try options.display.write(text.why)
    }
    guard text.why.isEmpty else { return }
    options.display.remark(
      "\(SafeText.escaping(options.rule)) has no alert; `tocsin why-not` says what is missing")
    throw ExitCode.findings
  }
}
