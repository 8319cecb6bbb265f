import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage

/// Asks the evaluator itself what alerts a rule would have if it were written otherwise.
///
/// Each answer is a run over what the rule looks at, so their number is bounded: when it is used up,
/// nothing is said to ring.
struct RuleProbe {
  /// The rule as it is, switched on.
  let rule: Rule
  /// How many units of the rule's span all happenings lie in: a longer window tells nothing more.
  let widest: Int

  private let ruleset: Ruleset
  private let history: History
  private let now: Date
  private var left = 128

  /// A probe for a rule; nil when there is no such rule.
  init?(_ name: String, of ruleset: Ruleset, in history: History, now: Date) {
    let part = ruleset.limited(toRules: [name])
    guard var rule = part.rules.first(where: { $0.name == name }) else { return nil }
    rule.isDisabled = false
    self.rule = rule
    self.ruleset = part
    self.now = now
    let events = part.watchedEvents
    let seen = history.sightings.filter { events.contains($0.event) }
    self.history = History(sightings: seen, articles: history.articles)
    let days = seen.flatMap {
      [$0.date.interval.earliest, $0.date.interval.latest, $0.article.published]
    }
    let first = days.min() ?? Day(number: 0)
    let last = days.max() ?? first
    widest = min(first.distance(to: last) + 1, 36_500) * rule.condition.span.unitsPerDay
  }

  /// The alerts that stand when the rule is changed so.
  mutating func alerts(_ change: (inout Rule) -> Void = { _ in }) -> [Alert] {
    guard left > 0 else { return [] }
    left -= 1
    var changed = rule
    change(&changed)
    var rules = ruleset
    rules.rules = rules.rules.map { $0.name == changed.name ? changed : $0 }
    var correlator = Correlator(ruleset: rules)
    _ = correlator.apply(adding: history.sightings, articles: history.articles, now: now)
    return correlator.alerts.filter { $0.rule == rule.name && $0.state != .withdrawn }
  }

  /// The smallest number with which the rule rings, where greater ones ring more; and its alerts.
  mutating func smallest(
    in range: Range<Int>, _ change: (inout Rule, Int) -> Void
  ) -> (number: Int, alerts: [Alert])? {
    guard var high = range.last else { return nil }
    var found = alerts { change(&$0, high) }
    guard !found.isEmpty else { return nil }
    var low = range.lowerBound
    while low < high {
      let middle = low + (high - low) / 2
      let alerts = alerts { change(&$0, middle) }
      if alerts.isEmpty {
        low = middle + 1
      } else {
        high = middle
        found = alerts
      }
    }
    return (high, found)
  }

  /// The greatest number with which the rule rings, where smaller ones ring more; and its alerts.
  mutating func greatest(
    in range: Range<Int>, _ change: (inout Rule, Int) -> Void
  ) -> (number: Int, alerts: [Alert])? {
    let mirrored = smallest(in: 0..<range.count) { change(&$0, range.upperBound - 1 - $1) }
    return mirrored.map { (range.upperBound - 1 - $0.number, $0.alerts) }
  }
}
