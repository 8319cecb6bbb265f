import CivilTime

/// How an episode goes on from one that was told before: most of its happenings are known, and need not
/// be written down again.
struct EpisodeGrowth {
  /// What was told before.
  let before: Episode
  /// Its happenings.
  private(set) var happenings: HappeningPages
  /// Those that are new to it.
  let added: [Happening]
  /// Those that it has no more.
  let removed: [Happening]

  /// How one goes on from another; nil when it has little of it.
  init?(of outcome: Outcome, after finding: RuleGroup.Finding, in table: HappeningTable) {
    guard let episode = finding.episode, outcome.silence == nil, finding.outcome.silence == nil
    else { return nil }
    let (before, now) = (finding.outcome.members, outcome.members)
    let gone = before.subtracting(ascending: now)
    let come = now.subtracting(ascending: before)
    guard before.count == episode.happenings.count, gone.count + come.count <= now.count / 4 else {
      return nil
    }
    self.before = episode
    happenings = episode.happenings
    removed = gone.map { table.happening($0) }
    added = table.happenings(come)
    for happening in removed where !happenings.remove(happening) { return nil }
    for happening in added { happenings.insert(happening) }
  }

  /// From the first day of all happenings to the last.
  var hull: DayInterval? {
    let span = before.span
    let isInside = removed.allSatisfy {
      span.earliest < $0.date.interval.earliest && $0.date.interval.latest < span.latest
    }
    return isInside
      ? added.map(\.date.interval).reduce(span) { $0.joined(with: $1) }
      : happenings.map(\.date.interval).hull
  }

  /// The values of all happenings, from those that were told before; nil when some may be lost.
  ///
  /// - Parameter values: the values of some happenings
  func values(by values: ([Happening]) -> [String: [String]]) -> [String: [String]]? {
    let new = values(added)
    let isAnyLost = values(removed).contains { field, texts in
      !Set(texts).isSubset(of: new[field] ?? [])
    }
    if isAnyLost { return nil }
    return new.reduce(into: before.values) { all, more in
      for text in more.value {
        let place = (all[more.key] ?? []).partitioningIndex { text <= $0 }
        if all[more.key].map({ place < $0.count && $0[place] == text }) == true { continue }
        all[more.key, default: []].insert(text, at: place)
      }
    }
  }
}

extension [DayInterval] {
  /// From the first day of all to the last; nil when there are none.
  var hull: DayInterval? {
    dropFirst().reduce(first) { all, next in all?.joined(with: next) }
  }
}
