import CivilTime
import Extraction

/// A thing in the world: one or more sightings that agree. To a rule that looks at another rule, an
/// alert of that one is such a thing, too.
///
/// Everything in it is a function of the set of its sightings.
public struct Happening: Hashable, Sendable {
  /// The name of the event; of the rule, where it is an alert that another rule looks at.
  public var event: String
  /// The values of its slots, by slot: of each slot the value that the most sources give, of
  /// those the first by alphabet. A slot that no sighting fills is not there.
  public var slots: [String: String]
  /// When it happened: the narrowest date of its sightings, of those the one that the most
  /// sources give, of those the earliest.
  public var date: SightingDate
  /// How many independent sources report it, at least 1, unless it is a silence.
  public var sources: Int
  /// The sightings it rests on, in their canonical order, of one status. Only a silence has none.
  public var sightings: [Sighting]

  /// A happening with these properties.
  public init(
    event: String, slots: [String: String], date: SightingDate, sources: Int,
    sightings: [Sighting]
  ) {
    self.event = event
    self.slots = slots
    self.date = date
    self.sources = sources
    self.sightings = sightings
  }
}

extension Happening {
  /// How its sightings tell it.
  public var status: Status { sightings.first?.status ?? .asserted }

  /// The day it was first published on.
  public var published: Day {
    sightings.map(\.article.published).min() ?? date.interval.latest
  }
}

extension Happening {
  /// Whether it comes before another: by its days, then by name and values, then by its
  /// sightings. A total order of those that have not the same
  /// sightings.
  func precedes(_ other: Happening) -> Bool {
    if date.interval != other.date.interval { return date.interval < other.date.interval }
    if event != other.event { return event < other.event }
    if slots != other.slots { return slots.precede(other.slots) }
    return sightings.lexicographicallyPrecedes(other.sightings) { $0.precedes($1) }
  }
}
