import DaemonHarness
import Foundation
import Glibc
import Journal
import TestSupport

/// How long it takes from a file that is moved in to the entry of its alert in the journal, where the
/// daemon has nothing else to do.
struct Latency {
  let setting: Setting

  /// Measures so many files, one after another.
  func measure(_ count: Int) throws {
    let work = TemporaryFolder()
    let rules = try rules(for: count, in: work)
    let folders = try setting.folders(below: work.path, rules: rules)
    let daemon = try DaemonProcess(folders)
    try daemon.waitUntilReady()
    var random = SeededGenerator(seed: 7)
    var dropped: [UInt64] = []
    let state = StateView(folders)
    for number in 0..<count {
      let name = "2024-06-05-valve-\(number).txt"
      try writeFile("Valve \(number)z was opened on June 3.\n", to: "\(work.path)/next")
      // Not in step with anything that the daemon does at intervals.
      usleep(UInt32.random(in: 20_000..<60_000, using: &random))
      dropped.append(now())
      rename("\(work.path)/next", "\(folders.inbox)/\(name)")
      if number == 0 {
        try wait(for: "the first file is read") { try state.files().count == 1 }
      }
    }
    let identity = try state.identity()
    var entries: [JournalEntry] = []
    try wait(for: "the alerts are in the journal") {
      entries = try SystemJournal.entries(
        matching: [.init(.messageID, MessageID.alertRaised.rawValue)], limit: 100_000
      ).filter { $0.values(of: .notification).first?.hasPrefix("\(identity):") == true }
      return entries.count >= count
    }
    try daemon.stop()
    let times = entries.compactMap { entry -> Double? in
      let valve = entry.values(of: .value).first.flatMap { Int($0.dropFirst(6)) }
      return valve.map { Double(entry.microseconds) / 1_000 - Double(dropped[$0]) / 1_000 }
    }.sorted()
    func percentile(_ part: Double) -> String {
      format(times[min(times.count - 1, Int(Double(times.count) * part))])
    }
    setting.print(
      "dropped to journal, idle daemon", "p50 \(percentile(0.5)) ms, p99 \(percentile(0.99)) ms",
      "\(times.count) files moved in; least \(percentile(0)) ms, most \(percentile(1)) ms")
  }

  /// The china pack, and beside it a rule that rings for every valve of its own.
  private func rules(for count: Int, in work: TemporaryFolder) throws -> String {
    let folder = work.path("rules")
    try FileManager.default.copyItem(atPath: setting.rules, toPath: folder)
    let valves = (0..<count).map { "    valve-\($0) \"Valve \($0)z\"\n" }.joined()
    try writeFile(
      """
      entity valve {
      \(valves)}
      term opened {
          "was opened"
      }
      event opening {
          slot valve valve
          require opened
          same valve within 1 day
      }
      rule valves-open {
          severity warning
          when count of opening >= 1 within 1 day
          per valve
          message "{valve} was opened"
      }

      """, to: "\(folder)/valves.tocsin")
    return folder
  }

  private func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1_000
  }
}
