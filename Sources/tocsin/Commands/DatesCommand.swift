import ArgumentParser
import CivilTime
import Extraction
import Foundation
import Reports

/// `tocsin dates`: the date expressions in a text.
struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Show the date expressions in a text, in English and Chinese.",
    discussion: """
      Start and end count bytes of UTF-8. '-' reads the text from standard input.

      Examples:
        tocsin dates --reference 2024-06-06 "On June 3rd, and in recent days"
        tocsin dates --reference 2024-06-06 "日前，省委召开会议" -o json
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(help: "The text; '-' for standard input.")
  var text: String

  @Option(
    help: ArgumentHelp(
      "The day from which dates are told, as the day of publication; by default today.",
      valueName: "YYYY-MM-DD"))
  var reference: DayArgument?

  @Option(name: .shortAndLong, help: "What to print; json is one expression a line.")
  var output = Format.table

  /// The most that is read from standard input, in bytes.
  private static let sizeLimit = 16 << 20

  func run() throws {
    var text = text
    if text == "-" {
      let input = try FileHandle.standardInput.read(upToCount: Self.sizeLimit) ?? Data()
      text = String(decoding: input, as: UTF8.self)
    }
    let dates = DateFinder(reference: try day()).writtenDates(in: text)
    switch output {
    case .json: try StandardOutput.write(dates.map { try CanonicalJSON.encode($0) })
    case .table where dates.isEmpty: StandardError.write("No dates.\n")
    case .table:
      try StandardOutput.write(
        DateList(dates).table(style: StandardOutput.style, width: StandardOutput.width))
    }
  }

  private func day() throws -> Day {
    if let reference { return reference.day }
    let today = Calendar.current.dateComponents([.year, .month, .day], from: Date())
    guard let year = today.year, let month = today.month, let number = today.day,
      let day = Day(year: year, month: month, day: number)
    else { throw ValidationError("name a day with --reference") }
    return day
  }
}
