import ArgumentParser
import Extraction
import Journal
import Service
import SystemPackage

/// `tocsin verify`: whether store and journal agree.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold the state and the journal against each other.",
    discussion: """
      Whether the state is whole, and whether everything that was to be told stands in the journal, \
      once. With --repair a running daemon sends again what is missing.

      Example:
        tocsin verify --repair

      Exit status: 1 when something is amiss.
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Flag(help: "Have the daemon send again what the journal lacks.")
  var repair = false

  @Option(name: .shortAndLong, help: "What to print.")
  var output = Format.text

  @OptionGroup var daemon: DaemonOption

  func run() throws {
    let found: Verification
    do {
      found = try Verification(state: FilePath(daemon.state.state))
    } catch let failure as JournalError {
      StandardError.fail("\(failure)", .badConfiguration)
    }
    switch output {
    case .json: try StandardOutput.write([CanonicalJSON.encode(found)])
    case .text: try StandardOutput.write(found.lines)
    }
    if repair, !found.missing.isEmpty { try daemon.ask(.resend(found.missing)) }
    if !found.isSound { throw ExitCode.findings }
  }
}

extension Verification {
  /// For people.
  fileprivate var lines: [String] {
    let kept = outOfReach == 0 ? "" : ", \(outOfReach) older than the journal"
    return ["\(notifications) notifications: \(waiting) waiting\(kept)"]
      + problems.map { "state: \($0)" }
      + missing.map { "missing in the journal: \($0)" }
      + doubled.map { "more than once in the journal: \($0)" }
      + [isSound ? "State and journal agree." : "They do not agree."]
  }
}
