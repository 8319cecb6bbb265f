import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage

/// What is measured, and how.
struct Options {
  /// The conditions to measure, and `hostile`; empty for all.
  var conditions: [String] = []
  /// How many sightings there are before it is measured.
  var histories: [Int] = []
  /// How many sightings come at once.
  var batch = 10_000
  /// How large the hostile cases are; 1 is a million sightings.
  var scale = 1.0
}

/// Measures the engine, and prints what comes of it.
enum Measurement {
  /// A row for each condition and history: sightings a second at the end of the archive, and
  /// anywhere in it, and the bytes that are kept of each sighting, with all that it holds.
  static func printConditions(_ options: Options) {
    printRow(["condition", "history", "sightings/s", "late ones/s", "bytes each", "revisions"])
    let chosen = Rules.all.filter {
      options.conditions.isEmpty || options.conditions.contains($0.name)
    }
    for measured in chosen {
      for history in options.histories { measure(measured, history, options.batch) }
    }
  }

  private static func measure(_ measured: Rules.Measured, _ history: Int, _ batch: Int) {
    var archive = Archive()
    let start = archive.today
    let before = Gauge.now.bytes
    var correlator = Correlator(ruleset: Rules.ruleset([measured.rule]))
    var left = history
    while left > 0 {
      let sightings = archive.next(min(left, 10_000))
      _ = correlator.apply(adding: sightings, now: noon(archive.today))
      left -= sightings.count
    }
    let kept = Gauge.now.bytes - before

    var revisions = 0
    func rate(_ batches: [(sightings: [Sighting], now: Date)]) -> String {
      let time = Gauge.time {
        for batch in batches {
          revisions += correlator.apply(adding: batch.sightings, now: batch.now).count
        }
      }
      return "\(Int(Double(batches.count * batch) / time))"
    }
    let news = (0..<max(1, 100_000 / batch)).map { _ in
      (archive.next(batch), noon(archive.today))
    }
    let rateOfNews = rate(news)
    let late = (0..<max(1, 20_000 / batch)).map { _ in
      (archive.late(batch, since: start), noon(archive.today))
    }
    printRow([
      measured.name, "\(history)", rateOfNews, rate(late), "\(kept / max(history, 1))",
      "\(revisions)",
    ])
  }

  /// A row for each hostile case: its time and its memory.
  static func printHostile(_ options: Options) {
    printRow(["hostile", "sightings", "seconds", "MB", "revisions"])
    for hostile in Hostile.cases(scale: options.scale) {
      let batches = hostile.batches(of: options.batch)
      let before = Gauge.now
      var correlator = Correlator(ruleset: Rules.ruleset(hostile.rules))
      var revisions = 0
      for batch in batches {
        revisions += correlator.apply(adding: batch.sightings, now: noon(batch.day)).count
      }
      let after = Gauge.now
      printRow([
        hostile.name, "\(batches.reduce(0) { $0 + $1.sightings.count })",
        String(format: "%.2f", after.seconds - before.seconds),
        "\((after.bytes - before.bytes) / 1_000_000)", "\(revisions)",
      ])
    }
  }

  /// Noon of a day in UTC.
  private static func noon(_ day: Day) -> Date {
    Date(timeIntervalSince1970: Double(day.number) * 86_400 + 43_200)
  }

  private static func printRow(_ cells: [String]) {
    let name = cells[0] + String(repeating: " ", count: max(0, 38 - cells[0].count))
    print(
      name
        + cells.dropFirst().map { String(repeating: " ", count: max(0, 14 - $0.count)) + $0 }
        .joined())
    fflush(nil)
  }
}
