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
  private let values: [[FieldValue]]?  // of each happening
  private let least: Int
  private var happenings = 0
  private var times: [FieldValue: Int] = [:]

  /// A tally that is satisfied by `least`.
  init(_ scene: Scene, counted: FieldPath?, least: Int) {
    values = counted.map { field in
      scene.occurrences.map { scene.reader.values(of: field, in: $0.happening) }
    }
    self.least = least
  }

  /// Whether a happening has anything to count.
  func counts(_ index: Int) -> Bool { values?[index].isEmpty != true }

  /// How many there are now.
  var count: Int { values == nil ? happenings : times.count }

  var isSatisfied: Bool { count >= least }

  mutating func add(_ index: Int) {
    happenings += 1
    for value in values?[index] ?? [] { times[value, default: 0] += 1 }
  }

  mutating func remove(_ index: Int) {
    happenings -= 1
    for value in values?[index] ?? [] {
      guard let known = times[value] else { continue }
      times[value] = known == 1 ? nil : known - 1
    }
  }
}
