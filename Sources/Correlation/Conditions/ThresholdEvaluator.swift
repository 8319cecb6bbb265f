import RuleLanguage

/// `count of E >= N within D` and `count(distinct S) of E >= N within D`.
///
/// A window is any D consecutive days. For distinct values it counts only the happenings that
/// have one. Windows that reach N and count a happening in common belong to one episode.
struct ThresholdEvaluator: ConditionEvaluator {
  private let threshold: Threshold
  private let length: Int

  /// An evaluator on a clock.
  init(_ threshold: Threshold, on timeline: Timeline) {
    self.threshold = threshold
    length = timeline.length(of: threshold.within)
  }

  var streams: [EventStream] { [threshold.stream] }
  var counted: FieldPath? { threshold.counted }
  var reach: Int { length }
  var findsRuns: Bool { true }

  func clusters(in scene: Scene, reading: Certainty) -> [Cluster] {
    let tally = CountingTally(scene, counted: counted, least: threshold.count)
    let sweep = WindowSweep(
      scene.members(of: 0).filter(tally.counts), of: scene, length: length, reading: reading)
    return sweep.clusters(by: tally).map {
      Cluster($0, of: scene, length: length, reading: reading)
    }
  }
}

/// How many happenings, or different values of a field, are in a window.
struct CountingTally: WindowTally {
  private let least: Int
  private let countsValues: Bool
  private var happenings = 0
  private var different = 0
  /// The values of all happenings one behind the other, by numbers of their own for this scene, and
  /// where those of each end; empty when happenings are counted.
  private var values: [Int32] = []
  private var ends: [Int] = []
  /// How often each value is there now.
  private var times: [Int32] = []

  /// A tally that is satisfied by `least`.
  init(_ scene: Scene, counted: FieldPath?, least: Int) {
    self.least = least
    countsValues = counted != nil
    guard countsValues else { return }
    values.reserveCapacity(scene.occurrences.count)
    ends.reserveCapacity(scene.occurrences.count)
    for occurrence in scene.occurrences {
      if let sets = scene.valueSets {
        values += sets[Int(occurrence.values)]
      } else if occurrence.values != 0 {
        values.append(occurrence.values)
      }
      ends.append(values.count)
    }
    var numbers = Renumbering(atMost: values.count)
    for place in values.indices { values[place] = numbers.number(of: values[place]) }
    times = Array(repeating: 0, count: Int(numbers.count))
  }

  /// Whether a happening has anything to count.
  func counts(_ index: Int) -> Bool { !countsValues || !values(of: index).isEmpty }

  private func values(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// How many there are now.
  var count: Int { countsValues ? different : happenings }

  var isSatisfied: Bool { count >= least }

  mutating func add(_ index: Int) {
    happenings += 1
    guard countsValues else { return }
    for place in values(of: index) {
      let value = Int(values[place])
      if times[value] == 0 { different += 1 }
      times[value] += 1
    }
  }

  mutating func remove(_ index: Int) {
    happenings -= 1
    guard countsValues else { return }
    for place in values(of: index) {
      let value = Int(values[place])
      times[value] -= 1
      if times[value] == 0 { different -= 1 }
    }
  }
}
