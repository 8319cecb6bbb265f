import CivilTime
import RuleLanguage
import TestSupport
import Testing

@testable import Correlation

/// When a feed was alive, in whatever order its articles came in.
@Suite struct FeedHistoryTests {
  @Test(arguments: 0..<200)
  func `it is what the counts of the days say`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let feed = Rule.Feed(
      articles: Int.random(in: 1...4, using: &random),
      span: .days(Int.random(in: 1...4, using: &random)))
    var history = FeedHistory(feeds: [feed])
    var counts: [Int: Int] = [:]
    for _ in 0..<30 {
      let day = Int.random(in: 100...130, using: &random)
      let known = counts[day, default: 0]
      let more =
        Int.random(in: 0...1, using: &random) > 0 ? Int.random(in: 1...3, using: &random) : -known
      counts[day] = known + more
      history.add([Day(number: Int32(day)): more])
    }
    let alive = (90...140).filter { day in
      (day - feed.span.days + 1...day).reduce(0) { $0 + counts[$1, default: 0] } >= feed.articles
    }
    let found = history.alive(by: feed).flatMap { interval in
      interval.earliest.number...interval.latest.number
    }
    #expect(found == alive.map(Int32.init), "seed \(seed)")
  }
}
