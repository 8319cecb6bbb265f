import DaemonHarness
import Foundation
import TestSupport

/// How many files a second go from the folder to the disk, and how much memory that takes.
struct Throughput {
  let setting: Setting

  /// So many files dropped at once: a folder full of them is moved in.
  func burst(_ count: Int) throws {
    let work = TemporaryFolder()
    let folders = try setting.folders(below: work.path)
    var news = NewsMaker(seed: 1, articles: count)
    for number in 0..<count {
      let folder = "\(work.path)/burst/\(number / 10_000)"
      if number.isMultiple(of: 10_000) {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
      let article = news.next()
      try writeFile(article.text, to: "\(folder)/\(article.published)-\(number).txt")
    }
    let daemon = try DaemonProcess(folders)
    try daemon.waitUntilReady()
    let idle = try daemon.gauge()
    let processor = daemon.processorTime
    let clock = ContinuousClock.now
    try FileManager.default.moveItem(
      atPath: "\(work.path)/burst", toPath: "\(folders.inbox)/burst")
    var samples: [Int] = []
    for part in 1...10 {
      try daemon.waitUntilStored(count * part / 10, atMost: 600)
      samples.append(try daemon.gauge().memory)
    }
    let time = seconds(clock.duration(to: .now))
    setting.print(
      "dropped to committed, \(count) files at once", "\(Int(Double(count) / time)) articles/s",
      "processor \(format(daemon.processorTime - processor)) s of \(format(time)) s; memory idle "
        + "\(megabytes(idle.memory)), by tenths \(samples.map { "\($0 >> 20)" }.joined(separator: " ")), "
        + "peak \(megabytes(try daemon.gauge().peak))")
    try daemon.stop()
  }
}
