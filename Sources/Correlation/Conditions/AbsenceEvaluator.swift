import RuleLanguage

/// `no E for D`: D consecutive days that are over, on all of which enough articles came in, and in
/// which nothing happened.
///
/// For certain, no happening touches them; possibly, none lies in them whole. Such windows that share
/// a day, or start on days next to each other, belong to one episode. Nothing is absent before the first
/// article came in or, where that is not known or the rule has groups, before the first happening. An
/// episode shows what happened right before it, if anything did, and, while it goes on, the D days
/// for which it rang.
struct AbsenceEvaluator: ConditionEvaluator {
  private let absence: Absence
  private let length: Int

  /// An evaluator on a clock.
  init(_ absence: Absence, on timeline: Timeline) {
    self.absence = absence
    length = timeline.length(of: absence.span)
  }

  var streams: [EventStream] { [absence.stream] }
  // However long a silence is: once it is told, it is known where it lies.
  var reach: Int { length }
  var isTimely: Bool { true }

  func clusters(in scene: Scene, reading: Certainty) -> [Cluster] {
    guard let horizon = scene.horizon, let since = scene.watchedSince else { return [] }
    let stretches = scene.members(of: 0).map { (index: $0, scene.occurrences[$0].stretch) }
    // A window is certain to be silent when no happening can lie in it.
    let opposite: Certainty = reading == .certain ? .possible : .certain
    let broken = stretches.compactMap { WindowSweep.starts(of: $0.1, length, opposite) }
      .sorted { $0.lowerBound < $1.lowerBound }
    var precursors: [Int: [Int]] = [:]
    for (index, stretch) in stretches
    where WindowSweep.starts(of: stretch, length, opposite) != nil {
      precursors[reading == .certain ? stretch.last : stretch.first, default: []].append(index)
    }
    let alive = scene.alive.filter { since <= $0.last }.map {
      Stretch(max(since, $0.first), $0.last)
    }
    return silences(broken, alive, until: horizon).map { silence in
      let goesOn = silence.last == horizon
      return Cluster(
        members: precursors[silence.first - 1] ?? [],
        stretch: silence, limit: goesOn ? nil : silence.last,
        silence: goesOn ? Stretch(silence.first, silence.first + length - 1) : silence)
    }
  }

  /// The stretches that are joined from windows without a happening.
  ///
  /// - Parameter broken: the starts of windows with one, by where they begin
  private func silences(
    _ broken: [ClosedRange<Int>], _ alive: [Stretch], until horizon: Int
  ) -> [Stretch] {
    var silences: [Stretch] = []
    func add(_ first: Int, _ last: Int) {
      guard first <= last else { return }
      let silence = Stretch(first, last + length - 1)
      if let previous = silences.last, previous.touches(silence) {
        silences[silences.count - 1] = previous.joined(with: silence)
      } else {
        silences.append(silence)
      }
    }
    var next = 0
    for stretch in alive {
      var start = stretch.first
      let end = min(stretch.last, horizon) - length + 1
      while next < broken.count, broken[next].lowerBound <= end {
        add(start, broken[next].lowerBound - 1)
        start = max(start, broken[next].upperBound + 1)
        // What reaches beyond this stretch may break windows of the next one, too.
        if broken[next].upperBound >= end { break }
        next += 1
      }
      add(start, end)
    }
    return silences
  }
}
