import RuleLanguage

/// `all of E, F, G within D`: a window that counts a happening of each stream. Windows that count a
/// happening in common belong to one episode.
///
/// One happening may stand for several streams.
struct ConjunctionEvaluator: ConditionEvaluator {
  private let conjunction: Conjunction
  private let length: Int

  /// An evaluator on a clock.
  init(_ conjunction: Conjunction, on timeline: Timeline) {
    self.conjunction = conjunction
    length = timeline.length(of: conjunction.within)
  }

  var streams: [EventStream] { conjunction.streams }
  var reach: Int { length }
  var findsRuns: Bool { true }

  func clusters(in scene: Scene, reading: Certainty) -> [Cluster] {
    let sweep = WindowSweep(
      Array(scene.occurrences.indices), of: scene, length: length, reading: reading)
    let tally = CoverageTally(
      sets: scene.streamSets, setOfHappening: scene.occurrences.map(\.streams),
      count: streams.count)
    return sweep.clusters(by: tally).map {
      Cluster($0, of: scene, length: length, reading: reading)
    }
  }
}

/// Which streams have a happening in a window.
private struct CoverageTally: WindowTally {
  private let sets: [[Int]]
  private let setOfHappening: [Int32]
  private var happenings: [Int]  // of each stream
  private var covered = 0

  init(sets: [[Int]], setOfHappening: [Int32], count: Int) {
    self.sets = sets
    self.setOfHappening = setOfHappening
    happenings = Array(repeating: 0, count: count)
  }

  var isSatisfied: Bool { covered == happenings.count }

  mutating func add(_ index: Int) {
    for stream in sets[Int(setOfHappening[index])] {
      if happenings[stream] == 0 { covered += 1 }
      happenings[stream] += 1
    }
  }

  mutating func remove(_ index: Int) {
    for stream in sets[Int(setOfHappening[index])] {
      happenings[stream] -= 1
      if happenings[stream] == 0 { covered -= 1 }
    }
  }
}
