import ArgumentParser

/// `-n N`, for commands that list what is newest last.
struct LinesOption: ParsableArguments {
  /// A number of lines, or all of them, or something else.
  enum Lines: Equatable, CustomStringConvertible {
    case last(Int)
    case all
    case unclear(String)

    var description: String {
      switch self {
      case .last(let count): "\(count)"
      case .all: "all"
      case .unclear(let text): text
      }
    }
  }

  @Option(
    name: [.customShort("n", allowingJoined: true), .long], defaultAsFlag: .last(10),
    parsing: .next,
    help: ArgumentHelp(
      "Only the last N, or 'all' of them.", valueName: "N"),
    transform: Self.read)
  var lines: Lines?

  func validate() throws {
    if case .unclear(let text) = lines {
      throw ValidationError("-n takes a number from 0 on, or 'all', and not '\(text)'")
    }
  }

  /// At most so many lines; nil when that was not said, or when all were asked for.
  var limit: Int? {
    guard case .last(let count) = lines else { return nil }
    return count
  }

  /// An error here would be taken for an option without a value, and the value be lost.
  private static func read(_ text: String) -> Lines {
    if text == "all" { return .all }
    guard let count = Int(text), count >= 0 else { return .unclear(text) }
    return .last(count)
  }
}
