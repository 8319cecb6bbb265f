/// How an episode goes on from one that was told before: most of its happenings are known, and need not
/// be written down again.
struct EpisodeGrowth {
  /// Its happenings in their canonical order.
  private(set) var happenings: [Happening]
  /// Those that are new to it.
  private(set) var added: [Happening]
  /// The values that were told of it before, when it has lost nothing; else nil.
  let known: [String: [String]]?

  /// How one goes on from another; nil when it has little of it.
  init?(of outcome: Outcome, after finding: RuleGroup.Finding, in table: HappeningTable) {
    guard let episode = finding.episode else { return nil }
    let (before, now) = (finding.outcome.members, outcome.members)
    let (gone, come) = Self.difference(from: before, to: now)
    guard before.count == episode.happenings.count, gone.count + come.count <= now.count / 4 else {
      return nil
    }
    happenings = episode.happenings
    for number in gone {
      let happening = table.happening(number)
      let place = happenings.partitioningIndex { !$0.precedes(happening) }
      guard place < happenings.count, happenings[place] == happening else { return nil }
      happenings.remove(at: place)
    }
    added = come.map(table.happening)
    for happening in added {
      let place = happenings.partitioningIndex { !$0.precedes(happening) }
      happenings.insert(happening, at: place)
    }
    known = gone.isEmpty ? episode.values : nil
  }

  /// What is only in the one, and only in the other; both ascend.
  private static func difference(
    from before: [Int32], to now: [Int32]
  ) -> (gone: [Int32], come: [Int32]) {
    var (gone, come): ([Int32], [Int32]) = ([], [])
    var place = 0
    for number in now {
      while place < before.count, before[place] < number {
        gone.append(before[place])
        place += 1
      }
      if place < before.count, before[place] == number {
        place += 1
      } else {
        come.append(number)
      }
    }
    return (gone + before[place...], come)
  }
}
