import ArgumentParser
import DaemonHarness
import Foundation
import Glibc

/// Kills the daemon at random instants, again and again.
struct KillCommand: TrialCommand {
  static let configuration = CommandConfiguration(
    commandName: "kill", abstract: "SIGKILL at random instants.")

  @OptionGroup var options: TrialOptions

  @Option(help: "How many times it is killed.")
  var rounds = 200

  var size: Int { rounds * 4 }

  func run(_ trial: Trial) throws {
    // How long a start takes here, so that as many deaths come before it is done as is worth while.
    let daemon = try DaemonProcess(trial.folders)
    let start = try daemon.waitUntilReady() / .seconds(1)
    try daemon.stop()
    for _ in 0..<rounds {
      let daemon = try DaemonProcess(trial.folders)
      let life = Double.random(in: 0..<(start * 3 + 0.3), using: &trial.random)
      let drops = (0..<Int.random(in: 0...8, using: &trial.random)).map { _ in
        Double.random(in: 0..<life, using: &trial.random)
      }
      for moment in drops.sorted() {
        sleep(until: daemon.started + .seconds(moment))
        try trial.drop()
      }
      sleep(until: daemon.started + .seconds(life))
      if daemon.hasEnded {
        throw daemon.failure("the daemon ended by itself, with \(daemon.end())")
      }
      // Some are about to end in peace.
      if Int.random(in: 0..<8, using: &trial.random) == 0 {
        daemon.kill(SIGTERM)
        usleep(UInt32.random(in: 0..<20_000, using: &trial.random))
      }
      daemon.destroy()
    }
  }
}

/// Lets time go on until an instant.
func sleep(until instant: ContinuousClock.Instant) {
  let rest = ContinuousClock.now.duration(to: instant) / .microseconds(1)
  if rest > 0 { usleep(UInt32(rest)) }
}
