import Extraction
import Foundation

extension Scores {
  /// A line for each event and each status, and one for all asserted sightings.
  public var table: [String] {
    let heading =
      Self.padded("") + "  found  false  missed  precision  recall  dates  slots"
    let asserted = events.sorted { $0.key < $1.key }.map { Self.line($0.key, $0.value) }
    let others = statuses.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      Self.line("(\($0.key.rawValue))", $0.value)
    }
    return [heading] + asserted + others + [Self.line("asserted in all", self.asserted)]
  }

  private static func line(_ name: String, _ score: Score) -> String {
    padded(name)
      + String(
        format: "  %5d  %5d  %6d  %9.3f  %6.3f  %5.3f  %5.3f", score.found, score.unexpected,
        score.missed, score.precision, score.recall, score.dateAccuracy, score.slotAccuracy)
  }

  private static func padded(_ name: String) -> String {
    name.padding(toLength: max(26, name.count), withPad: " ", startingAt: 0)
  }
}

extension Comparison {
  /// A line for each asserted sighting that is missed, not expected, dated otherwise or with other
  /// optional slots, and one for each missed one of another status.
  public func faults(of file: String) -> [String] {
    let asserted = found.filter { $0.expected.status == .asserted }
    let wrongDates = asserted.filter { !Self.isDated($0.sighting, as: $0.expected) }.map {
      expected, sighting in
      "DATE   \(file): \(expected.summary), not \(sighting.date.interval)"
        + " (\(sighting.date.text ?? "-")) | \(sighting.sentences)"
    }
    let wrongSlots = asserted.filter { !Self.isFilled($0.sighting, as: $0.expected) }.map {
      expected, sighting in
      "SLOTS  \(file): \(expected.summary), not \(described(sighting.slots))"
        + " | \(sighting.sentences)"
    }
    return missed.map { "MISSED \(file): \($0.summary)" } + wrongDates + wrongSlots
      + unexpected.map { "FALSE  \(file): \($0.summary) | \($0.sentences)" }
  }
}

extension ExpectedSighting {
  var summary: String {
    let days = earliest == latest ? "\(earliest)" : "\(earliest)..\(latest)"
    return "\(event) \(described(slots)) \(days) \(status.rawValue)"
  }
}

extension Sighting {
  var summary: String { "\(event) \(described(slots)) \(date.interval) \(status.rawValue)" }

  var sentences: String { evidence.map(\.text).joined(separator: " … ") }
}

private func described(_ slots: [String: String]) -> String {
  slots.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
}
