import ArgumentParser
import CivilTime
import Foundation

/// `-S TIME` and `-U TIME`, for commands that look back.
struct PeriodOptions: ParsableArguments {
  @Option(
    name: [.customShort("S", allowingJoined: true), .long], parsing: .unconditional,
    help: ArgumentHelp(
      "Only what is of this time or later: 2024-06-03, '2024-06-03 12:30', yesterday, -2h, '3 days ago'.",
      valueName: "time"),
    transform: MomentArgument.read)
  var since: MomentArgument?

  @Option(
    name: [.customShort("U", allowingJoined: true), .long], parsing: .unconditional,
    help: ArgumentHelp("Only what is of this time or before.", valueName: "time"),
    transform: MomentArgument.read)
  var until: MomentArgument?

  func validate() throws {
    if let since, let until, since.moment > until.moment {
      throw ValidationError("--since is after --until: exchange them")
    }
  }

  /// The days of it, by the local clock; nil where it has no bound.
  var days: (since: Day?, until: Day?) {
    (
      since.map { Day(of: $0.moment, in: .current) }, until.map { Day(of: $0.moment, in: .current) }
    )
  }
}
