import ArgumentParser
import DaemonHarness
import Foundation

/// Tortures the real daemon, on a real journald, in ways that it must survive without losing or doubling
/// anything. To be run by Tests/System/with-journald, as root.
@main struct Torture: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Torture",
    abstract: "Torture the daemon, then hold its store and the journal against an undisturbed one.",
    subcommands: [
      KillCommand.self, FaultsCommand.self, DiskCommand.self, JournaldCommand.self,
      ClockCommand.self, SoakCommand.self,
    ])
}

/// What every trial needs to know.
struct TrialOptions: ParsableArguments {
  @Option(help: "The program tocsin.")
  var program: String

  @Option(help: "Do what was done with this seed.")
  var seed: UInt64 = .random(in: 0..<1 << 32)
}

/// A command that tortures a daemon in one way.
protocol TrialCommand: ParsableCommand {
  var options: TrialOptions { get }

  /// About how many files come.
  var size: Int { get }

  /// One article in so many tells of something.
  var eventsInOneOf: Int { get }

  /// What is done before the end is looked at.
  func run(_ trial: Trial) throws
}

extension TrialCommand {
  var eventsInOneOf: Int { 1 }

  func run() throws {
    let name = Self.configuration.commandName ?? ""
    say("\(name), seed \(options.seed)")
    do {
      // As dense as news of which some ring, and some do not.
      let days = min(max(size / eventsInOneOf * 4, 400), 12_000)
      let trial = try Trial(
        program: options.program, seed: options.seed,
        .init(days: days, eventsInOneOf: eventsInOneOf))
      try run(trial)
      try trial.conclude()
    } catch let failure as HarnessFailure {
      say("FAILED: \(failure)\nTo do the same again: \(name) --seed \(options.seed)")
      throw ExitCode.failure
    }
  }
}

/// Prints a line at once, be it to a terminal or not.
func say(_ line: String) {
  print(line)
  fflush(nil)
}
