import CivilTime
import Extraction
import Foundation
import RuleLanguage

/// What is told about an episode, as it stands.
public struct Alert: Hashable, Sendable {
  /// Its number, from 1; never given twice.
  public var number: Int
  /// The name of the rule.
  public var rule: String
  /// How it stands.
  public var state: State
  /// How urgent it is, by the rule's scale and the count.
  public var severity: Severity
  /// The values of the rule's group, by slot; empty when the rule has no groups.
  public var group: [String: String]
  /// How many there are of what the rule counts, in the whole episode.
  public var count: Int
  /// The values of the slot that is counted, sorted; where happenings are counted, those of
  /// every slot that has any.
  public var values: [String: [String]]
  /// How sure it is that the condition holds.
  public var certainty: Certainty
  /// The earliest day of its happenings.
  public var first: Day
  /// The latest day of its happenings.
  public var last: Day
  /// When it was first raised, to the second.
  public var raised: Date
  /// What it says, by the rule's template.
  public var message: String
  /// The happenings of the episode, in their canonical order. What was withdrawn keeps those
  /// that were last told.
  public var happenings: [Happening]

  /// How an alert stands.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// Its episode holds.
    case raised
    /// Its episode holds, and is over.
    case resolved
    /// Its episode holds no longer, or has become part of another alert's.
    case withdrawn
  }

  /// An alert with these properties.
  public init(
    number: Int, rule: String, state: State, severity: Severity, group: [String: String],
    count: Int, values: [String: [String]], certainty: Certainty, first: Day, last: Day,
    raised: Date, message: String, happenings: [Happening]
  ) {
    self.number = number
    self.rule = rule
    self.state = state
    self.severity = severity
    self.group = group
    self.count = count
    self.values = values
    self.certainty = certainty
    self.first = first
    self.last = last
    self.raised = raised
    self.message = message
    self.happenings = happenings
  }
}

extension Alert {
  /// What a rule tells of an episode.
  init(number: Int, rule: Rule, state: State, raised: Date, episode: Episode) {
    self.init(
      number: number, rule: rule.name, state: state,
      severity: rule.severity.severity(of: episode.count), group: episode.group,
      count: episode.count, values: episode.values, certainty: episode.certainty,
      first: episode.span.earliest, last: episode.span.latest, raised: raised,
      message: rule.message.rendered(for: episode), happenings: episode.happenings)
  }

  /// The sightings of its happenings.
  var sightings: some Sequence<Sighting> {
    happenings.lazy.flatMap(\.sightings)
  }
}
