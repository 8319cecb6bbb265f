import ArgumentParser
import Correlation
import Extraction
import Foundation
import Reports
import Store

/// `tocsin show N`: one alert with all it rests on.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one alert: its revisions, its happenings, and every sentence it rests on.",
    discussion: """
      Example:
        tocsin show 17
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The number of the alert, as `tocsin alerts` lists it.")
  var number: Int

  @Option(name: .shortAndLong, help: "What to print.")
  var output = Format.text

  @OptionGroup var times: ClockOption
  @OptionGroup var display: DisplayOptions
  @OptionGroup var state: StateOption

  func run() throws {
    let store = try state.open()
    let revisions = try store.revisions(ofAlert: number)
    let rule = revisions.last?.alert.rule ?? ""
    let details = AlertDetails(
      revisions, acknowledgement: try store.acknowledgements(ofAlerts: [number])[number],
      silence: try store.silences(at: Date()).first {
        $0.subject.includes(alert: number, of: rule)
      }, clock: times.clock, style: StandardOutput.style)
    guard let details, let alert = revisions.last?.alert else {
      let newest = try store.newestAlert()
      let known = newest.map { "the newest is \($0)" } ?? "there are none yet"
      StandardError.write("tocsin: there is no alert \(number): \(known)\n")
      throw ExitCode.findings
    }
    switch output {
    case .json: try display.write([CanonicalJSON.encode(alert)])
    case .text: try display.write(details.lines)
    }
  }
}
