import CivilTime
import Extraction
import Foundation
import RuleLanguage

/// Sightings in, alert changes out: which happenings there are, which rules they meet, and what
/// that revises.
///
/// What it comes to is a function of the set of sightings, of the ruleset, of the time and of the
/// articles' days: order, batches and duplicates make no difference, except to the numbers and to the
/// history of revisions. Time comes in as a value.
public struct Correlator: Sendable {
  /// The rules and events it works by.
  public let ruleset: Ruleset

  private let zone: TimeZone
  private var watches: [RuleWatch]  // each behind those that it looks at
  private var index: HappeningIndex
  private var feed = FeedHistory()
  private var ledger: AlertLedger
  private var clock: Date?

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
  ///   - articles: how many articles were published on each day, those without sightings included
  public init(
    ruleset: Ruleset, restoring sightings: [Sighting], revisions: [Revision],
    articles: [Day: Int] = [:]
  ) {
    self.ruleset = ruleset
    let zone = TimeZone(identifier: ruleset.timeZone) ?? .gmt
    self.zone = zone
    watches = Self.watches(for: ruleset, in: zone)
    index = HappeningIndex(events: ruleset.events)
    _ = index.apply(adding: sightings, removingArticles: [])
    feed.add(articles)
    ledger = AlertLedger(restoring: revisions)
  }

  private static func watches(for ruleset: Ruleset, in zone: TimeZone) -> [RuleWatch] {
    let reader = FieldReader(ruleset)
    return ruleset.rules.filter { !$0.isDisabled }.dependenciesFirst.map {
      RuleWatch($0, by: reader, in: zone)
    }
  }

  /// All alerts there ever were, as they stand, ascending by number.
  public var alerts: [Alert] { ledger.alerts }

  /// The happenings of an event that are told in one of these ways, by day.
  public func happenings(
    of event: String, told statuses: Set<Status> = [.asserted]
  ) -> [Happening] {
    index.happenings(of: event, told: statuses)
  }

  /// Takes sightings in, after those of some articles have been taken out.
  ///
  /// Only what lies near to something that changed is evaluated. When `now` is on another day than
  /// the time before, time goes on first, as by ``advance(to:)``.
  ///
  /// - Parameters:
  ///   - sightings: new ones; those that are known already change nothing
  ///   - removed: the identities of articles whose sightings no longer count
  ///   - articles: how many more articles were published on each day, by which a rule with `feed`
  ///     knows that it would have heard; less, where they were taken out
  ///   - now: the time of the revisions
  /// - Returns: what changed, in the order in which it came about: of one alert at most one revision
  ///   because of time, and then at most one because of articles
  public mutating func apply(
    adding sightings: [Sighting], removingArticles removed: [String] = [],
    articles: [Day: Int] = [:], now: Date
  ) -> [Revision] {
    let passed = clock.map { $0.day(in: zone) < now.day(in: zone) } ?? true
    let revisions = passed ? advance(to: now) : []
    feed.add(articles)
    let changes = index.apply(adding: sightings, removingArticles: removed)
    // Most batches change no alert, and need no tracing.
    var trace: ChangeTrace?
    // Whatever changes about an episode, a happening changed that shares sightings with it, or
    // with an episode that it was a part of, or that keeps it from ringing.
    return revisions
      + settle(changes.happenings, at: now) { sightings in
        let known = trace ?? ChangeTrace(changes)
        trace = known
        let (added, removed) = known.articles(changing: sightings)
        guard !added.isEmpty || !removed.isEmpty else { return nil }
        return .articles(added: added.sorted(), removed: removed.sorted())
      }
  }

  /// Lets time go on: what was absent for long enough rings, and alerts that nothing can extend any
  /// more are resolved.
  ///
  /// - Parameter now: not before the time that was given last; else nothing happens
  /// - Returns: what changed, at most one revision of an alert, ascending by its number
  public mutating func advance(to now: Date) -> [Revision] {
    if let clock, now < clock { return [] }
    clock = now
    let rung = settle([], at: now) { _ in .time }
    let told = Set(rung.map(\.alert.number))
    let resolved = ledger.resolve(
      on: now.day(in: zone), except: told, at: Moment(now).date)
    return (rung + resolved).sorted { $0.alert.number < $1.alert.number }
  }

  /// Brings all alerts in line with the ruleset and the time, after restoring.
  ///
  /// Returns nothing when the ruleset means what it meant before, and no day has passed.
  public mutating func reconcile(now: Date) -> [Revision] {
    let gone = ledger.rules.subtracting(watches.map(\.rule.name))
    let withdrawn = gone.sorted().flatMap {
      ledger.withdrawAlerts(ofRule: $0, at: Moment(now).date)
    }
    // What was told until now was told by the time of the last revision: what is another thing even
    // then is the ruleset's doing, and only what comes after is that of time.
    let before = min(now, clock ?? ledger.lastRevision ?? now)
    clock = before
    let changes = index.happenings.map {
      HappeningChange(source: .event($0.event), happening: $0, isNew: true)
    }
    watches = Self.watches(for: ruleset, in: zone)
    let settled = settle(changes, at: now, all: true) { _ in .ruleset }
    let revisions = (withdrawn + settled).sorted { $0.alert.number < $1.alert.number }
    guard before.day(in: zone) < now.day(in: zone) else { return revisions }
    return revisions + advance(to: now)
  }

  /// Evaluates the rules near what changed, each after those that it looks at.
  private mutating func settle(
    _ changes: [HappeningChange], at now: Date, all: Bool = false,
    because explain: AlertLedger.Explanation
  ) -> [Revision] {
    let clock = clock ?? now
    let today = clock.day(in: zone)
    var changesOfSource = Dictionary(grouping: changes, by: \.source)
    var revisions: [Revision] = []
    for place in watches.indices {
      let rule = watches[place].rule
      let near = watches[place].sources.flatMap { changesOfSource[$0] ?? [] }
      let found = watches[place].update(near, feed: feed, now: clock)
      revisions += ledger.settle(
        rule, with: found, all: all, on: today, at: Moment(now).date, because: explain,
        isNews: watches[place].isNews)
      changesOfSource[.rule(rule.name)] = found.flatMap { $0.happeningChanges(of: rule.name) }
    }
    return revisions.sorted { $0.alert.number < $1.alert.number }
  }
}
