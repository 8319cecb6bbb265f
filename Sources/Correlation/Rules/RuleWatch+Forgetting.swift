import CivilTime
import RuleLanguage

extension RuleWatch {
  /// What an episode is held against that lies in what was forgotten in parts: what is found there may
  /// be no more than a rest.
  struct Past {
    /// The first day behind it.
    let end: Day
    /// Whether an episode there is told of.
    let tells: (Episode) -> Bool
  }

  /// Notes where episodes may yet be others, and, for the rules that look at this one, what they may
  /// become.
  ///
  /// - Parameter own: the number by which other rules know this one; nil when none looks at it
  mutating func noteReach(
    in remembrance: inout Remembrance, as own: Int32?, in table: HappeningTable
  ) {
    let unit = min(
      origins.map { finder.timeline.firstUnit(of: remembrance.line(of: $0)) }.min() ?? .max,
      finder.timeline.stretch(of: DayInterval(remembrance.floor)).first,
      moment.horizon ?? .max)
    line = unit
    for group in groupOfKey.values {
      groups[group].settleLine(at: unit)
      let (region, context) = groups[group].reach(margin: finder.margin)
      let first = finder.timeline.days(of: Stretch(region.first, region.first)).earliest
      remembrance.reach[rule.name] = min(remembrance.reach[rule.name] ?? first, first)
      guard let own else { continue }
      var line = Remembrance.Line(happened: first, published: first)
      for number in groups[group].numbers(since: context.first) {
        line = line.joined(with: table[number])
      }
      remembrance.extend(own, to: line)
    }
  }

  /// Forgets what lies so far back that nothing which may yet change can reach it.
  ///
  /// - Parameters:
  ///   - remembrance: is told which happenings are needed
  ///   - isNeeded: whether an episode has to be found again all the same
  mutating func forget(
    by remembrance: inout Remembrance, needing isNeeded: (ToldEpisode) -> Bool
  ) {
    var bystandersSince = line - 2 * finder.margin
    for group in groupOfKey.values {
      let context = groups[group].forget(margin: finder.margin, keepsFirst: isTimely) {
        ToldEpisode($0, of: group).map(isNeeded) == true
      }
      bystandersSince = min(bystandersSince, context.first)
      remembrance.needed.formUnion(groups[group].numbers(since: RuleMoment.always.first))
    }
    bystanders.removeAll(before: bystandersSince)
    remembrance.needed.formUnion(bystanders.elements.map(\.number))
    for (key, group) in groupOfKey where groups[group].isEmpty && !rule.groups.isEmpty {
      groupOfKey[key] = nil
      groups.remove(group, leaving: RuleGroup())
    }
  }

  /// The episodes that are remembered and told of.
  var rememberedEpisodes: [ToldEpisode] {
    groupOfKey.values.flatMap { group in
      groups[group].remembered.compactMap { ToldEpisode($0, of: group) }
    }
  }
}

extension Timeline {
  /// The first unit on which something may yet change.
  func firstUnit(of line: Remembrance.Line) -> Int {
    switch clock {
    case .event: stretch(of: DayInterval(line.happened)).first
    // A minute may be of another day by the clock of its article.
    case .published: stretch(of: DayInterval(line.published.advanced(by: -1))).first
    }
  }
}
