import CivilTime
import Extraction

/// A sighting that a reader of an article would write down.
public struct ExpectedSighting: Hashable, Sendable, Codable {
  /// The name of the event.
  public var event: String
  /// The names of the values of its slots, by slot.
  public var slots: [String: String]
  /// The first day it may have happened on, as the article tells it.
  public var earliest: Day
  /// The last day.
  public var latest: Day
  /// How the article tells it.
  public var status: Status
}
