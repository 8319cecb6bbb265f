import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage
import Testing

/// One rule over the events `meeting`, `removal` and `reform`, and what it makes of some sightings.
struct RuleStory {
  var correlator: Correlator

  /// A story of these rules; the vocabulary knows of two officials, an outlet and where provinces lie.
  init(_ rules: Rule..., timeZone: String? = nil, same: Sameness? = nil) {
    let events = ["meeting", "removal", "reform"].map { meeting(named: $0, same: same) }
    correlator = Correlator(
      ruleset: Ruleset(
        pack: Pack(name: "test", title: "Test", timeZone: timeZone), entities: Self.entities,
        events: events, rules: rules))
  }

  private static let entities = [
    Entity(
      name: "official",
      values: [
        Value(
          name: "han", aliases: [],
          roles: [
            Role(
              attributes: ["post": .name("secretary")], since: Day("2023-03-07"),
              until: Day("2024-06-10")),
            Role(attributes: ["post": .name("governor")], since: Day("2024-06-11")),
          ]),
        Value(name: "wang", aliases: [], attributes: ["born": .date(Day(number: -3_000))]),
      ]),
    Entity(
      name: "province",
      values: [
        Value(name: "anhui", aliases: [], attributes: ["region": .name("east")]),
        Value(name: "jilin", aliases: [], attributes: ["region": .name("north")]),
        Value(name: "hebei", aliases: [], attributes: ["region": .name("north")]),
      ]),
    Entity(
      name: "outlet",
      values: [Value(name: "daily", aliases: [], attributes: ["tier": .name("official")])]),
  ]

  /// Takes a table in, of which each line starts with an event, at noon of a day (UTC).
  mutating func add(_ table: String, on day: String = "2024-12-31") throws -> [Revision] {
    correlator.apply(adding: try reports(table), now: try noon(day))
  }

  /// Lets time go on.
  mutating func advance(to day: String) throws -> [String] {
    correlator.advance(to: try noon(day)).map(\.line)
  }

  /// The alerts as they stand.
  var alerts: [String] { correlator.alerts.map(\.line) }

  /// What these sightings raise at once.
  static func alerts(
    _ rule: Rule, _ table: String, on day: String = "2024-12-31"
  ) throws -> [String] {
    var story = RuleStory(rule)
    _ = try story.add(table, on: day)
    return story.alerts
  }
}

/// Sightings from a table as ``sightings(_:event:)`` takes it, with the event in front.
func reports(_ table: String) throws -> [Sighting] {
  try table.split(separator: "\n").enumerated().flatMap { number, line in
    let cells = line.split(separator: " ", maxSplits: 1)
    return try sightings(String(cells[1]), event: String(cells[0])).map { sighting in
      var sighting = sighting
      sighting.evidence[0].start = number * 100
      sighting.evidence[0].end = number * 100 + 10
      return sighting
    }
  }
}

/// Noon of a day in UTC.
func noon(_ text: String) throws -> Date {
  let day = try #require(Day(text))
  return Date(timeIntervalSince1970: Double(day.number) * 86_400 + 43_200)
}

/// A rule that says its count and its days.
func rule(_ condition: Condition, named name: String = "wave") -> Rule {
  Rule(
    name: name, severity: SeverityScale(.warning), condition: condition,
    message: MessageTemplate(parts: [.count, .text(", "), .first, .text(" to "), .last]))
}

extension EventStream {
  /// The stream of an event.
  static func of(_ event: String, label: String? = nil, where filter: Filter? = nil) -> Self {
    EventStream(label: label, sources: [.event(event)], filter: filter)
  }
}

extension FieldPath {
  static let province = FieldPath(slot: "province")
  static let chair = FieldPath(slot: "chair")
}
