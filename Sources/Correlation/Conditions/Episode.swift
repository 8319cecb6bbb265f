import CivilTime
import Extraction

/// A stretch of time in which a rule's condition holds, with the happenings that make it so.
struct Episode: Hashable, Sendable {
  /// The values of the rule's group, by slot; empty when the rule has no groups.
  var group: [String: String] = [:]
  /// How many there are of what the condition counts, in the whole episode.
  var count: Int
  /// What was counted, for people: slots with their values, sorted.
  var values: [String: [String]]
  /// Whether the condition holds whatever the vague dates turn out to be.
  var certainty = Certainty.certain
  /// The earliest and the latest day of its happenings.
  var span: DayInterval
  /// The happenings, at least one, in their canonical order.
  var happenings: [Happening]

  /// The sightings of its happenings.
  var sightings: some Sequence<Sighting> {
    happenings.lazy.flatMap(\.sightings)
  }
}

/// How sure it is that a condition holds.
public enum Certainty: String, Hashable, Sendable, Codable {
  /// It holds wherever in their intervals the happenings lie.
  case certain
}

extension Collection<Happening> {
  /// The values of a slot, sorted. An empty slot has none.
  func values(of slot: String) -> [String] {
    Set(compactMap { $0.slots[slot] }).sorted()
  }
}
