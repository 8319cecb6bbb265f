import ArgumentParser
import DaemonHarness
import Foundation
import Glibc

/// Fills the disk of the state under a daemon at work, and makes room again.
struct DiskCommand: TrialCommand {
  static let configuration = CommandConfiguration(
    commandName: "disk", abstract: "A disk that fills and is freed.")

  @OptionGroup var options: TrialOptions

  @Option(help: "How often it fills.")
  var rounds = 10

  var size: Int { rounds * 10 }

  func run(_ trial: Trial) throws {
    let state = trial.folders.state
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    guard mount("tmpfs", state, "tmpfs", 0, "size=32m") == 0 else {
      throw HarnessFailure("a small tmpfs cannot be mounted at \(state): run as root")
    }
    var daemon = try DaemonProcess(trial.folders)
    try daemon.waitUntilReady()
    for _ in 0..<rounds {
      fill(state)
      for _ in 0..<10 {
        try trial.drop()
        usleep(UInt32.random(in: 0..<50_000, using: &trial.random))
      }
      // Some are killed, or started, while the disk is full: a start may fail then.
      switch Int.random(in: 0..<3, using: &trial.random) {
      case 0:
        daemon.destroy()
        daemon = try DaemonProcess(trial.folders)
      default: break
      }
      usleep(UInt32.random(in: 0..<1_500_000, using: &trial.random))
      unlink("\(state)/filler")
      try trial.settle(daemon)
      if daemon.hasEnded {
        daemon = try DaemonProcess(trial.folders)
        try trial.settle(daemon)
      }
    }
    try daemon.stop()
    // The end is looked at on this disk, too; the namespace goes, and it with it.
  }

  /// Takes all room that there is.
  private func fill(_ folder: String) {
    let file = open("\(folder)/filler", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    defer { close(file) }
    var size = 1 << 20
    let zeros = [UInt8](repeating: 0, count: size)
    while size > 0 {
      if write(file, zeros, size) <= 0 { size /= 2 }
    }
  }
}
