import ArgumentParser
import DaemonHarness
import Foundation
import Glibc

/// Sets the daemon's wall clock back and forth, while it works and between two lives.
struct ClockCommand: TrialCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "A wall clock that is set back and forth.")

  @OptionGroup var options: TrialOptions

  @Option(help: "How often it is set.")
  var rounds = 20

  var size: Int { rounds * 8 }

  func run(_ trial: Trial) throws {
    let shim = try FaultShim(trial)
    var daemon = try DaemonProcess(trial.folders, environment: shim.environment(nil))
    try daemon.waitUntilReady()
    for _ in 0..<rounds {
      try drop(4, trial)
      shim.clockError = Int.random(in: -3 * 86_400...3_600, using: &trial.random)
      try drop(4, trial)
      if Int.random(in: 0..<3, using: &trial.random) == 0 {
        daemon.destroy()
        daemon = try DaemonProcess(trial.folders, environment: shim.environment(nil))
        try daemon.waitUntilReady()
      }
      try trial.settle(daemon)
      if daemon.hasEnded { throw daemon.failure("the daemon ended with \(daemon.end())") }
    }
    try daemon.stop()
    trial.clock = shim
  }

  private func drop(_ count: Int, _ trial: Trial) throws {
    for _ in 0..<count {
      try trial.drop()
      usleep(UInt32.random(in: 0..<30_000, using: &trial.random))
    }
  }
}
