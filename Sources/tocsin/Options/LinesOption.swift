import ArgumentParser

/// `-n N`, for commands that list what is newest last.
struct LinesOption: ParsableArguments {
  @Option(
    name: [.customShort("n"), .long],
    defaultAsFlag: 10, help: ArgumentHelp("Only the last N.", valueName: "N"))
  var lines: Int?

  func validate() throws {
    if let lines, lines < 0 { throw ValidationError("-n takes a number from 0 on") }
  }
}
