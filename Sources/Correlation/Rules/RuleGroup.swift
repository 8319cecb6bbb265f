/// The happenings of one group of a rule, and the episodes they make.
struct RuleGroup: Sendable {
  /// An episode that was found.
  struct Finding: Shelved {
    /// What it is known by in its group.
    var number: Int32
    /// What was found.
    var outcome: Outcome
    /// What is told of it; nil when an exception keeps it from ringing.
    var episode: Episode?
    /// The finding before it that it has all reports of; nil for none, or where that is not known.
    var former: Int32?

    var stretch: Stretch { outcome.stretch }
  }

  /// Its values, by numbers of their texts.
  let key: [Int32]
  /// Its values, by field.
  let names: [String: String]

  private var occurrences = Shelf<Occurrence>()
  private var findings = Shelf<Finding>()
  private var lastNumber: Int32 = 0
  /// Where changes begin to count: what lies before is forgotten, or settled.
  private var line = RuleMoment.always.first
  /// Where something changed.
  private var regions: [Stretch] = []
  /// The happenings that are no more since then.
  private var gone: [Int32] = []
  /// The happenings by which it can be told what did.
  private(set) var causes: [Int32] = []

  /// A group that nothing is of.
  init(key: [Int32] = [], names: [String: String] = [:]) {
    self.key = key
    self.names = names
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { occurrences.isEmpty && findings.isEmpty }

  /// The first unit of the first happening; nil when there is none.
  var firstUnit: Int? { occurrences.firstUnit }

  /// Whether it has not been looked at since something changed.
  var isTouched: Bool { !regions.isEmpty }

  /// Takes in what became of a happening; says whether it has not been looked at since something else
  /// changed.
  mutating func take(_ occurrence: Occurrence, _ change: HappeningChange) -> Bool {
    let wasTouched = isTouched
    touch(occurrence.stretch)
    note(change)
    if change.isNew {
      occurrences.insert(occurrence)
    } else {
      occurrences.remove(occurrence.number, at: occurrence.stretch)
      gone.append(occurrence.number)
    }
    return wasTouched
  }

  /// Notes where it has to be looked at again.
  mutating func touch(_ region: Stretch) {
    // Changes come in crowds on one day.
    if regions.last != region { regions.append(region) }
  }

  /// Notes because of what.
  mutating func note(_ change: HappeningChange) {
    causes.append(change.number)
    causes += change.causes
  }

  /// Looks for the episodes again, near what changed.
  ///
  /// What a change makes or breaks is made of happenings within the margin of it. An episode that
  /// is another than before has some of these, or was joined with such a one, or parted from it. So it
  /// lies in the region of those happenings, grown by all episodes that touch it. What is found
  /// there is right when all is looked at that lies within the margin of what touches the region. And
  /// nothing that is found outside of it, for want of what lies farther off, is joined with what is
  /// found inside: they would have a happening in common, and that touches the region.
  ///
  /// - Parameters:
  ///   - margin: how far around a change episodes may be others
  ///   - findsRuns: whether of long episodes it is enough to look at a part
  ///   - find: the episodes as told by what lies in a region, and by these happenings in it
  ///   - tell: what is told of one, and of that which it has most in common with; and whether it has
  ///     all reports of that
  /// - Returns: the episodes that rang and are no more, and those that ring and did not, in order of
  ///   time; nil when there are none
  mutating func settle(
    margin: Int, findsRuns: Bool, find: (Stretch, [Occurrence]) -> [Outcome],
    tell: (Outcome, Finding?) -> (episode: Episode, hasAll: Bool)
  ) -> (removed: [Finding], added: [Finding])? {
    let changed = changes(margin: margin)
    gone.sort()
    defer { (regions, gone) = ([], []) }
    var removed: [Finding] = []
    var added: [Finding] = []
    for change in changed {
      let (region, outcomes) = look(near: change, margin, findsRuns, find)
      let known = findings.elements(touching: region)
      var before = Dictionary(known.map { ($0.outcome, $0) }) { first, _ in first }
      for outcome in outcomes {
        if before.removeValue(forKey: outcome) != nil { continue }
        if let again = removed.firstIndex(where: { $0.outcome == outcome }) {
          findings.insert(removed.remove(at: again))
          continue
        }
        lastNumber += 1
        var finding = Finding(number: lastNumber, outcome: outcome)
        if !outcome.isSuppressed {
          let former = Self.largest(of: known, near: outcome)
          let told = tell(outcome, former)
          finding.episode = told.episode
          finding.former = told.hasAll ? former?.number : nil
        }
        findings.insert(finding)
        added.append(finding)
      }
      for finding in known where before[finding.outcome] != nil {
        findings.remove(finding.number, at: finding.stretch)
        if let passing = added.firstIndex(where: { $0.number == finding.number }) {
          added.remove(at: passing)
        } else {
          removed.append(finding)
        }
      }
    }
    removed.removeAll { $0.episode == nil }
    added.removeAll { $0.episode == nil }
    guard !removed.isEmpty || !added.isEmpty else { return nil }
    return (removed, added.sorted { $0.precedes($1) })
  }

  /// Where something changed that counts; what has to do with the same episodes in one.
  private func changes(margin: Int) -> [Stretch] {
    var changes: [(own: Stretch, region: Stretch)] = []
    for region in regions.merged(within: 2 * margin) where region.last >= line {
      let own = Stretch(max(region.first, line), region.last)
      let region = grown(occurrences.hull(touching: own.widened(by: margin)))
      if let last = changes.last, last.region.touches(region) {
        changes[changes.count - 1] = (last.own.joined(with: own), last.region.joined(with: region))
      } else {
        changes.append((own, region))
      }
    }
    return changes.map(\.own)
  }

  /// Looks for the episodes near a change: in which region, and all that touch it.
  private func look(
    near change: Stretch, _ margin: Int, _ findsRuns: Bool,
    _ find: (Stretch, [Occurrence]) -> [Outcome]
  ) -> (region: Stretch, outcomes: [Outcome]) {
    let near = occurrences.hull(touching: change.widened(by: margin))
    let region = grown(near)
    let context = occurrences.hull(touching: region).widened(by: margin)
    if findsRuns,
      let splice = EpisodeSplice(near, of: region, in: context, margin: margin, findings)
    {
      let some = occurrences.elements(touching: splice.context)
      let found = find(splice.context, some)
      if let outcomes = splice.outcomes(found, among: some, without: gone) {
        return (splice.region, outcomes)
      }
    }
    let found = find(context, occurrences.elements(touching: context))
    return (region, found.filter { region.touches($0.stretch) })
  }

  /// The finding with the most happenings of those that touch another and are told of.
  private static func largest(of known: [Finding], near outcome: Outcome) -> Finding? {
    known.lazy.filter { $0.episode != nil && $0.stretch.touches(outcome.stretch) }
      .max { $0.outcome.members.count < $1.outcome.members.count }
  }

  /// Forgets what changed, when it was looked at.
  mutating func forgetCauses() {
    causes = []
  }

  // MARK: Forgetting

  /// Notes that nothing changes any more before this unit.
  mutating func settleLine(at unit: Int) {
    line = max(line, unit)
  }

  /// Where episodes may yet be others, and where happenings bear on that.
  ///
  /// What a change looks at is told by ``settle(margin:findsRuns:find:tell:)``: of what it is made, only what
  /// touches that is needed.
  func reach(margin: Int) -> (region: Stretch, context: Stretch) {
    reach(of: Stretch(line - margin, RuleMoment.always.last), margin)
  }

  private func reach(of region: Stretch, _ margin: Int) -> (region: Stretch, context: Stretch) {
    let region = grown(occurrences.hull(touching: region))
    return (region, occurrences.hull(touching: region).widened(by: margin))
  }

  /// Forgets what no change can reach.
  ///
  /// - Parameters:
  ///   - keepsFirst: whether the first happening is remembered, by which it is known since when
  ///     anything was watched
  ///   - isNeeded: whether an episode has to be found again all the same
  /// - Returns: where happenings bear on what is remembered
  mutating func forget(
    margin: Int, keepsFirst: Bool, needing isNeeded: (Finding) -> Bool
  ) -> Stretch {
    var (region, context) = reach(margin: margin)
    let needed = findings.elements.lazy.filter { $0.stretch.last < region.first }
      .filter(isNeeded).map(\.stretch)
    if let hull = Array(needed).hull {
      (region, context) = reach(of: region.joined(with: hull), margin)
    }
    let first = keepsFirst ? occurrences.first : nil
    occurrences.removeAll(before: context.first)
    if let first, first.stretch.last < context.first { occurrences.insert(first) }
    findings.removeAll(before: region.first)
    return context
  }

  /// The numbers of the happenings that do not end before a unit.
  func numbers(since unit: Int) -> [Int32] {
    occurrences.elements.lazy.filter { $0.stretch.last >= unit }.map(\.number)
  }

  /// The episodes that are remembered.
  var remembered: [Finding] { findings.elements }

  /// A region with all episodes that touch it, and those that touch them.
  private func grown(_ region: Stretch) -> Stretch {
    var region = region
    while true {
      let all = findings.hull(touching: region)
      if all == region { return region }
      region = all
    }
  }
}

extension RuleGroup.Finding {
  /// Whether it comes before another of its group: by its days, then by its happenings.
  fileprivate func precedes(_ other: Self) -> Bool {
    guard let mine = episode, let theirs = other.episode else { return false }
    guard mine.span == theirs.span else { return mine.span < theirs.span }
    return mine.happenings.lexicographicallyPrecedes(theirs.happenings) { $0.precedes($1) }
  }
}
