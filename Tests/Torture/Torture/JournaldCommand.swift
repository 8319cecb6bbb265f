import ArgumentParser
import DaemonHarness
import Foundation
import Glibc

/// Stops, kills, restarts and rotates journald under a daemon that is told much, and sometimes killed.
struct JournaldCommand: TrialCommand {
  static let configuration = CommandConfiguration(
    commandName: "journald", abstract: "A journald that stands still, dies, comes back and rotates."
  )

  @OptionGroup var options: TrialOptions

  @Option(help: "How often something happens to it.")
  var rounds = 20

  @Option(help: "How long it stands still at most, in seconds.")
  var pause = 15.0

  var size: Int { rounds * 25 }

  func run(_ trial: Trial) throws {
    let journald = try Journald()
    var daemon = try DaemonProcess(trial.folders)
    try daemon.waitUntilReady()
    for round in 0..<rounds {
      // Each of the four comes, in the first rounds and again and again.
      switch round % 4 {
      case 0: try stand(still: journald, isLong: round % 16 == 0, trial, &daemon)
      case 1:
        try drop(10, trial)
        try journald.rotate()
        try drop(10, trial)
      case 2:
        try drop(10, trial)
        try journald.destroy()
        try drop(10, trial)
        try journald.start()
        try drop(10, trial)
      default:
        try drop(20, trial)
        daemon.destroy()
        daemon = try DaemonProcess(trial.folders)
      }
      try trial.settle(daemon)
      if daemon.hasEnded { throw daemon.failure("the daemon ended with \(daemon.end())") }
    }
    try daemon.stop()
  }

  /// Journald stands still: for longer than the daemon waits for a few entries to appear, or while a
  /// daemon is killed that has sent some, or so many that it cannot send more.
  private func stand(
    still journald: Journald, isLong: Bool, _ trial: Trial, _ daemon: inout DaemonProcess
  ) throws {
    journald.pause()
    if isLong {
      try drop(6, trial)
      usleep(UInt32(pause * 1_000_000))
    } else {
      try drop(Bool.random(using: &trial.random) ? 30 : 6, trial)
      usleep(UInt32.random(in: 0..<500_000, using: &trial.random))
      daemon.destroy()
      daemon = try DaemonProcess(trial.folders)
      // The new one finds in the journal nothing of what the old one has sent.
      try daemon.waitUntilReady()
      try drop(5, trial)
      usleep(UInt32.random(in: 0..<500_000, using: &trial.random))
    }
    journald.resume()
  }

  private func drop(_ count: Int, _ trial: Trial) throws {
    for _ in 0..<count {
      try trial.drop()
      usleep(UInt32.random(in: 0..<10_000, using: &trial.random))
    }
  }
}
