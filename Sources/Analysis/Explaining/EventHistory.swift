import CivilTime
import Correlation
import Extraction
import RuleLanguage

/// The happenings that sightings come to, by the events of a ruleset.
public struct EventHistory: Sendable {
  private let correlator: Correlator

  /// The happenings of these sightings.
  public init(_ sightings: [Sighting], ruleset: Ruleset) {
    correlator = Correlator(
      ruleset: ruleset.limited(toRules: [String]()), restoring: sightings, revisions: [])
  }

  /// Those that may lie between two days and are told in one of these ways, the latest last.
  public func happenings(from first: Day?, to last: Day?, told statuses: Set<Status>)
    -> [Happening]
  {
    let all = correlator.ruleset.events.flatMap {
      correlator.happenings(of: $0.name, told: statuses)
    }
    // Those of one event stand in their order, which is kept.
    return all.enumerated().filter { _, happening in
      let days = happening.date.interval
      return first.map { $0 <= days.latest } ?? true && last.map { days.earliest <= $0 } ?? true
    }.sorted { ($0.element.date.interval, $0.offset) < ($1.element.date.interval, $1.offset) }
      .map(\.element)
  }
}
