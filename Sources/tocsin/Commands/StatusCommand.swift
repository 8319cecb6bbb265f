import ArgumentParser
import Extraction
import Foundation
import Reports
import Service

/// `tocsin status`: how the daemon is.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show how the daemon is.",
    discussion: """
      What waits, how far behind it is, by what rules it works, what failed, and how it stands with the \
      journal.

      Example:
        tocsin status || systemctl status tocsin

      Exit status: 1 when something keeps the daemon from its work, 3 when none runs.
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(name: .shortAndLong, help: "What to print.")
  var output = Format.text

  @Flag(help: "Times in UTC.")
  var utc = false

  @OptionGroup var daemon: DaemonOption

  func run() throws {
    guard let status = try daemon.send(.status).status else { return }
    switch output {
    case .json: try StandardOutput.write([CanonicalJSON.encode(status)])
    case .text:
      try StandardOutput.write(
        StatusText(status, clock: Clock(timeZone: utc ? .gmt : .current)).lines)
    }
    if !status.isWell { throw ExitCode.findings }
  }
}
