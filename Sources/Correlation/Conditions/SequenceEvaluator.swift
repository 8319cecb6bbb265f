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
  var reach: Int { length }
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
