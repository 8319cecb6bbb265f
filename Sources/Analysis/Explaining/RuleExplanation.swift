import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage

/// Why a rule rings, or why not: told by the evaluator itself, so that the two cannot disagree.
public struct RuleExplanation: Sendable {
  /// The rule.
  public let rule: Rule
  /// The alerts of it that stand, ascending by number: raised ones, and those that are over.
  public let alerts: [Alert]
  /// How near it came to ringing by what no alert of it tells of; nil when an alert is raised.
  public let miss: NearestMiss?

  /// The alerts that are raised.
  public var raised: [Alert] { alerts.filter { $0.state == .raised } }

  /// Explains a rule; nil when there is none of that name.
  ///
  /// - Parameters:
  ///   - name: the rule
  ///   - ruleset: where it stands
  ///   - history: what was reported
  ///   - revisions: the last revision of every alert that was told of it, whose numbers are kept;
  ///     nil for an archive, of which nothing was told yet
  ///   - now: the time it is
  public init?(
    of name: String, by ruleset: Ruleset, in history: History, revisions: [Revision]?, now: Date
  ) {
    guard let rule = ruleset.rules.first(where: { $0.name == name }) else { return nil }
    self.rule = rule
    let part = ruleset.limited(toRules: [name])
    let all: [Alert]
    if let revisions {
      let kept = Set(part.rules.map(\.name))
      var correlator = Correlator(
        ruleset: part, restoring: history.sightings,
        revisions: revisions.filter { kept.contains($0.alert.rule) }, articles: history.articles)
      _ = correlator.reconcile(now: now)
      _ = correlator.advance(to: now)
      all = correlator.alerts
    } else {
      all = Replay(history, ruleset: part).alerts
    }
    alerts = all.filter { $0.rule == name && $0.state != .withdrawn }
    guard !alerts.contains(where: { $0.state == .raised }) else {
      miss = nil
      return
    }
    // What is over has rung, and keeps nothing else from being a miss. What rings by something that
    // is missing needs all that there is.
    var rest = history
    if rule.condition.isMadeOfHappenings {
      let told = Set(alerts.flatMap(\.happenings).flatMap(\.sightings))
      rest.sightings.removeAll { told.contains($0) }
    }
    miss = NearestMiss(of: name, by: ruleset, in: rest, now: now)
  }
}

extension Condition {
  /// Whether it comes to hold by happenings near to each other, and by nothing that is missing.
  fileprivate var isMadeOfHappenings: Bool {
    switch self {
    case .threshold, .conjunction: true
    case .sequence(let sequence): !sequence.steps.contains(where: \.isAbsent)
    case .absence, .novelty, .surge: false
    }
  }
}
