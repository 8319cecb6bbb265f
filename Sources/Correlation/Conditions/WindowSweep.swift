/// Finds the windows of one length that satisfy a condition, and joins those that share a
/// happening.
///
/// A window is known by the unit it starts on. Under either reading of vague dates the windows
/// that count a happening start in one stretch: so that all of it lies in the window, or so that
/// some of it does.
struct WindowSweep {
  /// A happening, as its index, with the starts of the windows that count it.
  struct Entry {
    var index: Int
    var starts: ClosedRange<Int>
  }

  /// The entries by where they begin to be counted, and by where they cease to be.
  private let entering: [Entry]
  private let leaving: [Entry]

  /// A sweep over some happenings of a scene with windows of so many units.
  init(_ indices: [Int], of scene: Scene, length: Int, reading: Certainty) {
    let entries = indices.compactMap { index in
      Self.starts(of: scene.occurrences[index].stretch, length, reading).map {
        Entry(index: index, starts: $0)
      }
    }
    entering = entries.sorted { $0.starts.lowerBound < $1.starts.lowerBound }
    leaving = entries.sorted { $0.starts.upperBound < $1.starts.upperBound }
  }

  /// The starts of the windows that count a stretch; nil when it is too long for any.
  static func starts(
    of stretch: Stretch, _ length: Int, _ reading: Certainty
  ) -> ClosedRange<Int>? {
    switch reading {
    case .certain:
      stretch.length <= length ? stretch.last - length + 1...stretch.first : nil
    case .possible:
      stretch.first - length + 1...stretch.last
    }
  }

  /// The clusters of the windows whose tally is satisfied.
  ///
  /// Expects a tally that is not satisfied by nothing, and by more when it is by less.
  func clusters(by tally: some WindowTally) -> [[Int]] {
    joined(satisfyingStarts(by: tally))
  }

  // It suffices to look at windows that start where some happening is counted for the last time.
  // Let W be a window that satisfies the tally. It counts something; slide it forward until it
  // starts on the earliest such unit among the happenings it counts, and call that W'. Nothing
  // that W counts has left it. So W' counts all that W counts: it too satisfies the tally, and it
  // shares a happening with W. Hence W is in the cluster of W' and adds no happening to it; nor
  // does it join W' to a third window that would otherwise be apart, since what W shares with
  // that window W' shares with it too.
  private func satisfyingStarts(by empty: some WindowTally) -> [Int] {
    var tally = empty
    var (entered, left) = (0, 0)
    var starts: [Int] = []
    while left < leaving.count {
      let start = leaving[left].starts.upperBound
      while entered < entering.count, entering[entered].starts.lowerBound <= start {
        tally.add(entering[entered].index)
        entered += 1
      }
      if tally.isSatisfied { starts.append(start) }
      while left < leaving.count, leaving[left].starts.upperBound == start {
        tally.remove(leaving[left].index)
        left += 1
      }
    }
    return starts
  }

  /// The happenings put together that have a window in common, directly or by others between.
  ///
  /// - Parameter starts: the windows that satisfy, ascending; each of those that count the same
  ///   happenings, or one that stands for them
  func joined(_ starts: [Int]) -> [[Int]] {
    var clusters: [[Int]] = []
    // The windows that count a happening stand side by side among the starts, and begin no earlier
    // than those of the happening before.
    var first = 0
    var end = 0
    for entry in entering {
      while first < starts.count, starts[first] < entry.starts.lowerBound { first += 1 }
      guard first < starts.count else { break }
      let most = min(starts.count, first + entry.starts.count)
      let own = starts[first..<most].partitioningIndex { entry.starts.upperBound < $0 }
      guard first < own else { continue }
      if first < end {
        clusters[clusters.count - 1].append(entry.index)
      } else {
        clusters.append([entry.index])
      }
      end = max(end, own)
    }
    return clusters
  }
}

/// What a window that slides over happenings counts.
protocol WindowTally {
  /// A happening, as its index, comes into the window.
  mutating func add(_ index: Int)
  /// A happening leaves it.
  mutating func remove(_ index: Int)
  /// Whether what is in the window is enough.
  var isSatisfied: Bool { get }
}

extension Cluster {
  /// A cluster of happenings that were found in windows of so many units.
  init(_ members: [Int], of scene: Scene, length: Int, reading: Certainty) {
    let stretches = members.map { scene.occurrences[$0].stretch }
    // A further happening needs a window in common with one that is here.
    let latest =
      stretches.map { reading == .certain ? $0.first : $0.last }.max() ?? 0
    self.init(
      members: members.sorted(), stretch: stretches.hull ?? Stretch(0, 0),
      limit: latest + length - 1)
  }
}
