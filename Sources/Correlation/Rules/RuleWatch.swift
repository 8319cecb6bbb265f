import CivilTime
import Extraction
import Foundation
import RuleLanguage

/// Follows one rule: the happenings of its streams by group, and the episodes they make.
struct RuleWatch: Sendable {
  /// The rule.
  let rule: Rule
  /// Where its happenings come from.
  let sources: Set<EventStream.Source>

  private let timeline: Timeline
  private let evaluator: any ConditionEvaluator
  private let reader: FieldReader
  private let streams: [StreamSelector]
  private let exception: StreamSelector?
  private let writer: EpisodeWriter

  private var groups: [[String]: RuleGroup] = [:]
  /// What matters to groups without being of one: what must not follow, and exceptions.
  private var bystanders = Shelf<Bystander>()
  private var moment = RuleMoment()

  /// A watch that has seen nothing.
  init(_ rule: Rule, by reader: FieldReader, in zone: TimeZone) {
    self.rule = rule
    self.reader = reader
    timeline = Timeline(clock: rule.clock, window: rule.condition.window, zone: zone)
    evaluator = rule.condition.evaluator(on: timeline, grace: rule.grace)
    streams = evaluator.streams.map { StreamSelector($0, by: reader) }
    exception = rule.exception.map { StreamSelector($0.stream, by: reader) }
    sources = (streams + [exception].compactMap(\.self)).reduce(into: []) {
      $0.formUnion($1.sources)
    }
    writer = EpisodeWriter(
      rule: rule, counted: evaluator.counted, timeline: timeline, reader: reader)
    if rule.groups.isEmpty { groups[[]] = RuleGroup() }
  }

  /// Whether an alert that tells of an episode has to be told anew, by `notify on`.
  func isNews(_ episode: Episode, since alert: Alert) -> Bool {
    writer.isNews(episode.happenings, since: alert.happenings)
  }

  /// Takes in what became of happenings, of the feed and of the time.
  ///
  /// - Parameters:
  ///   - changes: happenings of its sources, each of which was or is
  ///   - feed: the articles that came in
  ///   - now: the time by which absences are judged
  /// - Returns: the groups with other episodes than before, in an order of their own
  mutating func update(
    _ changes: [HappeningChange], feed: FeedHistory, now: Date
  ) -> [EpisodeChanges] {
    var work: [[String]: RuleGroup.Work] = [:]
    for change in changes { take(change, &work) }
    if evaluator.isTimely {
      let before = moment
      moment = moment(feed, now)
      if let region = moment.region(changedSince: before, reach: evaluator.reach) {
        for key in groups.keys { work[key, default: RuleGroup.Work()].regions.append(region) }
      }
    }
    return work.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { key in
      work[key].flatMap { settle(key, $0) }
    }
  }

  private func moment(_ feed: FeedHistory, _ now: Date) -> RuleMoment {
    let grace = rule.grace.map(timeline.length) ?? 0
    return RuleMoment(
      horizon: timeline.unit(of: now) - 1 - grace,
      alive: rule.feed.map { feed.alive(by: $0).map(timeline.stretch(of:)) },
      watchedSince: rule.groups.isEmpty
        ? feed.firstDay.map { timeline.stretch(of: DayInterval($0)).first } : nil)
  }

  // MARK: Happenings

  private mutating func take(_ change: HappeningChange, _ work: inout [[String]: RuleGroup.Work]) {
    let happening = change.happening
    // A silence that nothing came before has no sources, and needs none.
    let isReported = happening.sources >= rule.sources || happening.sightings.isEmpty
    let all = Set(
      streams.indices.filter { isReported && streams[$0].selects(happening, of: change.source) })
    let excepts = exception?.selects(happening, of: change.source) == true
    guard !all.isEmpty || excepts else { return }
    let stretch = timeline.stretch(of: happening)
    let values = rule.groups.map { reader.values(of: $0, in: happening).map(\.description) }
    let keys = values.reduce([[]]) { keys, next in keys.flatMap { key in next.map { key + [$0] } } }
    let isMember = !all.isSubset(of: evaluator.absentStreams) && !keys.isEmpty

    var touched: [[String]] = []
    if isMember {
      let occurrence = Occurrence(happening: happening, stretch: stretch, streams: all)
      for key in keys {
        let before = evaluator.isTimely ? groups[key]?.firstUnit : nil
        groups[key, default: RuleGroup()].take(occurrence, isNew: change.isNew)
        // What was silent before the first happening of all, none can tell from near it.
        if evaluator.isTimely, groups[key]?.firstUnit != before {
          work[key, default: RuleGroup.Work()].regions.append(RuleMoment.always)
        }
      }
      touched += keys
    }
    let absent = isMember ? [] : all.intersection(evaluator.absentStreams)
    if excepts || !absent.isEmpty {
      let bystander = Bystander(
        occurrence: Occurrence(happening: happening, stretch: stretch, streams: absent),
        values: values, excepts: excepts)
      if change.isNew {
        bystanders.insert(bystander, at: stretch)
      } else {
        bystanders.remove(bystander, at: stretch)
      }
      touched += groups.keys.filter(bystander.matters)
    }
    for key in touched {
      work[key, default: RuleGroup.Work()].regions.append(stretch)
      work[key]?.causes += [happening.sightings, change.causes]
    }
  }

  // MARK: Episodes

  private mutating func settle(_ key: [String], _ work: RuleGroup.Work) -> EpisodeChanges? {
    guard var group = groups[key] else { return nil }
    groups[key] = nil  // So that it is changed in place.
    defer { groups[key] = group.isEmpty && !rule.groups.isEmpty ? nil : group }
    let names = Dictionary(
      zip(rule.groups.map(\.description), key).map { ($0, $1) }
    ) { first, _ in first }
    let since = [moment.watchedSince, group.firstUnit].compactMap(\.self).min()
    let difference = group.settle(work.merged(by: margin), margin: margin) {
      findings(among: $1, in: $0, of: key, names, since: since)
    }
    guard let difference else { return nil }
    return EpisodeChanges(
      group: names, removed: difference.removed, added: difference.added,
      causes: work.causes.flatMap(\.self))
  }

  /// How far around a change episodes may be others.
  private var margin: Int {
    max(evaluator.reach, rule.exception.map { timeline.length(of: $0.within) } ?? 0)
  }

  /// The episodes of a group, told by what lies in a region.
  private func findings(
    among occurrences: [Occurrence], in region: Stretch, of key: [String],
    _ names: [String: String], since: Int?
  ) -> [RuleGroup.Finding] {
    let near = bystanders.elements(touching: region).filter { $0.matters(to: key) }
    let scene = Scene(
      occurrences: occurrences
        + near.map(\.occurrence).filter { !$0.streams.isEmpty },
      horizon: moment.horizon, alive: moment.alive ?? [RuleMoment.always],
      watchedSince: since, reader: reader)
    let exceptions = near.filter(\.excepts).map(\.occurrence.stretch)

    let certain = evaluator.clusters(in: scene, reading: .certain)
    guard rule.certainty == .possible else {
      return certain.map {
        finding($0, .certain, scene, names, isSuppressed: isExcepted($0, exceptions, .possible))
      }
    }
    return evaluator.clusters(in: scene, reading: .possible).map { cluster in
      let isCertain =
        !isExcepted(cluster, exceptions, .possible)
        && certain.contains { $0.isPart(of: cluster) }
      return finding(
        cluster, isCertain ? .certain : .possible, scene, names,
        isSuppressed: isExcepted(cluster, exceptions, .certain))
    }
  }

  private func finding(
    _ cluster: Cluster, _ certainty: Certainty, _ scene: Scene, _ names: [String: String],
    isSuppressed: Bool
  ) -> RuleGroup.Finding {
    RuleGroup.Finding(
      episode: writer.episode(of: cluster, certainty, in: scene, group: names),
      stretch: cluster.stretch, isSuppressed: isSuppressed)
  }

  /// Whether an exception lies so near to a cluster: for certain, or only possibly.
  private func isExcepted(
    _ cluster: Cluster, _ exceptions: [Stretch], _ reading: Certainty
  ) -> Bool {
    guard let within = rule.exception?.within else { return false }
    let near = (cluster.silence ?? cluster.stretch).widened(by: timeline.length(of: within))
    return exceptions.contains {
      reading == .certain ? near.contains($0) : near.touches($0)
    }
  }
}

/// A happening that matters to groups without being of one.
private struct Bystander: Hashable, Sendable {
  /// The happening, with the streams of which nothing must happen.
  var occurrence: Occurrence
  /// What it has for each field of the group.
  var values: [[String]]
  /// Whether it is an exception.
  var excepts: Bool

  /// Whether it matters to a group: it does unless it has other values.
  func matters(to key: [String]) -> Bool {
    zip(values, key).allSatisfy { $0.isEmpty || $0.contains($1) }
  }
}

extension Cluster {
  /// Whether it tells of a part of what another tells of.
  fileprivate func isPart(of other: Cluster) -> Bool {
    silence != nil
      ? other.stretch.touches(stretch) : !Set(members).isDisjoint(with: other.members)
  }
}
