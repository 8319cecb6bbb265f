import CivilTime
import RuleLanguage

/// `count of E >= N within D` and `count(distinct S) of E >= N within D`.
///
/// A window is any D consecutive days. It counts the happenings whose whole interval lies in it;
/// for distinct values, those of them whose slot is filled. Windows that reach N and count a
/// happening in common belong to one episode.
struct ThresholdEvaluator: ConditionEvaluator {
  let threshold: Threshold

  var events: Set<String> { [threshold.event] }

  // It suffices to look at windows that start on the first day of a happening that can count.
  // Let W be a window that reaches N ≥ 1. It counts something; slide it forward until it starts
  // on the earliest first day among the happenings it counts, and call that W'. Each of them
  // starts in W' by choice of the start, and ends in it because the end only moved forward. So
  // W' counts all that W counts: it too reaches N, and it shares a happening with W. Hence W is
  // in the episode of W' and adds no happening to it; nor does it join W' to a third window that
  // would otherwise be apart, since what W shares with that window W' shares with it too.
  func episodes(among happenings: [Happening]) -> [Episode] {
    let counted = happenings.filter(canCount)
    let starts = satisfyingStarts(of: counted)
    guard !starts.isEmpty else { return [] }

    // The windows that count a happening start no later than it and no earlier than lets them
    // reach its end, so they stand side by side in `starts`.
    let memberships = counted.compactMap { happening -> Membership? in
      let interval = happening.date.interval
      let first = starts.partitioningIndex { $0.distance(to: interval.latest) < threshold.days }
      let end = starts.partitioningIndex { interval.earliest < $0 }
      return first < end ? Membership(windows: first..<end, happening: happening) : nil
    }
    return joined(memberships).compactMap(episode)
  }

  /// A happening with the windows that count it, as indices of their starts.
  private struct Membership {
    let windows: Range<Int>
    let happening: Happening
  }

  /// Whether any window can count it: longer than a window, it lies in none.
  private func canCount(_ happening: Happening) -> Bool {
    guard happening.date.interval.count <= threshold.days else { return false }
    guard let slot = threshold.distinct else { return true }
    return happening.slots[slot] != nil
  }

  /// The first days of happenings on which a window starts that reaches the threshold, ascending.
  private func satisfyingStarts(of happenings: [Happening]) -> [Day] {
    let entering = happenings.sorted { $0.date.interval.latest < $1.date.interval.latest }
    let leaving = happenings.sorted { $0.date.interval.earliest < $1.date.interval.earliest }
    var (entered, left) = (0, 0)
    var tally = Tally(slot: threshold.distinct)
    var starts: [Day] = []
    while left < leaving.count {
      let start = leaving[left].date.interval.earliest
      while entered < entering.count,
        start.distance(to: entering[entered].date.interval.latest) < threshold.days
      {
        tally.add(entering[entered])
        entered += 1
      }
      if tally.count >= threshold.count { starts.append(start) }
      // All that leave have entered: each fits into the window that starts on its first day.
      while left < leaving.count, leaving[left].date.interval.earliest == start {
        tally.remove(leaving[left])
        left += 1
      }
    }
    return starts
  }

  /// The happenings put together that have a window in common, directly or by others between.
  private func joined(_ memberships: [Membership]) -> [[Happening]] {
    var episodes: [[Happening]] = []
    var end = 0
    for membership in memberships.sorted(by: { $0.windows.lowerBound < $1.windows.lowerBound }) {
      if membership.windows.lowerBound < end {
        episodes[episodes.count - 1].append(membership.happening)
      } else {
        episodes.append([membership.happening])
      }
      end = max(end, membership.windows.upperBound)
    }
    return episodes
  }

  private func episode(of unordered: [Happening]) -> Episode? {
    let happenings = unordered.sorted { $0.precedes($1) }
    let days = happenings.map(\.date.interval)
    guard let first = days.map(\.earliest).min(), let last = days.map(\.latest).max() else {
      return nil
    }
    // Where whole happenings are counted, no slot stands out: all are shown.
    let slots = threshold.distinct.map { [$0] } ?? Set(happenings.flatMap(\.slots.keys)).sorted()
    let values = Dictionary(uniqueKeysWithValues: slots.map { ($0, happenings.values(of: $0)) })
    let count = threshold.distinct.map { values[$0]?.count ?? 0 } ?? happenings.count
    return Episode(
      count: count, values: values, span: DayInterval(first, last), happenings: happenings)
  }
}

/// What a window that slides over happenings counts.
private struct Tally {
  let slot: String?
  private var happenings = 0
  private var values: [String: Int] = [:]

  init(slot: String?) {
    self.slot = slot
  }

  var count: Int { slot == nil ? happenings : values.count }

  mutating func add(_ happening: Happening) {
    happenings += 1
    if let slot, let value = happening.slots[slot] { values[value, default: 0] += 1 }
  }

  mutating func remove(_ happening: Happening) {
    happenings -= 1
    guard let slot, let value = happening.slots[slot], let times = values[value] else { return }
    values[value] = times == 1 ? nil : times - 1
  }
}
