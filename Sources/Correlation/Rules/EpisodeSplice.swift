/// A look at what is near a change only, where the episodes that go on from there are long.
///
/// It is for clusters that are runs (see ``ConditionEvaluator/findsRuns``). An episode that reaches far
/// beyond a change is cut where windows are as they were: at its last happening before all that the
/// change can bear on, or at the first one behind that. What lies beyond this joint is as before, and is
/// joined with it as before; what lies within is looked at again.
struct EpisodeSplice {
  /// All that the change can bear on.
  let region: Stretch
  /// What has to be looked at.
  let context: Stretch

  /// The episodes that reach beyond that.
  private let left: RuleGroup.Finding?
  private let right: RuleGroup.Finding?
  private let margin: Int
  private let near: Stretch

  /// A look at less than all; nil when that would not do, or be little less.
  ///
  /// - Parameters:
  ///   - near: the happenings that the change can bear on
  ///   - whole: the same with all episodes that touch it
  ///   - context: what would have to be looked at for all of that
  init?(
    _ near: Stretch, of whole: Stretch, in context: Stretch, margin: Int,
    _ findings: Shelf<RuleGroup.Finding>
  ) {
    let most = near.widened(by: 4 * max(1, margin))
    guard !most.contains(whole) else { return nil }
    // Two that lie side by side there are not told apart.
    func only(_ zone: Stretch) -> RuleGroup.Finding? {
      let found = findings.elements(touching: zone)
      guard found.count == 1, found[0].stretch.contains(zone), found[0].stretch.touches(near) else {
        return nil
      }
      return found[0].outcome.isPlain ? found[0] : nil
    }
    left = whole.first < most.first ? only(Stretch(most.first - 1, near.first - 1)) : nil
    right = most.last < whole.last ? only(Stretch(near.last + 1, most.last + 1)) : nil
    if whole.first < most.first, left == nil { return nil }
    if most.last < whole.last, right == nil { return nil }
    region = Stretch(
      left == nil ? whole.first : near.first, right == nil ? whole.last : near.last)
    self.context = Stretch(
      left == nil ? context.first : most.first, right == nil ? context.last : most.last)
    self.margin = max(1, margin)
    self.near = near
  }

  /// The outcomes that touch the region.
  ///
  /// - Parameters:
  ///   - local: those found in the context
  ///   - occurrences: what lies there, by where it starts
  ///   - gone: the happenings that are no more, ascending
  /// - Returns: nil when an episode falls apart between two that go on, or nothing of it is left
  func outcomes(
    _ local: [Outcome], among occurrences: [Occurrence], without gone: [Int32]
  ) -> [Outcome]? {
    var (start, end) = (0, occurrences.count)
    if let left {
      let last = occurrences.lastIndex {
        $0.stretch.last < near.first && left.outcome.members.contains(ascending: $0.number)
      }
      guard let last, near.first - 2 * margin <= occurrences[last].stretch.first else { return nil }
      start = last
    }
    if let right {
      let first = occurrences.firstIndex {
        near.last < $0.stretch.first && right.outcome.members.contains(ascending: $0.number)
      }
      guard let first, occurrences[first].stretch.last <= near.last + 2 * margin else { return nil }
      end = first + 1
    }
    guard start < end else { return nil }
    let inside = occurrences[start..<end].map(\.number).sorted()
    let outside = (occurrences[..<start] + occurrences[end...]).map(\.number).sorted()
    let again = inside.union(ascending: gone)
    let joints = (
      left: left.map { _ in occurrences[start].number },
      right: right.map { _ in occurrences[end - 1].number }
    )

    var outcomes: [Outcome] = []
    var joined = (left: left == nil, right: right == nil)
    for outcome in local {
      let members = outcome.members.subtracting(ascending: outside)
      let isLeft = joints.left.map(members.contains(ascending:)) == true
      let isRight = joints.right.map(members.contains(ascending:)) == true
      guard isLeft || isRight else {
        if region.touches(outcome.stretch), members.count == outcome.members.count {
          outcomes.append(outcome)
        }
        continue
      }
      var whole = outcome
      whole.members = members
      if let left, isLeft {
        whole.members = left.outcome.members.subtracting(ascending: again)
          .union(ascending: whole.members)
        whole.stretch = Stretch(left.stretch.first, whole.stretch.last)
        joined.left = true
      }
      if let right, isRight {
        // Where both are one, this is all of it already.
        if left?.number != right.number || !isLeft {
          whole.members = right.outcome.members.subtracting(ascending: again)
            .union(ascending: whole.members)
        }
        whole.stretch = Stretch(whole.stretch.first, right.stretch.last)
        whole.limit = right.outcome.limit
        joined.right = true
      }
      if let left, let right, left.number == right.number, isLeft != isRight { return nil }
      outcomes.append(whole)
    }
    return joined.left && joined.right ? outcomes : nil
  }
}

extension Outcome {
  /// Whether it is told by its happenings alone.
  fileprivate var isPlain: Bool {
    steps.isEmpty && silence == nil && certainty == .certain && !isSuppressed
  }
}
