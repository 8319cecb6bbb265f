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
  private let least: Int
  private var happenings = 0
  private var different = 0
  /// The values of each happening, by numbers of their own for this scene; nil when happenings are
  /// counted.
  private let values: Values?
  private var times: [Int32]

  private struct Values: Sendable {
    var lists: [[Int]]
    var listOfHappening: [Int32]
    var count: Int
  }

  /// A tally that is satisfied by `least`.
  init(_ scene: Scene, counted: FieldPath?, least: Int) {
    self.least = least
    values = counted.map { _ in Self.values(in: scene) }
    times = Array(repeating: 0, count: values?.count ?? 0)
  }

  private static func values(in scene: Scene) -> Values {
    var listOfSet: [Int32: Int32] = [:]
    var numbers: [Int32: Int] = [:]
    var values = Values(lists: [], listOfHappening: [], count: 0)
    values.listOfHappening = scene.occurrences.map { occurrence in
      if let known = listOfSet[occurrence.values] { return known }
      let list = scene.values(in: occurrence.values).map { value in
        let number = numbers[value] ?? numbers.count
        numbers[value] = number
        return number
      }
      let number = Int32(values.lists.count)
      values.lists.append(list)
      listOfSet[occurrence.values] = number
      return number
    }
    values.count = numbers.count
    return values
  }

  /// Whether a happening has anything to count.
  func counts(_ index: Int) -> Bool {
    values.map { !$0.lists[Int($0.listOfHappening[index])].isEmpty } ?? true
  }

  /// How many there are now.
  var count: Int { values == nil ? happenings : different }

  var isSatisfied: Bool { count >= least }

  mutating func add(_ index: Int) {
    happenings += 1
    guard let values else { return }
    for value in values.lists[Int(values.listOfHappening[index])] {
      if times[value] == 0 { different += 1 }
      times[value] += 1
    }
  }

  mutating func remove(_ index: Int) {
    happenings -= 1
    guard let values else { return }
    for value in values.lists[Int(values.listOfHappening[index])] {
      times[value] -= 1
      if times[value] == 0 { different -= 1 }
    }
  }
}
