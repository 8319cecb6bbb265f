import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage

/// One run of a test: its steps in some order, on a correlator of its own.
///
/// `now` is the newest day that an article was published on, or that time went on to. Whatever is
/// expected is judged when the time that has passed has been reckoned with, so that what is over
/// is resolved in whatever order the news came in.
struct TestRun {
  /// A step with what it does.
  struct Step {
    var written: RuleTest.Step
    var does: Act
  }

  /// What a step does.
  enum Act {
    /// Sightings come in, by so many articles.
    case news([Sighting], published: Day, articles: Int)
    /// Time goes on.
    case advance(Day)
    /// It only looks.
    case look
  }

  private var correlator: Correlator
  private let zone: TimeZone
  private var history = History()
  private var today: Day?
  /// The alerts as they stood at the last expectation before the latest steps, by number.
  private var before: [Int: Alert] = [:]
  private var isSettled = true

  /// A run in which nothing has happened.
  init(_ ruleset: Ruleset, in zone: TimeZone) {
    correlator = Correlator(ruleset: ruleset)
    self.zone = zone
  }

  /// Does steps, and tells the first expectation that does not hold; nil when all do.
  mutating func failure(of steps: [Step]) -> TestOutcome.Failure? {
    for step in steps {
      switch step.does {
      case .news(let sightings, let published, let articles):
        let now = go(to: published)
        let feed = [published: articles]
        history.sightings += sightings
        history.articles.merge(feed, uniquingKeysWith: +)
        _ = correlator.apply(adding: sightings, articles: feed, now: now)
      case .advance(let day):
        _ = correlator.advance(to: go(to: day))
      case .look:
        settle()
        if let failure = failure(of: step.written) { return failure }
      }
    }
    return nil
  }

  /// Notes that something is done, and gives the time that it is then.
  private mutating func go(to day: Day) -> Date {
    if isSettled {
      before = Dictionary(uniqueKeysWithValues: correlator.alerts.map { ($0.number, $0) })
    }
    isSettled = false
    let today = max(day, self.today ?? day)
    self.today = today
    return today.noon(in: zone)
  }

  /// Lets all resolve that is over by now.
  private mutating func settle() {
    if !isSettled, let today { _ = correlator.advance(to: today.noon(in: zone)) }
    isSettled = true
  }

  private func failure(of step: RuleTest.Step) -> TestOutcome.Failure? {
    switch step.action {
    case .expectEvent(let event, let isAbsent, let expectations):
      let all = correlator.happenings(of: event, told: Set(Status.allCases))
      let told = expectations.statuses ?? [.asserted]
      let candidates = all.filter { told.contains($0.status) }
      let meeting = candidates.first { happening in expectations.allSatisfy(happening.meets) }
      guard (meeting == nil) != isAbsent else { return nil }
      // What is only told otherwise is nearer than nothing.
      let nearest = meeting ?? (candidates.isEmpty ? all : candidates).nearest(to: expectations)
      let got = nearest.map { "event \(event) \($0.fields(like: expectations))" }
      return failure(at: step, got: got ?? "no event \(event)")
    case .expectAlert(let rule, let isAbsent, let expectations):
      let all = correlator.alerts.filter { $0.rule == rule }
      let candidates =
        expectations.speakOfWithdrawn ? all : all.filter { $0.state != .withdrawn }
      func meets(_ alert: Alert) -> Bool {
        expectations.allSatisfy { alert.meets($0, before: before[alert.number]) }
      }
      let meeting = candidates.first(where: meets)
      guard (meeting == nil) != isAbsent else { return nil }
      if let alert = meeting ?? candidates.nearest(to: expectations, before: before) {
        return failure(at: step, got: "alert \(rule) \(alert.fields(like: expectations))")
      }
      var failure = failure(at: step, got: "no alert \(rule)")
      failure.nearest = today.flatMap {
        NearestMiss(
          of: rule, by: correlator.ruleset, in: history, now: $0.noon(in: zone))
      }
      return failure
    default:
      return nil
    }
  }

  private func failure(at step: RuleTest.Step, got: String) -> TestOutcome.Failure {
    .init(
      line: step.line, column: step.column, expected: step.action.expectedText, got: got)
  }
}
