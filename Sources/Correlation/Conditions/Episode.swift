import CivilTime
import Extraction

/// A stretch of time in which a rule's condition holds, with the happenings that make it so.
struct Episode: Hashable, Sendable {
  /// The values of the rule's group, by field; empty when the rule has no groups.
  var group: [String: String] = [:]
  /// How many there are of what the condition counts, in the whole episode.
  var count: Int
  /// What was counted, for people: slots with their values, sorted.
  var values: [String: [String]]
  /// Whether the condition holds whatever the vague dates turn out to be.
  var certainty = Certainty.certain
  /// The earliest and the latest day of its happenings; the days of a silence.
  var span: DayInterval
  /// The last day on which a further happening could extend it; nil while it goes on by itself.
  var limit: Day?
  /// What the rule says of it.
  var message: String
  /// The happenings in their canonical order; only a silence may have none.
  var happenings: HappeningPages

  /// The sightings of its happenings.
  var sightings: some Sequence<Sighting> {
    happenings.lazy.flatMap(\.sightings)
  }
}

/// How sure it is that a condition holds.
public enum Certainty: String, Hashable, Sendable, Codable {
  /// It holds wherever in their intervals the happenings lie.
  case certain
  /// It holds if they lie where it needs them.
  case possible
}
