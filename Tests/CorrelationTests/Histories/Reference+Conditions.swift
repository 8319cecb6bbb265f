import CivilTime
import Correlation
import Extraction
import RuleLanguage

/// Where conditions hold, by looking at every window and every choice of happenings.
extension Reference {
  /// A happening on the rule's clock, with the streams it belongs to.
  struct Placed: Hashable {
    var happening: HappeningFacts
    var days: DayInterval
    var streams: Set<Int>
  }

  /// Happenings that make a condition hold together.
  struct Cluster {
    var members: Set<Placed>
    var days: DayInterval
    /// The last day on which a further happening could extend it; nil while it goes on.
    var limit: Day?
    /// Of a silence all of its days, where only some are shown.
    var whole: DayInterval?
  }

  /// What is known of time.
  struct Time {
    var today: Day
    var grace: Int
    var isAlive: (Day) -> Bool
    var watchedSince: Day?

    /// Whether a day is over, late reports waited for.
    func isOver(_ day: Day) -> Bool { day.distance(to: today) > grace }
  }

  /// The clusters of a condition among the happenings of one group.
  static func clusters(
    _ condition: Condition, _ all: [Placed], _ time: Time, _ reading: Certainty
  ) -> [Cluster] {
    switch condition {
    case .threshold(let threshold):
      let usable = all.filter { threshold.counted == nil || $0.value(threshold.counted) != nil }
      return joined(
        windows(usable, threshold.days).map { counted(usable, in: $0, reading) }
          .filter { size(of: $0, threshold.counted) >= threshold.count }, threshold.days, reading)
    case .conjunction(let conjunction):
      let days = conjunction.within.days
      return joined(
        windows(all, days).map { counted(all, in: $0, reading) }.filter { window in
          conjunction.streams.indices.allSatisfy { stream in
            window.contains { $0.streams.contains(stream) }
          }
        }, days, reading)
    case .surge(let surge): return surges(surge, all, reading)
    case .novelty(let novelty): return novelties(novelty, all, reading)
    case .absence(let absence): return silences(absence, all, time, reading)
    case .sequence(let sequence): return sequences(sequence, all, time, reading)
    }
  }

  // MARK: Windows

  /// The windows before which something else is counted than in them: all others are like these.
  /// What lies so many windows before another may count as well.
  private static func windows(
    _ all: [Placed], _ length: Int, before: Int = 0
  ) -> [DayInterval] {
    let ends = all.flatMap { [$0.days.earliest, $0.days.latest] }
    let starts = (0...before).flatMap { period in
      ends.flatMap { end in
        [-length, 1 - length, 0, 1].map { end.advanced(by: $0 + period * length) }
      }
    }
    return Set(starts).sorted().map { DayInterval($0, $0.advanced(by: length - 1)) }
  }

  private static func counted(
    _ all: [Placed], in window: DayInterval, _ reading: Certainty
  ) -> Set<Placed> {
    Set(all.filter { reading == .certain ? window.contains($0.days) : window.intersects($0.days) })
  }

  private static func size(of window: Set<Placed>, _ field: FieldPath?) -> Int {
    field == nil ? window.count : Set(window.compactMap { $0.value(field) }).count
  }

  /// Sets of happenings joined where they share one.
  private static func joined(
    _ windows: [Set<Placed>], _ length: Int, _ reading: Certainty
  ) -> [Cluster] {
    components(Array(Set(windows))) { !$0.isDisjoint(with: $1) }.compactMap { windows in
      let members = Set(windows.joined())
      let starts = members.map { reading == .certain ? $0.days.earliest : $0.days.latest }
      return hull(members).map {
        Cluster(members: members, days: $0, limit: starts.max()?.advanced(by: length - 1))
      }
    }
  }

  static func hull(_ members: Set<Placed>) -> DayInterval? {
    guard let first = members.map(\.days.earliest).min(),
      let last = members.map(\.days.latest).max()
    else { return nil }
    return DayInterval(first, last)
  }

  private static func surges(
    _ surge: Surge, _ all: [Placed], _ reading: Certainty
  ) -> [Cluster] {
    let length = surge.period.days
    let usable = all.filter { surge.counted == nil || $0.value(surge.counted) != nil }
    let surging = windows(usable, length, before: surge.periods).filter { window in
      let count = size(of: counted(usable, in: window, reading), surge.counted)
      let usual = (1...surge.periods).map { period in
        let before = DayInterval(
          window.earliest.advanced(by: -period * length),
          window.latest.advanced(by: -period * length))
        let other: Certainty = reading == .certain ? .possible : .certain
        return Double(size(of: counted(usable, in: before, other), surge.counted))
      }.sorted()
      let middle = usual.count / 2
      let average =
        switch surge.average {
        case .mean: usual.reduce(0, +) / Double(usual.count)
        case .median:
          usual.count % 2 == 1 ? usual[middle] : (usual[middle - 1] + usual[middle]) / 2
        }
      return count >= surge.least
        && Double(count) + 1e-9 >= average * Double(surge.percent) / 100
    }
    return joined(surging.map { counted(usable, in: $0, reading) }, length, reading)
  }

  // MARK: Novelties

  private static func novelties(
    _ novelty: Novelty, _ all: [Placed], _ reading: Certainty
  ) -> [Cluster] {
    let length = novelty.span.days
    let fresh = all.filter { own in
      guard let value = own.value(novelty.field) else { return false }
      // The days that are before it whichever day it was, and those that are for some.
      let some = DayInterval(own.days.earliest.advanced(by: -length), own.days.latest)
      return !all.contains { other in
        guard other != own, other.value(novelty.field) == value else { return false }
        switch reading {
        case .certain:
          return some.intersects(other.days) && other.days.earliest < own.days.latest
        case .possible:
          return other.days.latest < own.days.earliest
            && own.days.latest.advanced(by: -length) <= other.days.earliest
        }
      }
    }
    return components(fresh) { $0.days.intersects($1.days) }.compactMap { members in
      hull(Set(members)).map { Cluster(members: Set(members), days: $0, limit: $0.latest) }
    }
  }

  // MARK: Silences

  private static func silences(
    _ absence: Absence, _ all: [Placed], _ time: Time, _ reading: Certainty
  ) -> [Cluster] {
    let length = absence.span.days
    let since = (all.map(\.days.earliest) + [time.watchedSince].compactMap(\.self)).min()
    guard let since, since <= time.today else { return [] }
    func isSilent(_ window: DayInterval) -> Bool {
      stride(from: window.earliest, through: window.latest, by: 1).allSatisfy(time.isAlive)
        && !all.contains {
          reading == .certain ? window.intersects($0.days) : window.contains($0.days)
        }
    }
    let windows = stride(from: since, through: time.today, by: 1)
      .map { DayInterval($0, $0.advanced(by: length - 1)) }
      .filter { time.isOver($0.latest) && isSilent($0) }
    return components(windows) {
      $0.intersects($1) || abs($0.earliest.distance(to: $1.earliest)) == 1
    }.compactMap { windows in
      guard let first = windows.map(\.earliest).min(), let last = windows.map(\.latest).max()
      else { return nil }
      let goesOn = !time.isOver(last.advanced(by: 1))
      let before = all.filter {
        switch reading {
        case .certain: $0.days.latest == first.advanced(by: -1)
        case .possible: $0.days.earliest == first.advanced(by: -1) && $0.days.count <= length
        }
      }
      let shown = goesOn ? first.advanced(by: length - 1) : last
      return Cluster(
        members: Set(before), days: DayInterval(first, shown), limit: goesOn ? nil : last,
        whole: DayInterval(first, last))
    }
  }

  // MARK: Sequences

  private static func sequences(
    _ sequence: SequenceCondition, _ all: [Placed], _ time: Time, _ reading: Certainty
  ) -> [Cluster] {
    let length = sequence.within.days
    let present = sequence.steps.filter { !$0.isAbsent }
    var matches: [[Placed]] = [[]]
    for step in present.indices {
      matches = matches.flatMap { match in
        all.filter { next in
          next.streams.contains(step) && !match.contains(next)
            && isInTime(match + [next], length, reading)
            && holds(present[step].stream.filter, next, match, present)
        }.map { match + [$0] }
      }
    }
    guard let absent = sequence.steps.first(where: \.isAbsent) else {
      return joined(matches.map { Set($0) }, length, reading)
    }
    matches = matches.filter { match in
      let (first, last) = (match[0].days, match[match.count - 1].days)
      let start = reading == .certain ? last.earliest : last.latest
      let end = (reading == .certain ? first.latest : first.earliest).advanced(by: length - 1)
      let isAlive = stride(from: min(start, end), through: end, by: 1).allSatisfy(time.isAlive)
      guard time.isOver(end), isAlive else { return false }
      return !all.contains { next in
        let follows =
          switch reading {
          case .certain: start <= next.days.latest && next.days.earliest <= end
          case .possible: start <= next.days.earliest && next.days.latest <= end
          }
        return follows && next.streams.contains(present.count) && !match.contains(next)
          && holds(absent.stream.filter, next, match, present)
      }
    }
    return joined(matches.map { Set($0) }, length, reading).map { cluster in
      var cluster = cluster
      cluster.limit = cluster.members.map(\.days.latest).max()?
        .advanced(by: 2 * length - 1 + time.grace)
      return cluster
    }
  }

  private static func isInTime(_ match: [Placed], _ length: Int, _ reading: Certainty) -> Bool {
    // One alone is as near to itself as can be, whenever it was.
    guard match.count > 1 else { return true }
    let days = match.map(\.days)
    let pairs = days.indices.flatMap { later in days[..<later].map { ($0, days[later]) } }
    guard let first = days.map(\.earliest).min(), let last = days.map(\.latest).max(),
      let lastStart = days.map(\.earliest).max(), let firstEnd = days.map(\.latest).min()
    else { return true }
    switch reading {
    case .certain:
      return pairs.allSatisfy { $0.latest <= $1.earliest } && first.distance(to: last) < length
    case .possible:
      return pairs.allSatisfy { $0.earliest <= $1.latest }
        && firstEnd.distance(to: lastStart) < length
    }
  }

  private static func holds(
    _ filter: Filter?, _ next: Placed, _ match: [Placed], _ steps: [SequenceCondition.Step]
  ) -> Bool {
    guard let filter else { return true }
    var labelled: [String: HappeningFacts] = [:]
    for (step, placed) in zip(steps, match) {
      if let label = step.stream.label { labelled[label] = placed.happening }
    }
    return holds(filter, next.happening, labelled)
  }
}

extension Reference.Placed {
  /// The value of a slot.
  func value(_ field: FieldPath?) -> String? {
    field?.slot.flatMap { happening.slots[$0] }
  }
}
