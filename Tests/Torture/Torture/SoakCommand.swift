import ArgumentParser
import DaemonHarness
import Foundation
import Glibc

/// Lets a daemon work for long, and looks at what it uses: memory and file descriptors must not grow.
struct SoakCommand: TrialCommand {
  static let configuration = CommandConfiguration(
    commandName: "soak", abstract: "A long life with much to do: memory and descriptors stay flat.")

  @OptionGroup var options: TrialOptions

  @Option(help: "How long, in minutes.")
  var minutes = 30.0

  @Option(help: "How many files a second.")
  var rate = 20.0

  /// What is remembered of what happened takes memory; of all other news none may.
  var eventsInOneOf: Int { 50 }

  var size: Int { Int(minutes * 60 * rate) }

  func run(_ trial: Trial) throws {
    let daemon = try DaemonProcess(trial.folders)
    try daemon.waitUntilReady()
    var samples: [ProcessGauge] = []
    let length = Duration.seconds(minutes * 60)
    var nextSample = daemon.started
    var nextDrop = daemon.started
    while daemon.started.duration(to: .now) < length {
      try trial.drop()
      if ContinuousClock.now >= nextSample {
        samples.append(try daemon.gauge())
        nextSample = nextSample + length / 90
      }
      nextDrop = nextDrop + .seconds(1 / rate)
      sleep(until: nextDrop)
    }
    try trial.settle(daemon)
    try examine(samples)
    try daemon.stop()
  }

  /// Throws when the last third of a life uses more than the first: by more than what is stored
  /// meanwhile may take.
  private func examine(_ samples: [ProcessGauge]) throws {
    // What a daemon has after its start is no measure of what it has at work.
    let settled = samples.dropFirst(samples.count / 10)
    let third = settled.count / 3
    let (early, late) = (settled.prefix(third), settled.suffix(third))
    func mean(_ samples: ArraySlice<ProcessGauge>, _ value: KeyPath<ProcessGauge, Int>) -> Int {
      samples.map { $0[keyPath: value] }.reduce(0, +) / max(1, samples.count)
    }
    let memory = (mean(early, \.memory), mean(late, \.memory))
    let descriptors = (mean(early, \.descriptors), mean(late, \.descriptors))
    say(
      "  memory \(memory.0 >> 10) KB, then \(memory.1 >> 10) KB; descriptors \(descriptors.0), then "
        + "\(descriptors.1)")
    guard memory.1 <= memory.0 + memory.0 / 10 + (4 << 20) else {
      throw HarnessFailure("memory grows: \(samples.map { $0.memory >> 10 }) KB")
    }
    guard descriptors.1 <= descriptors.0 + 1 else {
      throw HarnessFailure("descriptors grow: \(samples.map(\.descriptors))")
    }
  }
}
