import Extraction
import RuleLanguage

/// What is expected of an article beside what was found in it.
public struct Comparison: Sendable {
  /// Expected and found with the same status, in the order of the expectations.
  public private(set) var found: [(expected: ExpectedSighting, sighting: Sighting)] = []
  /// Expected, and not found with this status.
  public private(set) var missed: [ExpectedSighting] = []
  /// Found, and not expected with this status.
  public private(set) var unexpected: [Sighting] = []

  /// Each expectation takes one sighting at most, and each sighting one expectation.
  public init(of sightings: [Sighting], with expected: [ExpectedSighting], by slots: ComparedSlots)
  {
    var rest = sightings
    for expectation in expected {
      let place = rest.firstIndex {
        $0.status == expectation.status && slots.agree($0, expectation)
      }
      if let place {
        found.append((expectation, rest.remove(at: place)))
      } else {
        missed.append(expectation)
      }
    }
    unexpected = rest
  }

  /// Whether a sighting has all slots that are expected, and no other.
  public static func isFilled(_ sighting: Sighting, as expected: ExpectedSighting) -> Bool {
    sighting.slots == expected.slots
  }

  /// Whether a sighting has all days that are expected, and no other.
  public static func isDated(_ sighting: Sighting, as expected: ExpectedSighting) -> Bool {
    sighting.date.interval.earliest == expected.earliest
      && sighting.date.interval.latest == expected.latest
  }
}

/// The slots that tell whether a sighting is the one that is expected.
///
/// A slot that the event can do without is not compared. Of an event that has no other, one slot
/// must be equal.
public struct ComparedSlots: Sendable {
  private let optional: [String: Set<String>]

  /// The slots of the events of a ruleset.
  public init(of ruleset: Ruleset) {
    optional = Dictionary(
      ruleset.events.map { event in
        (event.name, Set(event.slots.filter(\.isOptional).map(\.name)))
      }, uniquingKeysWith: { $0.union($1) })
  }

  func agree(_ sighting: Sighting, _ expected: ExpectedSighting) -> Bool {
    guard sighting.event == expected.event else { return false }
    let ignored = optional[expected.event] ?? []
    let required = expected.slots.filter { !ignored.contains($0.key) }
    guard sighting.slots.filter({ !ignored.contains($0.key) }) == required else { return false }
    if !required.isEmpty || expected.slots.isEmpty { return true }
    return expected.slots.contains { sighting.slots[$0.key] == $0.value }
  }
}
