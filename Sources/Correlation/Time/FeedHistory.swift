import CivilTime
import RuleLanguage

/// How many articles were published on each day, and when that was enough for the rules that ask.
///
/// What articles change is reckoned anew from their first day on, which mostly is the last one.
struct FeedHistory: Sendable {
  private var articles: [Day: Int] = [:]
  /// The days with articles, ascending.
  private var days: [Day] = []
  /// For each feed that a rule asks for, the days on which it was alive.
  private var alive: [Rule.Feed: [DayInterval]]

  /// A history that no article is in, for these feeds.
  init(feeds: some Sequence<Rule.Feed>) {
    alive = Dictionary(feeds.map { ($0, []) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first day with an article; nil when there is none.
  var firstDay: Day? { days.first }

  /// Counts some articles in, or, by negative numbers, out.
  mutating func add(_ more: [Day: Int]) {
    for (day, count) in more {
      let known = articles[day, default: 0]
      let sum = max(0, known + count)
      articles[day] = sum > 0 ? sum : nil
      guard (sum > 0) != (known > 0) else { continue }
      let place = days.partitioningIndex { $0 >= day }
      if sum > 0 { days.insert(day, at: place) } else { days.remove(at: place) }
    }
    guard let first = more.keys.min() else { return }
    for (feed, intervals) in alive {
      alive[feed] = alive(by: feed, from: first, behind: intervals)
    }
  }

  /// The days on which a feed was alive: the span that ends with them brought enough articles. In
  /// order, and neither touching nor adjoining.
  func alive(by feed: Rule.Feed) -> [DayInterval] { alive[feed] ?? [] }

  private func alive(
    by feed: Rule.Feed, from first: Day, behind known: [DayInterval]
  ) -> [DayInterval] {
    let length = max(1, feed.span.days)
    var intervals = known
    var start: Day?
    while let last = intervals.last, last.latest >= first.advanced(by: -1) {
      intervals.removeLast()
      if last.earliest < first { start = last.earliest }
    }
    // With each day that has articles the sum of the spans that end on the days behind it changes,
    // and so it does when that day leaves the span.
    var sum = 0
    var changes: [(day: Day, count: Int)] = []
    for day in days[days.partitioningIndex { $0 >= first.advanced(by: -length) }...] {
      let count = articles[day] ?? 0
      if day < first { sum += count } else { changes.append((day, count)) }
      let end = day.advanced(by: length)
      if end >= first { changes.append((end, -count)) } else { sum -= count }
    }
    changes.sort { $0.day < $1.day }
    if sum < feed.articles, let begun = start, changes.first?.day != first {
      intervals.append(DayInterval(begun, first.advanced(by: -1)))
      start = nil
    }
    var index = 0
    while index < changes.count {
      let day = changes[index].day
      while index < changes.count, changes[index].day == day {
        sum += changes[index].count
        index += 1
      }
      if sum >= feed.articles {
        start = start ?? day
      } else if let begun = start {
        intervals.append(DayInterval(begun, day.advanced(by: -1)))
        start = nil
      }
    }
    return intervals
  }
}
