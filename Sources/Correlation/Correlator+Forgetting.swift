import CivilTime
import Extraction
import Foundation
import RuleLanguage

extension Correlator {
  /// What a correlator with a retention has forgotten: all but what a change within the retention can
  /// reach.
  public struct Forgotten: Hashable, Sendable, Codable {
    /// The first day of which something new was still to be told.
    public var since: Day
    /// When that was.
    public var time: Date
    /// The highest number of an alert that there was.
    public var lastAlert: Int
  }

  /// The first day of the retention; nil when it is without end, or before any time has passed.
  var floor: Day? {
    guard let retention, let clock else { return nil }
    return clock.day(in: zone).advanced(by: -retention)
  }

  /// Whether a sighting can still be taken in, as far as time has come: neither may its days begin
  /// before the retention, nor may its article have been published before it. Older ones are left out,
  /// and no longer taken back: what they could reach may be forgotten.
  public func isWithinRetention(_ sighting: Sighting) -> Bool {
    guard let floor else { return true }
    return sighting.date.interval.earliest >= floor && sighting.article.published >= floor
  }

  /// Whether a sighting may still matter: it lies within the retention, or what lies there may have to do
  /// with it. What it does not remember need not be kept, neither for what comes nor for a restart.
  ///
  /// Without a retention all are remembered. Else it can change when a day has passed, from true to
  /// false only.
  public func remembers(_ sighting: Sighting) -> Bool {
    isWithinRetention(sighting) || index.table.sightings.contains(sighting)
  }

  /// What an episode is held against that is found after a restart; nil when all is remembered.
  func past(of rule: Rule) -> RuleWatch.Past? {
    forgotten.map { [ledger] forgotten in
      RuleWatch.Past(end: forgotten.since) { ledger.tells(of: $0, by: rule.name) }
    }
  }

  /// Forgets all that nothing can reach any more which is told of this day or later.
  mutating func forget(since floor: Day, at time: Date) {
    forgotten = Forgotten(since: floor, time: time, lastAlert: ledger.highestNumber)
    var remembrance = Remembrance(since: floor)
    let changeable = index.changeable(since: floor)
    for number in changeable {
      let row = index.table[number]
      remembrance.extend(
        row.origin, to: .init(happened: row.hull.earliest, published: row.published.day))
    }
    // Forwards: what may change of a rule may change what those tell that look at it.
    for place in watches.indices {
      let name = watches[place].rule.name
      let own = lookedAt.contains(name) ? index.table.sightings.origin(ofRule: name) : nil
      watches[place].noteReach(in: &remembrance, as: own, in: index.table)
    }
    // Backwards: the episodes that a rule looks back at must be found again by the one that it looks at.
    // So must be what a raised alert tells, which is still to be resolved.
    let happenings = Dictionary(grouping: happeningOfEpisode, by: \.key.rule)
    let alerts = ledger
    var remembered: [String: [ToldEpisode]] = [:]
    for place in watches.indices.reversed() {
      let name = watches[place].rule.name
      let needed = Set(
        (happenings[name] ?? []).lazy.filter { remembrance.needed.contains($0.value) }
          .map(\.key.episode))
      watches[place].forget(by: &remembrance) { told in
        needed.contains(told.key) || alerts.tells(of: told.episode, by: name, in: .raised)
      }
      remembered[name] = watches[place].rememberedEpisodes
    }
    let kept = remembered.mapValues { Set($0.map(\.key)) }
    for (key, happening) in happeningOfEpisode where kept[key.rule]?.contains(key.episode) != true {
      happeningOfEpisode[key] = nil
      index.table.remove(happening)
    }
    remembrance.needed.formUnion(happeningOfEpisode.values)
    let grounds = index.table.grounds(of: Array(remembrance.needed))
    index.forget(allBut: remembrance.needed.union(grounds).union(changeable))
    let table = index.table.sightings
    ledger.forget(allBut: remembered.mapValues { $0.map(\.episode) }) { alert in
      guard alert.restsOnReports else {
        return alert.last < remembrance.reach[alert.rule] ?? floor
      }
      // What was taken back may come again.
      return !alert.sightings.contains {
        ($0.date.interval.earliest >= floor && $0.article.published >= floor)
          || !table.numbers(ofArticle: $0.article.id).isEmpty
      }
    }
  }
}
