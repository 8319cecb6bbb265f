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

  /// What it has forgotten, because of a retention: to be kept with what it remembers, and given to one
  /// that goes on. Nil while it remembers all.
  public internal(set) var forgotten: Forgotten?

  /// How many sightings were left out, because they lie outside of the retention.
  public private(set) var outsideRetention = 0

  let zone: TimeZone
  let retention: Int?
  var watches: [RuleWatch]  // each behind those that it looks at
  var index: HappeningIndex
  var ledger: AlertLedger
  var clock: Date?
  private var feed: FeedHistory
  /// The rules whose alerts others look at, by name.
  let lookedAt: Set<String>
  /// What the episodes of these are to the others.
  var happeningOfEpisode: [EpisodeKey: Int32] = [:]

  struct EpisodeKey: Hashable {
    var rule: String
    var episode: ToldEpisode.Key
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
  ///   - sightings: all that the other was given and still ``remembers(_:)``, without those of removed
  ///     articles
  ///   - revisions: the last revision of each of its ``alerts``, withdrawn ones too: they may come back,
  ///     and their numbers are not given again
  ///   - articles: how many articles were published on each day, those without sightings included
  ///   - retention: for how many days what is told of a day may change; nil for ever. What no such
  ///     change can reach is forgotten when a day has passed
  ///   - forgotten: what the other has forgotten
  public init(
    ruleset: Ruleset, restoring sightings: [Sighting], revisions: [Revision],
    articles: [Day: Int] = [:], retention: Int? = nil, forgotten: Forgotten? = nil
  ) {
    self.ruleset = ruleset
    self.retention = retention
    self.forgotten = forgotten
    let zone = TimeZone(identifier: ruleset.timeZone) ?? .gmt
    self.zone = zone
    index = HappeningIndex(ruleset)
    _ = index.apply(adding: sightings, removingArticles: [])
    watches = Self.watches(for: ruleset, in: zone, index.table)
    lookedAt = Set(ruleset.rules.flatMap(\.lookedAt))
    feed = FeedHistory(feeds: ruleset.rules.compactMap(\.feed))
    feed.add(articles)
    ledger = AlertLedger(restoring: revisions, behind: forgotten?.lastAlert ?? 0)
  }

  private static func watches(
    for ruleset: Ruleset, in zone: TimeZone, _ table: HappeningTable
  ) -> [RuleWatch] {
    let reader = FieldReader(ruleset)
    return ruleset.rules.filter { !$0.isDisabled }.dependenciesFirst.map {
      RuleWatch($0, by: reader, in: zone, table.sightings)
    }
  }

  /// All alerts there ever were, as they stand, ascending by number; without those that were
  /// forgotten.
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
    let floor = floor
    feed.add(articles.filter { $0.key >= floor ?? $0.key })
    let within = floor == nil ? sightings : sightings.filter(isWithinRetention)
    outsideRetention += sightings.count - within.count
    let changes = index.apply(adding: within, removingArticles: removed, since: floor)
    // Most batches change no alert, and need no tracing.
    var trace: ChangeTrace?
    // Whatever changes about an episode, a happening changed that shares sightings with it, or
    // with an episode that it was a part of, or that keeps it from ringing.
    let made = settle(changes, at: now) {
      var known = trace ?? ChangeTrace(changes, in: $1)
      let (added, removed) = known.articles(changing: $0, in: $1)
      trace = known
      guard !added.isEmpty || !removed.isEmpty else { return nil }
      return .articles(added: added.sorted(), removed: removed.sorted())
    }
    index.release(changes)
    return revisions + made
  }

  /// Lets time go on: what was absent for long enough rings, and alerts that nothing can extend any
  /// more are resolved.
  ///
  /// - Parameter now: not before the time that was given last; else nothing happens
  /// - Returns: what changed, at most one revision of an alert, ascending by its number
  public mutating func advance(to now: Date) -> [Revision] {
    if let clock, now < clock { return [] }
    clock = now
    let rung = settle(IndexChanges(), at: now) { _, _ in .time }
    let told = Set(rung.map(\.alert.number))
    let resolved = ledger.resolve(
      on: now.day(in: zone), except: told, at: Moment(now).date)
    if let floor, forgotten.map({ $0.since < floor }) ?? true { forget(since: floor, at: now) }
    return (rung + resolved).sorted { $0.alert.number < $1.alert.number }
  }

  /// Brings all alerts in line with the ruleset and the time, after restoring.
  ///
  /// Returns nothing when the ruleset means what it meant before, and no day has passed. Of the time
  /// before all that may yet change only those alerts are looked at that are remembered.
  public mutating func reconcile(now: Date) -> [Revision] {
    let gone = ledger.rules.subtracting(watches.map(\.rule.name))
    let withdrawn = gone.sorted().flatMap {
      ledger.withdrawAlerts(ofRule: $0, at: Moment(now).date)
    }
    // What was told until now was told by the time of the last revision: what is another thing even
    // then is the ruleset's doing, and only what comes after is that of time.
    let known = [ledger.lastRevision, forgotten?.time].compactMap(\.self).max()
    let before = min(now, clock ?? known ?? now)
    clock = before
    let changes = IndexChanges(are: index.numbers)
    for happening in happeningOfEpisode.values { index.table.remove(happening) }
    happeningOfEpisode = [:]
    watches = Self.watches(for: ruleset, in: zone, index.table)
    let settled = settle(changes, at: now, all: true) { _, _ in .ruleset }
    let revisions = (withdrawn + settled).sorted { $0.alert.number < $1.alert.number }
    if let forgotten { forget(since: forgotten.since, at: forgotten.time) }
    guard before.day(in: zone) < now.day(in: zone) else { return revisions }
    return revisions + advance(to: now)
  }

  /// Evaluates the rules near what changed, each after those that it looks at.
  private mutating func settle(
    _ changes: IndexChanges, at now: Date, all: Bool = false,
    because explain: ([Int32], HappeningTable) -> Revision.Cause?
  ) -> [Revision] {
    let clock = clock ?? now
    let today = clock.day(in: zone)
    var changesOfOrigin = Array(
      repeating: [HappeningChange](), count: index.table.sightings.origins.count)
    for (numbers, isNew) in [(changes.were, false), (changes.are, true)] {
      for number in numbers {
        changesOfOrigin[Int(index.table[number].origin)]
          .append(HappeningChange(number: number, isNew: isNew))
      }
    }
    var revisions: [Revision] = []
    for place in watches.indices where all || watches[place].isConcerned(by: changesOfOrigin) {
      let rule = watches[place].rule
      let found = watches[place].update(
        changesOfOrigin, in: index.table, feed: feed, now: clock, behind: all ? past(of: rule) : nil
      )
      guard all || !found.isEmpty else { continue }
      let table = index.table
      revisions += ledger.settle(
        rule, with: found, all: all, on: today, at: Moment(now).date,
        because: { explain($0, table) }, isNews: watches[place].isNews)
      if lookedAt.contains(rule.name), let origin = table.sightings.origin(ofRule: rule.name) {
        changesOfOrigin[Int(origin)] = found.flatMap { happeningChanges($0, of: rule.name, origin) }
      }
    }
    for (origin, changes) in changesOfOrigin.enumerated() where index.table.isRule(Int32(origin)) {
      for change in changes where !change.isNew { index.table.remove(change.number) }
    }
    return revisions.sorted { $0.alert.number < $1.alert.number }
  }

  /// What other episodes of a rule mean for the rules that look at it.
  private mutating func happeningChanges(
    _ changes: EpisodeChanges, of rule: String, _ origin: Int32
  ) -> [HappeningChange] {
    let gone = changes.removed.compactMap { told in
      happeningOfEpisode.removeValue(forKey: EpisodeKey(rule: rule, episode: told.key)).map {
        HappeningChange(number: $0, isNew: false, causes: changes.causes)
      }
    }
    let come = changes.added.map { told in
      let happening = index.table.insert(
        Happening(told.episode, of: rule), of: origin, from: told.members)
      happeningOfEpisode[EpisodeKey(rule: rule, episode: told.key)] = happening
      return HappeningChange(number: happening, isNew: true, causes: changes.causes)
    }
    return gone + come
  }
}
