import DaemonHarness
import Foundation
import Glibc
import TestSupport

/// How long a start takes until the daemon is ready, and how much memory it has then.
struct Start {
  let setting: Setting

  /// With nothing stored.
  func empty() throws {
    let work = TemporaryFolder()
    try measure("nothing", try setting.folders(below: work.path))
  }

  /// With so many stored articles, which a daemon has read before.
  func loaded(_ count: Int) throws {
    let work = TemporaryFolder()
    let folders = try setting.folders(below: work.path)
    var news = NewsMaker(seed: 3, articles: count)
    let perFile = 1_000
    for file in 0..<(count / perFile) {
      let records = (0..<perFile).map { _ in
        let article = news.next(bytes: 400)
        let text = article.text.replacing("\n", with: "\\n")
        return "{\"text\":\"\(text)\",\"published\":\"\(article.published)\"}\n"
      }
      try writeFile(records.joined(), to: "\(folders.inbox)/\(file).jsonl")
    }
    let daemon = try DaemonProcess(folders)
    try daemon.waitUntilReady()
    let clock = ContinuousClock.now
    try daemon.waitUntilStored(count / perFile * perFile, atMost: 3_600)
    let time = seconds(clock.duration(to: .now))
    setting.print(
      "dropped to committed, \(count) records in \(count / perFile) files",
      "\(Int(Double(count) / time)) articles/s", "peak \(megabytes(try daemon.gauge().peak))")
    try daemon.stop()
    try measure("\(count) articles", folders)
  }

  private func measure(_ what: String, _ folders: DaemonFolders) throws {
    var times: [Double] = []
    var memory: [Int] = []
    for _ in 0..<5 {
      let daemon = try DaemonProcess(folders)
      times.append(seconds(try daemon.waitUntilReady()))
      // What it needed for its start is given back, or it is not.
      usleep(2_000_000)
      memory.append(try daemon.gauge().memory)
      try daemon.stop()
    }
    setting.print(
      "start with \(what) stored", "ready in \(format(times.sorted()[2])) s",
      "of five starts the middle one")
    setting.print(
      "memory idle with \(what) stored", megabytes(memory.sorted()[2]),
      "least \(megabytes(memory.min() ?? 0)), most \(megabytes(memory.max() ?? 0))")
  }
}
