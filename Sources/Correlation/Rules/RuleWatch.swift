import CivilTime
import Extraction
import Foundation
import RuleLanguage

/// Follows one rule: the happenings of its streams by group, and the episodes they make.
struct RuleWatch: Sendable {
  /// The rule.
  let rule: Rule
  /// Where its happenings come from, as numbers of events and rules.
  let origins: [Int32]

  let finder: EpisodeFinder
  private let writer: EpisodeWriter
  private let streams: [StreamSelector]
  private let absentStreams: Set<Int>
  private let exception: StreamSelector?

  let isTimely: Bool
  /// Whether it looks at no other rule.
  private let restsOnEvents: Bool

  var groups = Places<RuleGroup>()
  var groupOfKey: [[Int32]: Int32] = [:]
  /// The only group of a rule without any.
  private let whole: Int32?
  private var touched: [Int32] = []
  /// What matters to groups without being of one: what must not follow, and exceptions.
  var bystanders = Shelf<Bystander>()
  var moment = RuleMoment()
  /// What lies before this unit changes no more.
  var line = RuleMoment.always.first

  private var streamSets: StreamSets
  /// The number of the slot that is counted, where it is just a slot.
  private let countedSlot: Int32?
  private var counted = ValueSets()
  private var grouped = ValueSets()

  /// A watch that has seen nothing.
  init(_ rule: Rule, by reader: FieldReader, in zone: TimeZone, _ table: SightingTable) {
    self.rule = rule
    let timeline = Timeline(clock: rule.clock, window: rule.condition.span, zone: zone)
    let evaluator = rule.condition.evaluator(on: timeline, grace: rule.grace)
    isTimely = evaluator.isTimely
    finder = EpisodeFinder(
      rule: rule, timeline: timeline, evaluator: evaluator, reader: reader)
    writer = EpisodeWriter(
      rule: rule, counted: evaluator.counted, timeline: timeline, reader: reader)
    streams = evaluator.streams.map { StreamSelector($0, by: reader, table) }
    absentStreams = evaluator.absentStreams
    streamSets = StreamSets(count: streams.count)
    countedSlot = evaluator.counted.flatMap { field in
      field.attribute == nil ? field.slot.flatMap(table.slotNames.known) : nil
    }
    exception = rule.exception.map { StreamSelector($0.stream, by: reader, table) }
    origins = Set((streams + [exception].compactMap(\.self)).flatMap(\.origins)).sorted()
    restsOnEvents = rule.lookedAt.isEmpty
    whole = rule.groups.isEmpty ? groups.insert(RuleGroup()) : nil
    if let whole { groupOfKey[[]] = whole }
  }

  /// Whether an alert that tells of an episode has to be told anew, by `notify on`.
  func isNews(_ episode: Episode, since alert: Alert) -> Bool {
    writer.isNews(episode, since: alert)
  }

  /// Whether there is anything for it to look at: happenings by their origins, or time as it passes.
  func isConcerned(by changes: [[HappeningChange]]) -> Bool {
    isTimely || origins.contains { !changes[Int($0)].isEmpty }
  }

  /// Takes in what became of happenings, of the feed and of the time.
  ///
  /// - Parameters:
  ///   - changes: happenings, each of which was or is, by their origins
  ///   - table: the happenings, those included that were
  ///   - feed: the articles that came in
  ///   - now: the time by which absences are judged
  ///   - past: what was forgotten in parts; nil for nothing, or where nothing is found anew
  /// - Returns: the groups with other episodes than before, in an order of their own
  mutating func update(
    _ changes: [[HappeningChange]], in table: HappeningTable, feed: FeedHistory, now: Date,
    behind past: Past? = nil
  ) -> [EpisodeChanges] {
    for origin in origins {
      for change in changes[Int(origin)] { take(change, table) }
    }
    if isTimely {
      let before = moment
      moment = moment(feed, now)
      let reach = finder.evaluator.reach
      if let region = moment.region(changedSince: before, reach: reach) {
        for group in groupOfKey.values { touch(group, region) }
      }
    }
    let ordered = touched.sorted { left, right in
      texts(groups[left].key).lexicographicallyPrecedes(texts(groups[right].key))
    }
    touched = []
    return ordered.compactMap { settle($0, table, behind: past) }
  }

  private func texts(_ key: [Int32]) -> [String] { key.flatMap(grouped.texts) }

  private func moment(_ feed: FeedHistory, _ now: Date) -> RuleMoment {
    let timeline = finder.timeline
    let grace = rule.grace.map(timeline.length) ?? 0
    return RuleMoment(
      horizon: timeline.unit(of: now) - 1 - grace,
      alive: rule.feed.map { feed.alive(by: $0).map(timeline.stretch(of:)) },
      watchedSince: rule.groups.isEmpty
        ? feed.firstDay.map { timeline.stretch(of: DayInterval($0)).first } : nil)
  }

  // MARK: Happenings

  private mutating func take(_ change: HappeningChange, _ table: HappeningTable) {
    let row = table[change.number]
    var (all, absent): (Int32, Int32) = (0, 0)
    var isPresent = false
    // A silence that nothing came before has no sources, and needs none.
    if Int(row.sources) >= rule.sources || row.sources == 0 {
      for stream in streams.indices where streams[stream].selects(change.number, in: table) {
        all = streamSets.adding(stream, to: all)
        if absentStreams.contains(stream) {
          absent = streamSets.adding(stream, to: absent)
        } else {
          isPresent = true
        }
      }
    }
    let excepts = exception?.selects(change.number, in: table) == true
    guard all != 0 || excepts else { return }
    var occurrence = Occurrence(
      stretch: finder.timeline.stretch(of: row), number: change.number, streams: all, values: 0)
    let values =
      rule.groups.isEmpty ? [] : rule.groups.map { texts(of: $0, in: change.number, table) }
    let isMember = isPresent && values.allSatisfy { !$0.isEmpty }
    if isMember {
      occurrence.values = valueSet(of: change.number, table)
      if let whole {
        take(occurrence, change, in: whole)
      } else {
        for group in groups(of: values) { take(occurrence, change, in: group) }
      }
    }
    occurrence.streams = isMember ? 0 : absent
    if excepts || occurrence.streams != 0 {
      takeBystander(
        Bystander(occurrence: occurrence, values: values, excepts: excepts), change)
    }
  }

  private mutating func take(_ occurrence: Occurrence, _ change: HappeningChange, in group: Int32) {
    let before = isTimely ? groups[group].firstUnit : nil
    if !groups[group].take(occurrence, change) { touched.append(group) }
    // What was silent before the first happening of all, none can tell from near it.
    if isTimely, groups[group].firstUnit != before { touch(group, RuleMoment.always) }
  }

  private mutating func takeBystander(_ bystander: Bystander, _ change: HappeningChange) {
    if change.isNew {
      bystanders.insert(bystander)
    } else {
      bystanders.remove(bystander.number, at: bystander.stretch)
    }
    for (key, group) in groupOfKey where bystander.matters(to: key) {
      touch(group, bystander.stretch)
      groups[group].note(change)
    }
  }

  /// The groups that a happening with these values is of, one for each choice of them.
  private mutating func groups(of values: [[Int32]]) -> [Int32] {
    var keys: [[Int32]] = [[]]
    for some in values { keys = keys.flatMap { key in some.map { key + [$0] } } }
    return keys.map { group(of: $0) }
  }

  /// What a happening has of what is counted, as an occurrence tells it.
  private mutating func valueSet(of number: Int32, _ table: HappeningTable) -> Int32 {
    if let countedSlot { return table.value(of: countedSlot, in: number).map { $0 + 1 } ?? 0 }
    guard let field = finder.evaluator.counted else { return 0 }
    return Self.set(of: field, in: number, table, finder.reader, &counted)
  }

  /// What a happening has of a field of the group, each as the number of a set of its own.
  private mutating func texts(
    of field: FieldPath, in number: Int32, _ table: HappeningTable
  ) -> [Int32] {
    let set = Self.set(of: field, in: number, table, finder.reader, &grouped)
    guard field.attribute != nil || field.slot == nil else { return set == 0 ? [] : [set] }
    return grouped.texts(of: set).map { grouped.number(of: [.name($0)]) }
  }

  private static func set(
    of field: FieldPath, in number: Int32, _ table: HappeningTable, _ reader: FieldReader,
    _ sets: inout ValueSets
  ) -> Int32 {
    guard let slot = field.slot, field.attribute == nil else {
      return sets.number(of: reader.values(of: field, in: KeptHappening(number, in: table)))
    }
    guard let known = table.sightings.slotNames.known(slot),
      let text = table.value(of: known, in: number)
    else { return 0 }
    return sets.number(ofText: text) { table.sightings.texts[text] }
  }

  // MARK: Episodes

  private mutating func group(of key: [Int32]) -> Int32 {
    if let known = groupOfKey[key] { return known }
    let names = Dictionary(zip(rule.groups.map(\.description), texts(key)).map { ($0, $1) }) {
      first, _ in first
    }
    let group = groups.insert(RuleGroup(key: key, names: names))
    groupOfKey[key] = group
    return group
  }

  private mutating func touch(_ group: Int32, _ region: Stretch) {
    if !groups[group].isTouched { touched.append(group) }
    groups[group].touch(region)
  }

  private mutating func settle(
    _ group: Int32, _ table: HappeningTable, behind past: Past?
  ) -> EpisodeChanges? {
    let (key, names) = (groups[group].key, groups[group].names)
    let (finder, writer, moment, bystanders) = (finder, writer, moment, bystanders)
    let (streamSets, valueSets) = (
      streamSets.members, countedSlot == nil ? counted.members : nil
    )
    let restsOnEvents = restsOnEvents
    let since = [moment.watchedSince, groups[group].firstUnit].compactMap(\.self).min()
    let difference = groups[group].settle(
      margin: finder.margin, findsRuns: finder.findsRuns && past == nil
    ) { region, occurrences in
      let near = bystanders.elements(touching: region).filter { $0.matters(to: key) }
      let scene = Scene(
        occurrences: occurrences + near.map(\.occurrence).filter { $0.streams != 0 },
        streamSets: streamSets, valueSets: valueSets, horizon: moment.horizon,
        alive: moment.alive ?? [RuleMoment.always], watchedSince: since, reader: finder.reader,
        table: table)
      let outcomes = finder.outcomes(
        in: scene, exceptions: near.filter(\.excepts).map(\.occurrence.stretch))
      guard let past else { return outcomes }
      let end = finder.timeline.firstUnit(of: .init(happened: past.end, published: past.end))
      return outcomes.filter {
        $0.isSuppressed || $0.stretch.last >= end
          || past.tells(writer.episode(of: $0, after: nil, in: table, group: names))
      }
    } tell: { outcome, former in
      let hasAll =
        restsOnEvents && former.map { outcome.hasAllReports(of: $0.outcome, table) } == true
      return (writer.episode(of: outcome, after: former, in: table, group: names), hasAll)
    }
    defer {
      groups[group].forgetCauses()
      if groups[group].isEmpty, groups[group].firstUnit == nil, !rule.groups.isEmpty {
        groupOfKey[key] = nil
        groups.remove(group, leaving: RuleGroup())
      }
    }
    return difference.map { removed, added in
      EpisodeChanges(
        group: names, removed: removed.compactMap { ToldEpisode($0, of: group) },
        added: added.compactMap { ToldEpisode($0, of: group) }, causes: groups[group].causes)
    }
  }
}

extension ToldEpisode {
  /// What was found in a group; nil when an exception keeps it from ringing.
  init?(_ finding: RuleGroup.Finding, of group: Int32) {
    guard let episode = finding.episode else { return nil }
    self.init(
      key: Key(group: group, finding: finding.number), episode: episode,
      members: finding.outcome.members,
      former: finding.former.map { Key(group: group, finding: $0) })
  }
}

/// A happening that matters to groups without being of one.
struct Bystander: Shelved {
  /// The happening, with the streams of which nothing must happen.
  var occurrence: Occurrence
  /// What it has for each field of the group.
  var values: [[Int32]]
  /// Whether it is an exception.
  var excepts: Bool

  var stretch: Stretch { occurrence.stretch }
  var number: Int32 { occurrence.number }

  /// Whether it matters to a group: it does unless it has other values.
  func matters(to key: [Int32]) -> Bool {
    zip(values, key).allSatisfy { $0.isEmpty || $0.contains($1) }
  }
}
