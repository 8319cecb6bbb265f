import ArgumentParser
import DaemonHarness
import Foundation
import Glibc

/// Lets every write fail once: from the first, which makes the state, to those of a daemon at work.
struct FaultsCommand: TrialCommand {
  static let configuration = CommandConfiguration(
    commandName: "faults",
    abstract: "Writes and synchronizations that fail: EIO, ENOSPC, and those that are cut short.")

  @OptionGroup var options: TrialOptions

  @Option(help: "At most so many failures, chosen at random; all of them without it.")
  var rounds: Int?

  var size: Int { (rounds ?? 500) * 4 }

  /// A life of a daemon, in which a write fails.
  private struct Life: Hashable {
    var fault: FaultShim.Fault
    var write: Int
    /// Whether there is no state yet.
    var isFirst: Bool
  }

  func run(_ trial: Trial) throws {
    let shim = try FaultShim(trial)
    // How many writes there are in a life.
    let first = try live(trial, shim, nil)
    let later = try live(trial, shim, nil)
    var lives = FaultShim.Fault.allCases.flatMap { fault in
      (1...first).map { Life(fault: fault, write: $0, isFirst: true) }
        + (1...later).map { Life(fault: fault, write: $0, isFirst: false) }
    }
    say("  \(first) writes of a first life, \(later) of a later one")
    if let rounds { lives = Array(lives.shuffled(using: &trial.random).prefix(rounds)) }
    var deaths = 0
    for life in lives {
      if life.isFirst { try FileManager.default.removeItem(atPath: trial.folders.state) }
      // Some disks fail more than once.
      let count = [1, 1, 1, 2].randomElement(using: &trial.random) ?? 1
      shim.fail(count, from: life.write)
      do {
        _ = try live(trial, shim, life.fault)
      } catch let failure as DaemonDied {
        guard (1..<128).contains(failure.code) else {
          throw HarnessFailure("\(life): the daemon crashed with \(failure.code)")
        }
        deaths += 1
        // As a service manager does.
        _ = try live(trial, shim, nil)
      } catch let failure as HarnessFailure {
        throw HarnessFailure("\(life): \(failure)")
      }
    }
    say("  \(lives.count) failures, of which \(deaths) ended the daemon")
  }

  private struct DaemonDied: Error {
    var code: Int32
  }

  /// A daemon's life: a few files come, and are worked off. Returns how many writes that took.
  private func live(_ trial: Trial, _ shim: FaultShim, _ fault: FaultShim.Fault?) throws -> Int {
    if fault == nil { shim.fail(0, from: 1) }
    let daemon = try DaemonProcess(trial.folders, environment: shim.environment(fault))
    for _ in 0..<4 {
      try trial.drop()
      usleep(UInt32.random(in: 0..<30_000, using: &trial.random))
    }
    try trial.settle(daemon)
    if daemon.hasEnded { throw DaemonDied(code: daemon.end()) }
    let operations = shim.operations
    // Before it is ready it knows no peaceful end.
    if Bool.random(using: &trial.random) { daemon.kill(SIGTERM) } else { daemon.kill(SIGKILL) }
    daemon.end()
    return operations
  }
}
