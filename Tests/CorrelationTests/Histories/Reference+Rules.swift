import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage

/// What the clauses of a rule mean.
extension Reference {
  /// The alerts that are not withdrawn, by these rules, sightings and articles at a moment.
  static func alerts(
    _ ruleset: Ruleset, _ sightings: [Sighting], articles: [Day: Int] = [:], now: Date,
    in calendar: Calendar
  ) -> Set<AlertFacts> {
    var known: [EventStream.Source: [HappeningFacts]] = [:]
    for event in ruleset.events {
      known[.event(event.name)] = Status.allCases.flatMap { happenings(event, sightings, $0) }
    }
    var alerts: Set<AlertFacts> = []
    // Rules of random histories look only at rules that come before them by name.
    for rule in ruleset.rules where !rule.isDisabled {
      let clock = Clock(of: rule, in: calendar)
      let made = self.alerts(clock.counting(rule), known, articles, now, clock)
      alerts.formUnion(made)
      known[.rule(rule.name)] = tally(made.map(happening)).flatMap { happening, count in
        (0..<count).map { twin in
          var happening = happening
          happening.twin = twin
          return happening
        }
      }
    }
    return alerts
  }

  private static func alerts(
    _ rule: Rule, _ known: [EventStream.Source: [HappeningFacts]], _ articles: [Day: Int],
    _ now: Date, _ clock: Clock
  ) -> [AlertFacts] {
    let streams = rule.condition.streams.map { members(of: $0, known) }
    let absent = absentStreams(of: rule.condition)
    let exceptions = rule.exception.map { members(of: $0.stream, known) } ?? []
    let slots = rule.groups.compactMap(\.slot)
    let present = streams.indices.filter { !absent.contains($0) }.flatMap { streams[$0] }
    let keys = Set(present.map { happening in slots.map { happening.slots[$0] } })
      .filter { !$0.contains(nil) }.union(slots.isEmpty ? [[]] : [])
    return keys.flatMap { key in
      func isMember(_ happening: HappeningFacts) -> Bool {
        slots.map { happening.slots[$0] } == key
      }
      func matters(_ happening: HappeningFacts) -> Bool {
        zip(slots, key).allSatisfy { happening.slots[$0] == nil || happening.slots[$0] == $1 }
      }
      let all = Set(streams.joined()).compactMap { happening -> Placed? in
        let belongs = streams.indices.filter { stream in
          streams[stream].contains(happening) && isReported(happening, rule)
            && (absent.contains(stream) ? matters(happening) : isMember(happening))
        }
        guard !belongs.isEmpty else { return nil }
        return Placed(happening: happening, days: clock.units(of: happening), streams: Set(belongs))
      }
      let near = exceptions.filter(matters).map(clock.units)
      let group = Dictionary(
        uniqueKeysWithValues: zip(slots, key.map { $0 ?? "" }).map { ($0, $1) })
      return episodes(rule, all, near, time(rule, articles, now, clock)).map { cluster, certainty in
        alert(rule, group, cluster, certainty, now, clock)
      }
    }
  }

  /// The clusters that ring, each with how certain it is.
  private static func episodes(
    _ rule: Rule, _ all: [Placed], _ exceptions: [DayInterval], _ time: Time
  ) -> [(Cluster, Certainty)] {
    let certain = clusters(rule.condition, all, time, .certain)
    func isExcepted(_ cluster: Cluster, _ reading: Certainty) -> Bool {
      let near = rule.exception?.within.days ?? 0
      let days = DayInterval(
        cluster.days.earliest.advanced(by: -near), cluster.days.latest.advanced(by: near))
      return exceptions.contains {
        reading == .certain ? days.contains($0) : days.intersects($0)
      }
    }
    guard rule.certainty == .possible else {
      return certain.filter { !isExcepted($0, .possible) }.map { ($0, .certain) }
    }
    return clusters(rule.condition, all, time, .possible).filter { !isExcepted($0, .certain) }
      .map { cluster in
        let isCertain = certain.contains { part in
          if let some = part.whole, let all = cluster.whole { return some.intersects(all) }
          return !part.members.isDisjoint(with: cluster.members)
        }
        return (cluster, isCertain && !isExcepted(cluster, .possible) ? .certain : .possible)
      }
  }

  private static func time(
    _ rule: Rule, _ articles: [Day: Int], _ now: Date, _ clock: Clock
  ) -> Time {
    Time(
      today: clock.unit(of: now), grace: rule.grace?.days ?? 0,
      isAlive: { unit in
        guard let feed = rule.feed else { return true }
        let day = clock.day(of: unit)
        let span = DayInterval(day.advanced(by: 1 - feed.span.days), day)
        return articles.filter { span.contains($0.key) }.values.reduce(0, +) >= feed.articles
      },
      watchedSince: rule.groups.isEmpty
        ? articles.filter { $0.value > 0 }.keys.min().map(clock.start) : nil)
  }

  // MARK: Streams

  private static func members(
    of stream: EventStream, _ known: [EventStream.Source: [HappeningFacts]]
  ) -> Set<HappeningFacts> {
    let statuses = Set(stream.statuses.map(\.rawValue))
    return Set(
      stream.sources.flatMap { known[$0] ?? [] }.filter { happening in
        guard statuses.contains(happening.status.rawValue) else { return false }
        guard let filter = stream.filter, !filter.fields.contains(where: { $0.label != nil })
        else { return true }
        return holds(filter, happening, [:])
      })
  }

  /// The filters that random rules have: slots compared to names and to slots of earlier steps,
  /// sources to a number, and statuses.
  static func holds(
    _ filter: Filter, _ happening: HappeningFacts, _ earlier: [String: HappeningFacts]
  ) -> Bool {
    func slot(_ field: FieldPath) -> String? {
      let owner = field.label == nil ? happening : earlier[field.label ?? ""]
      return field.slot.flatMap { owner?.slots[$0] }
    }
    switch filter {
    case .comparison(let field, let sign, .literal(.number(let number))):
      return field.base == .sources && sign == .greaterOrEqual && happening.sources >= number
    case .comparison(let field, let sign, let operand):
      let other: String? =
        switch operand {
        case .literal(let literal): literal.description
        case .field(let field): slot(field)
        }
      guard let mine = slot(field), let other else { return false }
      return sign == .equal ? mine == other : mine != other
    case .membership(let field, let isNegated, let literals):
      let names = literals.map(\.description)
      let mine = field.base == .status ? happening.status.rawValue : slot(field)
      return mine.map { names.contains($0) != isNegated } ?? false
    case .not(let part): return !holds(part, happening, earlier)
    case .all(let parts): return parts.allSatisfy { holds($0, happening, earlier) }
    case .any(let parts): return parts.contains { holds($0, happening, earlier) }
    }
  }

  private static func absentStreams(of condition: Condition) -> Set<Int> {
    guard case .sequence(let sequence) = condition else { return [] }
    return Set(sequence.steps.indices.filter { sequence.steps[$0].isAbsent })
  }

  private static func isReported(_ happening: HappeningFacts, _ rule: Rule) -> Bool {
    happening.sources >= rule.sources || happening.sightings.isEmpty
  }

  // MARK: Alerts

  private static func alert(
    _ rule: Rule, _ group: [String: String], _ cluster: Cluster, _ certainty: Certainty,
    _ now: Date, _ clock: Clock
  ) -> AlertFacts {
    let happenings = Set(cluster.members.map(\.happening))
    let counted: FieldPath? =
      switch rule.condition {
      case .threshold(let threshold): threshold.counted
      case .novelty(let novelty): novelty.field
      case .surge(let surge): surge.counted
      default: nil
      }
    var values: [String: Set<String>] = [:]
    for happening in happenings {
      for (slot, value) in happening.slots where counted?.slot ?? slot == slot {
        values[slot, default: []].insert(value)
      }
    }
    var days = cluster.days
    var count = counted?.slot.map { values[$0]?.count ?? 0 } ?? happenings.count
    if case .absence = rule.condition {
      count = cluster.days.count
    } else if let first = happenings.map(\.days.earliest).min(),
      let last = happenings.map(\.days.latest).max()
    {
      days = DayInterval(first, last)
    }
    return AlertFacts(
      rule: rule.name, group: group, severity: rule.severity.severity(of: count), count: count,
      values: values.mapValues { $0.sorted() }, certainty: certainty, days: days,
      isOver: cluster.limit.map { clock.day(of: $0) < clock.day(of: clock.unit(of: now)) } ?? false,
      happenings: tally(happenings))
  }

  /// What an alert is to rules that look at its rule.
  private static func happening(_ alert: AlertFacts) -> HappeningFacts {
    let sightings = Set(alert.happenings.keys.flatMap(\.sightings))
    return HappeningFacts(
      event: alert.rule, slots: alert.group, days: alert.days, sources: sources(sightings),
      sightings: sightings,
      published: sightings.map(\.article.published).min() ?? alert.days.latest)
  }
}
