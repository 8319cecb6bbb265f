import CivilTime
import RuleLanguage

extension RuleWatch {
  /// Forgets what lies so far back that nothing which may yet change can reach it.
  ///
  /// - Parameters:
  ///   - remembrance: is told which happenings are needed, and where episodes may yet be others
  ///   - own: the number by which other rules know this one; nil when none looks at it
  mutating func forget(
    by remembrance: inout Remembrance, as own: Int32?, in table: HappeningTable
  ) {
    let unit = min(
      origins.map { finder.timeline.firstUnit(of: remembrance.line(of: $0)) }.min() ?? .max,
      finder.timeline.stretch(of: DayInterval(remembrance.floor)).first,
      moment.horizon ?? .max)
    var bystandersSince = unit - 2 * finder.margin
    for group in groupOfKey.values {
      let (region, context) = groups[group].forget(before: unit, margin: finder.margin)
      bystandersSince = min(bystandersSince, context.first)
      let remembered = groups[group].remembered
      remembrance.needed.formUnion(remembered)
      let first = finder.timeline.days(of: Stretch(region.first, region.first)).earliest
      remembrance.reach[rule.name] = min(remembrance.reach[rule.name] ?? first, first)
      guard let own else { continue }
      var line = Remembrance.Line(happened: first, published: first)
      for number in remembered { line = line.joined(with: table[number]) }
      remembrance.extend(own, to: line)
    }
    bystanders.removeAll(before: bystandersSince)
    remembrance.needed.formUnion(bystanders.elements.map(\.number))
    for (key, group) in groupOfKey where groups[group].isEmpty && !rule.groups.isEmpty && !isTimely
    {
      groupOfKey[key] = nil
      groups.remove(group, leaving: RuleGroup())
    }
  }

  /// The episodes that are remembered.
  var rememberedEpisodes: Set<ToldEpisode.Key> {
    Set(
      groupOfKey.values.flatMap { group in
        groups[group].rememberedFindings.map { ToldEpisode.Key(group: group, finding: $0) }
      })
  }
}

extension Timeline {
  /// The first unit on which something may yet change.
  fileprivate func firstUnit(of line: Remembrance.Line) -> Int {
    switch clock {
    case .event: stretch(of: DayInterval(line.happened)).first
    // A minute may be of another day by the clock of its article.
    case .published: stretch(of: DayInterval(line.published.advanced(by: -1))).first
    }
  }
}
