import ArgumentParser
import Foundation
import Reports

/// `--no-pager` and `-q`, for commands that list.
struct DisplayOptions: ParsableArguments {
  @Flag(help: "Never show long lists by a pager: $TOCSIN_PAGER, $PAGER, or less.")
  var noPager = false

  @Flag(name: .shortAndLong, help: "Say nothing but what was asked for.")
  var quiet = false

  /// Writes lines for people: by a pager when they do not fit on the screen.
  func write(_ lines: [String]) throws {
    if !noPager, let rows = StandardOutput.screen?.rows, lines.count >= rows { Pager.start() }
    try StandardOutput.write(lines)
  }

  /// Says something beside the data.
  func remark(_ text: String) {
    if !quiet { StandardError.write("\(text)\n") }
  }
}

/// `--utc`, for commands that print times of day.
struct ClockOption: ParsableArguments {
  @Flag(help: "Times in UTC.")
  var utc = false

  /// What shows the times.
  var clock: Clock { Clock(timeZone: utc ? .gmt : .current) }
}
