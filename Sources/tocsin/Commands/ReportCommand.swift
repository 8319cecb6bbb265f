import ArgumentParser
import Foundation
import Reports

/// `tocsin report`: alerts as a page for a browser.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write alerts as one HTML page: timeline, values over time, and all evidence.",
    discussion: """
      The page stands by itself: it has no scripts and fetches nothing, follows the reader's choice \
      of dark or light, and prints. Without -n, -S, -U or -g it has the last \
      \(AlertSelection.usual) alerts; the most recently changed one stands first.

      Examples:
        tocsin report -o report.html
        tocsin report --since '30 days ago' --priority warning >month.html
      """)

  @OptionGroup var selection: AlertSelection

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output by default.", valueName: "path"),
    completion: .file(extensions: ["html"]))
  var output: String?

  @OptionGroup var times: ClockOption
  @OptionGroup var state: StateOption

  func run() throws {
    let pattern = try selection.pattern()
    let alerts = try state.open().alerts(
      selection.filter, where: selection.condition(pattern))
    let page = AlertPage(
      try alerts.reversed().map { try $0.alert }, clock: times.clock, made: Date())
    guard let output, output != "-" else { return try StandardOutput.write(text: page.text) }
    do {
      try Data(page.text.utf8).write(to: URL(filePath: output), options: .atomic)
    } catch {
      StandardError.fail(
        "'\(output)' cannot be written (\(error.localizedDescription)): name another file with --output",
        .badConfiguration)
    }
  }
}
