import ArgumentParser
import Extraction
import Foundation
import Reports
import RuleLanguage
import Service
import SystemPackage

/// `tocsin doctor`: what is wrong, and how to mend it.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at all that the daemon needs, and say how to mend what is wrong.",
    discussion: """
      Looks at the configuration, the rules, the folders and who may use them, the disk, the daemon, \
      the journal and the limits of inotify, and changes nothing. It tells of whoever asks, too: run \
      it as the user who drops articles or reads alerts. The exit status is 1 when there is a problem; \
      warnings leave it 0.

      Examples:
        tocsin doctor
        sudo tocsin doctor -o json | jq 'select(.verdict != "ok")'
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(name: .shortAndLong, help: "What to print.")
  var output = Format.text

  @OptionGroup var options: ConfigurationOptions

  func run() throws {
    let findings = findings()
    switch output {
    case .json: try StandardOutput.write(findings.map { try CanonicalJSON.encode($0) })
    case .text:
      let list = FindingList(
        findings.map {
          .init(
            check: $0.check, verdict: $0.verdict.rawValue, severity: $0.verdict.severity,
            text: $0.text, advice: $0.advice)
        })
      try StandardOutput.write(list.lines(style: StandardOutput.style))
    }
    if findings.contains(where: { $0.verdict == .problem }) { throw ExitCode.findings }
  }

  private func findings() -> [Finding] {
    let settings: Settings
    do throws(ConfigurationFailure) {
      settings = try options.settings()
    } catch {
      // Without it there is no telling what to look at.
      return error.problems.map { Finding("configuration", .problem, $0) }
    }
    let file = settings.file ?? "no file: all is as it is by default, but for variables and flags"
    let checkup = Checkup(
      inbox: FilePath(settings.inbox), rules: settings.ruleSource, state: FilePath(settings.state))
    return [Finding("configuration", .ok, file)] + Self.strangeVariables + checkup.findings()
  }

  /// Variables of the environment that are probably meant for a key, and are not.
  private static var strangeVariables: [Finding] {
    let known = ConfigurationKey.allCases.map(\.variable) + ["TOCSIN_CONFIG"]
    return ProcessInfo.processInfo.environment.keys.sorted().compactMap { name in
      guard name.hasPrefix("TOCSIN_"), !known.contains(name),
        let nearest = NearNames.nearest(to: name, among: known)
      else { return nil }
      return Finding(
        "configuration", .warning, "the variable \(name) is not read",
        advice: "did you mean \(nearest)?")
    }
  }
}

extension Finding.Verdict {
  fileprivate var severity: Severity? {
    switch self {
    case .ok: nil
    case .warning: .warning
    case .problem: .error
    }
  }
}
