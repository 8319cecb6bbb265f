import RuleLanguage

/// The search for all matches of a sequence.
///
/// Chains that begin alike and come to the same place go on alike: that is looked at once, so that
/// the time it takes does not grow with the number of matches, which can be immense.
struct SequenceSearch {
  let scene: Scene
  let present: [EventStream]
  let absent: EventStream?
  let length: Int
  let reading: Certainty
  /// The happenings of each step by where they start, what must not follow at the end.
  private let candidates: [[Int]]
  /// The longest stretch of each step's happenings.
  private let longest: [Int]

  /// What the filter of each step says of earlier ones; nil where it says nothing of them.
  private let joins: [Filter?]
  /// How the happenings of each step are found by what they have in common with an earlier one.
  private let shortcuts: [SequenceJoin?]
  /// Whether nothing behind a step speaks of the steps between it and the first.
  private let isFree: [Bool]
  /// Whether chains can go on that begin with the present first step and have come to a place.
  private var found: [Place: Bool] = [:]

  private struct Place: Hashable {
    var step: Int
    var index: Int
    var latestStart: Int
    var earliestEnd: Int
  }

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
    let later = present + [absent].compactMap(\.self)
    let joins = later.map { stream in stream.filter.flatMap { $0.speaksOfLabels ? $0 : nil } }
    self.joins = joins
    shortcuts = later.indices.map { [candidates] step in
      SequenceJoin(candidates[step], of: scene, like: joins[step], after: present.prefix(step))
    }
    isFree = present.indices.map { step in
      let between = Set(present[..<step].dropFirst().compactMap(\.label))
      let named = later[(step + 1)...].flatMap { $0.filter?.fields ?? [] }.compactMap(\.label)
      return between.isDisjoint(with: named)
    }
  }

  /// Finds all matches.
  mutating func run() {
    for first in candidates[0] where holds(joins[0], first, after: []) {
      found = [:]
      _ = extend([first])
    }
  }

  private func stretch(_ index: Int) -> Stretch { scene.occurrences[index].stretch }

  /// Finds all matches that begin like this; says whether there are any.
  private mutating func extend(_ chain: [Int]) -> Bool {
    guard chain.count < present.count else {
      let matches = isUnfollowed(chain)
      if matches { record(chain) }
      return matches
    }
    var matches = false
    for index in candidates(behind: chain)
    where holds(joins[chain.count], index, after: chain) {
      let next = chain + [index]
      let place = place(of: next)
      if let place, let known = found[place] {
        if known { record(next) }
        matches = matches || known
        continue
      }
      let extends = extend(next)
      if let place { found[place] = extends }
      matches = matches || extends
    }
    return matches
  }

  /// Notes that these are in a match.
  private mutating func record(_ chain: [Int]) {
    matched.unite(chain)
    for (step, index) in chain.enumerated() { indicesOfStep[step].insert(index) }
  }

  /// All that decides how a chain can go on, when that does not depend on the steps between its first
  /// and its last: nothing speaks of them, and none of them lies where it could come once more.
  private func place(of chain: [Int]) -> Place? {
    guard chain.count > 2, let index = chain.last, isFree[chain.count - 1] else { return nil }
    let stretches = chain.map(stretch)
    guard let latestStart = stretches.map(\.first).max(),
      let earliestEnd = stretches.map(\.last).min(),
      stretches.dropFirst().dropLast().allSatisfy({ $0.last < latestStart })
    else { return nil }
    return Place(
      step: chain.count, index: index, latestStart: latestStart, earliestEnd: earliestEnd)
  }

  private func holds(_ filter: Filter?, _ index: Int, after chain: [Int]) -> Bool {
    // What does not speak of other steps was looked at when the stream was made.
    guard let filter else { return true }
    var earlier: [String: KeptHappening] = [:]
    for (stream, index) in zip(present, chain) {
      if let label = stream.label { earlier[label] = scene.happening(index) }
    }
    return filter.holds(for: scene.happening(index), after: earlier, by: scene.reader)
  }

  /// The happenings of a step, or those of them that have in common with a chain what they must.
  private func candidates(ofStep step: Int, behind chain: [Int]) -> [Int] {
    shortcuts[step]?.indices(behind: chain, in: scene) ?? candidates[step]
  }

  /// The happenings that can be the step behind these, as far as time goes.
  private func candidates(behind chain: [Int]) -> [Int] {
    let all = candidates(ofStep: chain.count, behind: chain)
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
    guard absent != nil else { return true }
    guard let horizon = scene.horizon, let first = chain.first.map(stretch),
      let last = chain.last.map(stretch)
    else { return false }
    let start = reading == .certain ? last.first : last.last
    let end = (reading == .certain ? first.last : first.first) + length - 1
    guard end <= horizon, scene.isAlive(Stretch(min(start, end), end)) else { return false }
    guard start <= end else { return true }
    let all = candidates(ofStep: present.count, behind: chain)
    let low = all.partitioningIndex { stretch($0).first > start - longest[present.count] }
    return !all[low...].prefix { stretch($0).first <= end }.contains { index in
      let own = stretch(index)
      let follows = reading == .certain ? own.last >= start : own.first >= start && own.last <= end
      return follows && !chain.contains(index) && holds(joins[present.count], index, after: chain)
    }
  }
}
