import RuleLanguage

/// `new S of E in D`: a happening with a value of S that no other had in the D before it.
///
/// What is new on the same day belongs to one episode, and its count is that of the new values.
/// For certain, none of the same value may even touch the D before; possibly, none must lie in
/// them whole.
struct NoveltyEvaluator: ConditionEvaluator {
  private let novelty: Novelty
  private let length: Int

  /// An evaluator on a clock.
  init(_ novelty: Novelty, on timeline: Timeline) {
    self.novelty = novelty
    length = timeline.length(of: novelty.span)
  }

  var streams: [EventStream] { [novelty.stream] }
  var counted: FieldPath? { novelty.field }
  var reach: Int { length }

  func clusters(in scene: Scene, reading: Certainty) -> [Cluster] {
    var indicesOfValue: [Int32: [Int]] = [:]
    for index in scene.members(of: 0) {
      for value in scene.values(in: scene.occurrences[index].values) {
        indicesOfValue[value, default: []].append(index)
      }
    }
    var fresh: Set<Int> = []
    for indices in indicesOfValue.values {
      fresh.formUnion(firsts(among: indices, scene, reading))
    }
    return clusters(of: fresh, in: scene)
  }

  /// Of happenings with one value, those that have none before them.
  private func firsts(among indices: [Int], _ scene: Scene, _ reading: Certainty) -> [Int] {
    let stretches = indices.map { scene.occurrences[$0].stretch }
    let byEnd = stretches.sorted { ($0.last, $0.first) < ($1.last, $1.first) }
    let byStart = stretches.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    return indices.filter { index in
      let own = scene.occurrences[index].stretch
      switch reading {
      case .certain:
        // Those that touch: all that start before the end, without those that are over too early.
        // A vague one touches the days before its own end; itself it is not counted.
        let before = Stretch(own.first - length, own.last - 1)
        let started = byStart.partitioningIndex { $0.first > before.last }
        let ended = byEnd.partitioningIndex { $0.last >= before.first }
        return started - ended == (own.touches(before) ? 1 : 0)
      case .possible:
        let (first, last) = (own.last - length, own.first - 1)
        guard first <= last else { return true }
        let candidates = byStart.partitioningIndex { $0.first >= first }
        return !byStart[candidates...].prefix { $0.first <= last }.contains { $0.last <= last }
      }
    }
  }

  private func clusters(of fresh: Set<Int>, in scene: Scene) -> [Cluster] {
    let ordered = fresh.sorted { left, right in
      let (mine, theirs) = (scene.occurrences[left].stretch, scene.occurrences[right].stretch)
      return (mine.first, mine.last, left) < (theirs.first, theirs.last, right)
    }
    var clusters: [Cluster] = []
    for index in ordered {
      let stretch = scene.occurrences[index].stretch
      if var last = clusters.last, last.stretch.touches(stretch) {
        last.members.append(index)
        last.stretch = last.stretch.joined(with: stretch)
        last.limit = last.stretch.last
        clusters[clusters.count - 1] = last
      } else {
        clusters.append(Cluster(members: [index], stretch: stretch, limit: stretch.last))
      }
    }
    return clusters.map { cluster in
      var cluster = cluster
      cluster.members.sort()
      return cluster
    }
  }
}
