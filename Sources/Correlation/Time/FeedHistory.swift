import CivilTime
import RuleLanguage

/// How many articles were published on each day.
struct FeedHistory: Sendable {
  private var articles: [Day: Int] = [:]

  /// The first day with an article; nil when there is none.
  private(set) var firstDay: Day?

  /// Counts some articles in, or, by negative numbers, out.
  mutating func add(_ more: [Day: Int]) {
    for (day, count) in more {
      let sum = articles[day, default: 0] + count
      articles[day] = sum > 0 ? sum : nil
    }
    if !more.isEmpty { firstDay = articles.keys.min() }
  }

  /// The days on which the feed was alive: the span that ends with them brought enough articles.
  /// In order, and neither touching nor adjoining.
  func alive(by feed: Rule.Feed) -> [DayInterval] {
    let length = max(1, feed.span.days)
    // With each day that has articles the sum of the spans that end on the days behind it changes,
    // and so it does when that day leaves the span.
    var changes: [Day: Int] = [:]
    for (day, count) in articles {
      changes[day, default: 0] += count
      changes[day.advanced(by: length), default: 0] -= count
    }
    var intervals: [DayInterval] = []
    var (sum, start) = (0, Day?.none)
    for day in changes.keys.sorted() {
      sum += changes[day] ?? 0
      if sum >= feed.articles {
        start = start ?? day
      } else if let first = start {
        intervals.append(DayInterval(first, day.advanced(by: -1)))
        start = nil
      }
    }
    return intervals
  }
}
