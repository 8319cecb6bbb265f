import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage
import Testing

/// Order, batches, duplicates, retractions, restarts and the times in between make no difference.
@Suite struct OrderTests {
  @Test func anyWayToTheSameSightingsLeadsToTheSameAlerts() throws {
    for seed in 0..<RandomHistory.count * 2 {
      var generator = SeededGenerator(seed: seed)
      let history = RandomHistory(using: &generator)
      let now = try history.moment(of: history.today)
      var atOnce = Correlator(ruleset: history.ruleset)
      _ = atOnce.apply(adding: history.sightings, articles: history.articles, now: now)
      _ = atOnce.advance(to: now)

      var stepwise = Correlator(ruleset: history.ruleset)
      var audit = RevisionAudit()
      let batches = Batch.detour(to: history, using: &generator)
      for (step, batch) in batches.enumerated() {
        let time = try history.moment(of: history.today.advanced(by: step + 1 - batches.count))
        let passed = stepwise.advance(to: time)
        let byTime = audit.faults(of: passed, by: nil, after: stepwise.alerts)
        try #require(byTime.isEmpty, "seed \(seed), before step \(step): \(byTime)")
        let revisions = stepwise.apply(
          adding: batch.adding, removingArticles: batch.removing, articles: batch.articles,
          now: time)
        let faults = audit.faults(of: revisions, by: batch, after: stepwise.alerts)
        try #require(faults.isEmpty, "seed \(seed), step \(step): \(faults)")
      }
      _ = stepwise.advance(to: now)

      let (one, other) = (told(stepwise.alerts), told(atOnce.alerts))
      let isSame = one == other
      try #require(
        isSame, "seed \(seed): \(one.subtracting(other)) instead of \(other.subtracting(one))")
      for event in history.ruleset.events {
        try #require(
          stepwise.happenings(of: event.name) == atOnce.happenings(of: event.name),
          "seed \(seed): other happenings by another way")
      }
    }
  }

  @Test func aRestartAnywhereMakesNoDifference() throws {
    for seed in 0..<RandomHistory.count / 2 {
      var generator = SeededGenerator(seed: seed)
      let history = RandomHistory(using: &generator)
      var running = Correlator(ruleset: history.ruleset)
      var sightings: Set<Sighting> = []
      var articles: [Day: Int] = [:]
      var revisions: [Revision] = []
      let batches = Batch.detour(to: history, using: &generator)
      for (step, batch) in batches.enumerated() {
        let time = try history.moment(of: history.today.advanced(by: step - batches.count))
        revisions += running.advance(to: time)
        var restarted = Correlator(
          ruleset: history.ruleset, restoring: try stored(Array(sightings)),
          revisions: try stored(revisions), articles: articles)
        try #require(restarted.reconcile(now: time).isEmpty, "seed \(seed), step \(step)")
        try #require(restarted.alerts == running.alerts, "seed \(seed), step \(step)")

        let made = running.apply(
          adding: batch.adding, removingArticles: batch.removing, articles: batch.articles,
          now: time)
        let madeAfterwards = restarted.apply(
          adding: batch.adding, removingArticles: batch.removing, articles: batch.articles,
          now: time)
        try #require(made == madeAfterwards, "seed \(seed), step \(step)")

        revisions += made
        sightings = sightings.filter { !batch.removing.contains($0.article.id) }
        sightings.formUnion(batch.adding)
        articles.merge(batch.articles, uniquingKeysWith: +)
      }
    }
  }

  /// Through JSON, as the store keeps it.
  private func stored<Element: Codable>(_ elements: [Element]) throws -> [Element] {
    try elements.map {
      try CanonicalJSON.decode(Element.self, from: try CanonicalJSON.encode($0))
    }
  }

  /// The alerts that are not withdrawn, without their numbers and their history, in an order of
  /// their own.
  private func told(_ alerts: [Alert]) -> Set<Alert> {
    Set(
      alerts.filter { $0.state != .withdrawn }.map { alert in
        var alert = alert
        alert.number = 0
        alert.raised = time()
        return alert
      })
  }
}
