import Extraction
import Foundation
import RuleLanguage

/// Sightings in, alert changes out: which happenings there are, which rules they meet, and what
/// that revises.
///
/// What it comes to is a function of the set of sightings and of the ruleset: order, batches and
/// duplicates make no difference, except to the numbers and to the history of revisions. Time
/// comes in as a value.
public struct Correlator: Sendable {
  /// The rules and events it works by.
  public let ruleset: Ruleset

  private let rules: [WatchedRule]  // by name
  private var index: HappeningIndex
  private var ledger: AlertLedger

  private struct WatchedRule {
    let rule: Rule
    let evaluator: any ConditionEvaluator
  }

  /// A correlator that has seen nothing.
  public init(ruleset: Ruleset) {
    self.init(ruleset: ruleset, restoring: [], revisions: [])
  }

  /// A correlator that goes on where another left off.
  ///
  /// Call ``reconcile(now:)`` before anything else: nothing is evaluated here.
  ///
  /// - Parameters:
  ///   - sightings: all that the other was given, without those of removed articles
  ///   - revisions: the last revision of every alert, withdrawn ones too: they may come back,
  ///     and their numbers are not given again
  public init(ruleset: Ruleset, restoring sightings: [Sighting], revisions: [Revision]) {
    self.ruleset = ruleset
    rules = ruleset.rules.compactMap { rule in
      rule.condition.evaluator.map { WatchedRule(rule: rule, evaluator: $0) }
    }
    index = HappeningIndex(events: ruleset.events)
    _ = index.apply(adding: sightings, removingArticles: [])
    ledger = AlertLedger(restoring: revisions)
  }

  /// All alerts there ever were, as they stand, ascending by number.
  public var alerts: [Alert] { ledger.alerts }

  /// The happenings of an event, by day.
  public func happenings(of event: String) -> [Happening] {
    index.happenings(of: event)
  }

  /// Takes sightings in, after those of some articles have been taken out.
  ///
  /// Only rules that look at something that changed are evaluated.
  ///
  /// - Parameters:
  ///   - sightings: new ones; those that are known already change nothing
  ///   - articles: the identities of articles whose sightings no longer count
  ///   - now: the time of the revisions
  /// - Returns: what changed: at most one revision of an alert, ascending by its number
  public mutating func apply(
    adding sightings: [Sighting], removingArticles articles: [String] = [], now: Date
  ) -> [Revision] {
    let changes = index.apply(adding: sightings, removingArticles: articles)
    let touched = rules.filter { !$0.evaluator.events.isDisjoint(with: changes.events) }
    // Whatever changes about an episode, a happening changed that shares sightings with it, or
    // with an episode that it was a part of.
    return settle(touched, now: now) { sightings in
      let (added, removed) = changes.articles(changing: sightings)
      return .articles(added: added.sorted(), removed: removed.sorted())
    }
  }

  /// Brings all alerts in line with the ruleset, after restoring.
  ///
  /// Returns nothing when the ruleset means what it meant before.
  public mutating func reconcile(now: Date) -> [Revision] {
    let gone = ledger.rules.subtracting(rules.map(\.rule.name))
    let withdrawn = gone.sorted().flatMap {
      ledger.withdrawAlerts(ofRule: $0, at: Moment(now).date)
    }
    let settled = settle(rules, now: now) { _ in .ruleset }
    return (withdrawn + settled).sorted { $0.alert.number < $1.alert.number }
  }

  private mutating func settle(
    _ some: [WatchedRule], now: Date, because explain: AlertLedger.Explanation
  ) -> [Revision] {
    var revisions: [Revision] = []
    for watched in some {
      let happenings = watched.evaluator.events.sorted().flatMap { index.happenings(of: $0) }
      revisions += ledger.settle(
        watched.rule, with: watched.evaluator.episodes(among: happenings),
        at: Moment(now).date, because: explain)
    }
    return revisions.sorted { $0.alert.number < $1.alert.number }
  }
}
