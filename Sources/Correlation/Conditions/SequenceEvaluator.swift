import RuleLanguage

/// `E then F within D` and `E then no F within D`: different happenings in this order, the first and
/// the last at most a window apart.
///
/// Days do not tell what came first on one day, so there either order will do. For certain, each
/// step lies on or behind the last day of the one before, and all of them in one window whole;
/// possibly, dates can be chosen so. What must not follow is judged the other way: for certain,
/// nothing can have followed in time, and possibly, nothing must have. It is judged when the
/// time for it is over, and only if enough articles came in. Matches that share a happening belong to
/// one episode.
struct SequenceEvaluator: ConditionEvaluator {
  private let present: [EventStream]
  private let absent: EventStream?
  private let length: Int
  private let grace: Int

  /// An evaluator on a clock.
  init(_ sequence: SequenceCondition, on timeline: Timeline, grace: TimeSpan?) {
    present = sequence.steps.filter { !$0.isAbsent }.map(\.stream)
    absent = sequence.steps.first(where: \.isAbsent)?.stream
    length = timeline.length(of: sequence.within)
    self.grace = grace.map(timeline.length) ?? 0
  }

  var streams: [EventStream] { present + (absent.map { [$0] } ?? []) }
  var absentStreams: Set<Int> { absent == nil ? [] : [present.count] }
  var reach: Int? { length }
  var isTimely: Bool { absent != nil }

  func clusters(in scene: Scene, reading: Certainty) -> [Cluster] {
    var search = SequenceSearch(
      scene: scene, present: present, absent: absent, length: length, reading: reading)
    search.run()
    return search.matched.groups.map { members in
      var cluster = Cluster(members, of: scene, length: length, reading: reading)
      if absent != nil {
        // What did not follow in time may still do so late: it is waited for once more.
        let firsts = members.map { scene.occurrences[$0].stretch.last }
        cluster.limit = (firsts.max() ?? 0) + 2 * length - 1 + grace
      }
      for (step, stream) in present.enumerated() {
        guard let label = stream.label else { continue }
        cluster.steps[label] = search.indicesOfStep[step].intersection(members)
      }
      return cluster
    }
  }
}

/// The search for all matches of a sequence.
private struct SequenceSearch {
  let scene: Scene
  let present: [EventStream]
  let absent: EventStream?
  let length: Int
  let reading: Certainty
  /// The happenings of each step by where they start, what must not follow at the end.
  private let candidates: [[Int]]
  /// The longest stretch of each step's happenings.
  private let longest: [Int]

  /// The happenings that are in a match, those of one match in one set.
  private(set) var matched: GrowingSets
  /// The happenings that are in a match as this step.
  private(set) var indicesOfStep: [Set<Int>]

  init(
    scene: Scene, present: [EventStream], absent: EventStream?, length: Int, reading: Certainty
  ) {
    self.scene = scene
    self.present = present
    self.absent = absent
    self.length = length
    self.reading = reading
    candidates = (0...present.count).map { step in
      scene.members(of: step).sorted {
        (scene.occurrences[$0].stretch.first, $0) < (scene.occurrences[$1].stretch.first, $1)
      }
    }
    longest = candidates.map { indices in
      indices.map { scene.occurrences[$0].stretch.length }.max() ?? 0
    }
    matched = GrowingSets()
    indicesOfStep = Array(repeating: [], count: present.count)
  }

  mutating func run() {
    extend([])
  }

  private func stretch(_ index: Int) -> Stretch { scene.occurrences[index].stretch }

  /// Finds all matches that begin like this.
  private mutating func extend(_ chain: [Int]) {
    guard chain.count < present.count else {
      if isUnfollowed(chain) {
        matched.unite(chain)
        for (step, index) in chain.enumerated() { indicesOfStep[step].insert(index) }
      }
      return
    }
    let stream = present[chain.count]
    for index in candidates(behind: chain) where holds(stream.filter, index, after: chain) {
      extend(chain + [index])
    }
  }

  private func holds(_ filter: Filter?, _ index: Int, after chain: [Int]) -> Bool {
    // What does not speak of other steps was looked at when the stream was made.
    guard let filter, filter.speaksOfLabels else { return true }
    var earlier: [String: Happening] = [:]
    for (stream, index) in zip(present, chain) {
      if let label = stream.label { earlier[label] = scene.occurrences[index].happening }
    }
    return filter.holds(
      for: scene.occurrences[index].happening, after: earlier, by: scene.reader)
  }

  /// The happenings that can be the step behind these, as far as time goes.
  private func candidates(behind chain: [Int]) -> [Int] {
    let all = candidates[chain.count]
    let before = chain.map(stretch)
    guard let latestStart = before.map(\.first).max(), let earliestEnd = before.map(\.last).min(),
      let hull = before.hull
    else { return all }
    let lowest: Int
    let highest: Int
    switch reading {
    case .certain: (lowest, highest) = (hull.last, hull.first + length - 1)
    case .possible:
      (lowest, highest) = (latestStart - longest[chain.count] + 1, earliestEnd + length - 1)
    }
    let start = all.partitioningIndex { stretch($0).first >= lowest }
    return all[start...].prefix { stretch($0).first <= highest }.filter { index in
      let last = stretch(index).last
      guard !chain.contains(index) else { return false }
      switch reading {
      case .certain: return last <= highest
      // All of them must touch one window, too.
      case .possible:
        return last >= latestStart
          && max(latestStart, stretch(index).first) - min(earliestEnd, last) < length
      }
    }
  }

  /// Whether what must not follow has not, and no longer can.
  private func isUnfollowed(_ chain: [Int]) -> Bool {
    guard let absent else { return true }
    guard let horizon = scene.horizon, let first = chain.first.map(stretch),
      let last = chain.last.map(stretch)
    else { return false }
    let start = reading == .certain ? last.first : last.last
    let end = (reading == .certain ? first.last : first.first) + length - 1
    guard end <= horizon, scene.isAlive(Stretch(min(start, end), end)) else { return false }
    guard start <= end else { return true }
    let all = candidates[present.count]
    let low = all.partitioningIndex { stretch($0).first > start - longest[present.count] }
    return !all[low...].prefix { stretch($0).first <= end }.contains { index in
      let own = stretch(index)
      let follows = reading == .certain ? own.last >= start : own.first >= start && own.last <= end
      return follows && !chain.contains(index) && holds(absent.filter, index, after: chain)
    }
  }
}
