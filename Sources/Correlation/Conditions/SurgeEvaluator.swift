import RuleLanguage

/// `count of E within D >= K times median of N periods and >= M`.
///
/// A window is any D consecutive days; the N periods before it are as long, side by side. For
/// certain, the window counts only what lies in it whole, and a period all that touches it; possibly,
/// the other way round. Windows that surge and count a happening in common belong to one episode.
struct SurgeEvaluator: ConditionEvaluator {
  private let surge: Surge
  private let length: Int

  /// An evaluator on a clock.
  init(_ surge: Surge, on timeline: Timeline) {
    self.surge = surge
    length = timeline.length(of: surge.period)
  }

  var streams: [EventStream] { [surge.stream] }
  var counted: FieldPath? { surge.counted }
  var reach: Int { length * (surge.periods + 1) }
  var findsRuns: Bool { true }

  func clusters(in scene: Scene, reading: Certainty) -> [Cluster] {
    let tally = CountingTally(scene, counted: counted, least: surge.least)
    let indices = scene.members(of: 0).filter(tally.counts)
    let sweep = WindowSweep(indices, of: scene, length: length, reading: reading)
    let starts = surgingStarts(indices, scene, reading, tally)
    return sweep.joined(starts).map { Cluster($0, of: scene, length: length, reading: reading) }
  }

  /// A happening comes into, or leaves, the window or one of the periods before it.
  private struct Step {
    var start: Int
    var period: Int  // 0 is the window
    var index: Int
    var comes: Bool
  }

  /// The starts at which what is counted changes, and from which on the window surges, ascending.
  private func surgingStarts(
    _ indices: [Int], _ scene: Scene, _ reading: Certainty, _ empty: CountingTally
  ) -> [Int] {
    let steps = indices.flatMap { self.steps(of: $0, scene, reading) }.sorted {
      $0.start < $1.start
    }
    var tallies = Array(repeating: empty, count: surge.periods + 1)
    var starts: [Int] = []
    var next = 0
    while next < steps.count {
      let start = steps[next].start
      while next < steps.count, steps[next].start == start {
        let step = steps[next]
        if step.comes {
          tallies[step.period].add(step.index)
        } else {
          tallies[step.period].remove(step.index)
        }
        next += 1
      }
      if tallies[0].isSatisfied, surges(tallies[0].count, over: tallies[1...].map(\.count)) {
        starts.append(start)
      }
    }
    return starts
  }

  private func steps(of index: Int, _ scene: Scene, _ reading: Certainty) -> [Step] {
    let stretch = scene.occurrences[index].stretch
    let usual: Certainty = reading == .certain ? .possible : .certain
    return (0...surge.periods).flatMap { period -> [Step] in
      guard let starts = WindowSweep.starts(of: stretch, length, period == 0 ? reading : usual)
      else { return [] }
      let shift = period * length
      return [
        Step(start: starts.lowerBound + shift, period: period, index: index, comes: true),
        Step(start: starts.upperBound + shift + 1, period: period, index: index, comes: false),
      ]
    }
  }

  /// Whether a count is so many times the usual one.
  private func surges(_ count: Int, over periods: [Int]) -> Bool {
    switch surge.average {
    case .mean:
      return count * 100 * periods.count >= surge.percent * periods.reduce(0, +)
    case .median:
      let ordered = periods.sorted()
      // Twice the median: of an even number of periods it lies between the middle two.
      let twice = ordered[(ordered.count - 1) / 2] + ordered[ordered.count / 2]
      return count * 200 >= surge.percent * twice
    }
  }
}
