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
  /// The values of the rule's group, by field; empty when the rule has no groups.
  public var group: [String: String]
  /// How many there are of what the rule counts, in the whole episode; of a silence the days.
  public var count: Int
  /// The values of the field that is counted, sorted; where happenings are counted, those of
  /// every slot that has any.
  public var values: [String: [String]]
  /// How sure it is that the condition holds.
  public var certainty: Certainty
  /// The earliest day of its happenings; of a silence its first day.
  public var first: Day
  /// The latest day of its happenings; of a silence its last day, and while it goes on the day by
  /// which it was long enough.
  public var last: Day
  /// When it was first raised, to the second.
  public var raised: Date
  /// What it says, by the rule's template.
  public var message: String
  /// The happenings of the episode, in their canonical order; of a silence those right before it,
  /// if there are any. What was withdrawn keeps those that were last told.
  public var happenings: [Happening] {
    get { Array(told) }
    set { told = HappeningPages(newValue) }
  }

  /// The same, as they are kept.
  var told: HappeningPages

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
    told = HappeningPages(happenings)
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
      message: episode.message, happenings: [])
    told = episode.happenings
  }

  /// The days from its first to its last.
  var span: DayInterval { DayInterval(first, last) }

  /// Whether it tells of this episode, as it is.
  func tells(of episode: Episode) -> Bool {
    group == episode.group && span == episode.span && told == episode.happenings
  }

  /// Whether any sighting is in it: only a silence that nothing came before, and what is told of
  /// such, has none.
  var restsOnReports: Bool { told.contains { !$0.sightings.isEmpty } }

  /// The sightings of its happenings.
  var sightings: some Sequence<Sighting> {
    told.lazy.flatMap(\.sightings)
  }
}
