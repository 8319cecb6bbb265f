import Articles
import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage

/// Runs the tests of a ruleset: each as it is written, and with the steps between expectations in
/// other orders, in which all has to come out alike.
///
/// It belongs to one thread, as its extractor does.
public final class TestBench {
  /// In how many orders besides the written one the steps of a test are done.
  public static let shuffles = 20

  private let ruleset: Ruleset
  private let extractor: Extractor
  private let reader: ArticleReader
  private let zone: TimeZone

  /// A bench for the tests of a ruleset.
  public init(_ plan: ExtractionPlan) throws(ScanFailure) {
    ruleset = plan.ruleset
    extractor = try Extractor(plan)
    zone = TimeZone(identifier: plan.ruleset.timeZone) ?? .gmt
    reader = ArticleReader(timeZone: zone)
  }

  /// Runs a test.
  ///
  /// - Parameter seed: of the first other order; the next one has the next number
  /// - Throws: ``ScanFailure`` when phrases cannot be looked for
  public func run(_ test: RuleTest, seed: UInt64) throws -> TestOutcome {
    var outcome = TestOutcome(test: test, orders: 1)
    var steps: [TestRun.Step] = []
    for (index, step) in test.steps.enumerated() {
      do {
        steps.append(.init(written: step, does: try act(step, index)))
      } catch let failure as ReadFailure {
        outcome.failure = .init(
          line: step.line, column: step.column, expected: "an article", got: "none: \(failure)")
        return outcome
      }
    }
    let rules = test.steps.compactMap { step in
      if case .expectAlert(let rule, _, _) = step.action { rule } else { nil }
    }
    let start = TestRun(ruleset.limited(toRules: rules), in: zone)
    var run = start
    outcome.failure = run.failure(of: steps)
    let segments = steps.split(whereSeparator: \.written.action.isExpectation)
    guard outcome.failure == nil, segments.contains(where: { $0.count > 1 }) else { return outcome }
    for number in 0..<UInt64(Self.shuffles) {
      var generator = SeededGenerator(seed: seed &+ number)
      let shuffled = Self.shuffled(steps, segments, &generator)
      var run = start
      outcome.orders += 1
      guard var failure = run.failure(of: shuffled) else { continue }
      let done = shuffled.prefix { ($0.written.line, $0.written.column) != failure.place }
      failure.shuffle = .init(seed: seed &+ number, lines: done.map(\.written.line))
      outcome.failure = failure
      break
    }
    return outcome
  }

  /// The steps, those of each segment between expectations in another order.
  private static func shuffled(
    _ steps: [TestRun.Step], _ segments: [ArraySlice<TestRun.Step>],
    _ generator: inout SeededGenerator
  ) -> [TestRun.Step] {
    var steps = steps
    for segment in segments { steps[segment.indices].shuffle(using: &generator) }
    return steps
  }

  /// What a step does, read and extracted once for all orders.
  private func act(_ step: RuleTest.Step, _ index: Int) throws -> TestRun.Act {
    switch step.action {
    case .article(let article):
      let read = try read(article)
      return .news(try extractor.sightings(in: read), published: article.published, articles: 1)
    case .report(let report):
      let sightings = report.sightings(ofStep: index)
      return .news(sightings, published: report.published, articles: sightings.count)
    case .advance(let day): return .advance(day)
    case .expectEvent, .expectAlert: return .look
    }
  }

  /// The article as it is read from a plain text, with the metadata that the test gives it.
  private func read(_ article: RuleTest.Article) throws -> Article {
    let text = article.title.map { "\($0)\n\n\(article.text)" } ?? article.text
    var read = try reader.read(
      Array(text.utf8), path: "article.txt", firstSeen: article.published.noon(in: zone),
      published: article.published)
    read.published = Publication(day: article.published, source: .option)
    read.outlet = article.outlet ?? read.outlet
    read.title = article.title ?? read.title
    // The same text by another outlet, or on another day, is another file.
    read.id += " \(article.published) \(article.outlet ?? "")"
    return read
  }
}

extension TestOutcome.Failure {
  fileprivate var place: (Int, Int) { (line, column) }
}

extension RuleTest.Report {
  /// The sightings that it stands for, each by an article of its own.
  fileprivate func sightings(ofStep index: Int) -> [Sighting] {
    (1...max(1, sources)).map { number in
      let id = "step \(index + 1), source \(number)"
      return Sighting(
        event: event, slots: slots,
        date: SightingDate(
          interval: date, precision: date.isExact ? .day : .days, origin: .sentence, text: nil),
        status: status,
        article: ArticleReference(
          id: id, path: id, title: "", outlet: nil, published: published, language: .other),
        evidence: [Evidence(start: 0, end: 0, text: "")])
    }
  }
}
