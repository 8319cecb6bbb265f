import Extraction

/// How many sightings were found as expected, and how many otherwise.
public struct Score: Hashable, Sendable {
  /// Expected and found.
  public var found = 0
  /// Found, and not expected.
  public var unexpected = 0
  /// Expected, and not found.
  public var missed = 0
  /// Found with exactly the days that are expected.
  public var rightDates = 0
  /// Found with exactly the slots that are expected, those among them that are not needed to tell
  /// which sighting it is.
  public var rightSlots = 0

  /// No sightings.
  public init() {}

  /// The share of what was found that is expected; 1 when nothing was found.
  public var precision: Double { Self.share(found, of: found + unexpected) }
  /// The share of what is expected that was found; 1 when nothing is expected.
  public var recall: Double { Self.share(found, of: found + missed) }
  /// The share of what was found and expected that has the right days.
  public var dateAccuracy: Double { Self.share(rightDates, of: found) }
  /// The share of what was found and expected that has the right optional slots.
  public var slotAccuracy: Double { Self.share(rightSlots, of: found) }

  static func + (left: Score, right: Score) -> Score {
    var sum = left
    sum.found += right.found
    sum.unexpected += right.unexpected
    sum.missed += right.missed
    sum.rightDates += right.rightDates
    sum.rightSlots += right.rightSlots
    return sum
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }
}

/// The scores of many articles: of asserted sightings by event, and of all others by status.
public struct Scores: Hashable, Sendable {
  /// Of asserted sightings, by the name of the event.
  public private(set) var events: [String: Score] = [:]
  /// Of others, by how the article tells them.
  public private(set) var statuses: [Status: Score] = [:]

  /// No articles.
  public init() {}

  /// All asserted sightings together.
  public var asserted: Score { events.values.reduce(Score(), +) }

  /// Counts what was found in an article, or in a file of them.
  public mutating func add(_ comparison: Comparison) {
    for (expected, sighting) in comparison.found {
      change(expected.event, expected.status) {
        $0.found += 1
        if Comparison.isDated(sighting, as: expected) { $0.rightDates += 1 }
        if Comparison.isFilled(sighting, as: expected) { $0.rightSlots += 1 }
      }
    }
    for expected in comparison.missed { change(expected.event, expected.status) { $0.missed += 1 } }
    for sighting in comparison.unexpected {
      change(sighting.event, sighting.status) { $0.unexpected += 1 }
    }
  }

  private mutating func change(_ event: String, _ status: Status, by change: (inout Score) -> Void)
  {
    if status == .asserted {
      change(&events[event, default: Score()])
    } else {
      change(&statuses[status, default: Score()])
    }
  }
}
