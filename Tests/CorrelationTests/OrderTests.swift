import Correlation
import Extraction
import Foundation
import RuleLanguage
import Testing

/// Order, batches, duplicates, retractions and restarts make no difference.
@Suite struct OrderTests {
  @Test func anyWayToTheSameSightingsLeadsToTheSameAlerts() throws {
    for seed in 0..<1_200 {
      var generator = SeededGenerator(seed: seed)
      let history = RandomHistory(using: &generator)
      var atOnce = Correlator(ruleset: history.ruleset)
      _ = atOnce.apply(adding: history.sightings, now: time())

      var stepwise = Correlator(ruleset: history.ruleset)
      var audit = RevisionAudit()
      for (step, batch) in Batch.detour(to: history, using: &generator).enumerated() {
        let revisions = stepwise.apply(
          adding: batch.adding, removingArticles: batch.removing, now: time(step))
        let faults = audit.faults(of: revisions, by: batch, after: stepwise.alerts)
        try #require(faults.isEmpty, "seed \(seed), step \(step): \(faults)")
      }

      try #require(
        told(stepwise.alerts) == told(atOnce.alerts), "seed \(seed): other alerts by another way")
      for event in history.ruleset.events {
        try #require(
          stepwise.happenings(of: event.name) == atOnce.happenings(of: event.name),
          "seed \(seed): other happenings by another way")
      }
    }
  }

  @Test func aRestartAnywhereMakesNoDifference() throws {
    for seed in 0..<120 {
      var generator = SeededGenerator(seed: seed)
      let history = RandomHistory(using: &generator)
      var running = Correlator(ruleset: history.ruleset)
      var sightings: Set<Sighting> = []
      var revisions: [Revision] = []
      for (step, batch) in Batch.detour(to: history, using: &generator).enumerated() {
        var restarted = Correlator(
          ruleset: history.ruleset, restoring: try stored(Array(sightings)),
          revisions: try stored(revisions))
        try #require(restarted.reconcile(now: time(step)).isEmpty, "seed \(seed), step \(step)")
        try #require(restarted.alerts == running.alerts, "seed \(seed), step \(step)")

        let made = running.apply(
          adding: batch.adding, removingArticles: batch.removing, now: time(step))
        let madeAfterwards = restarted.apply(
          adding: batch.adding, removingArticles: batch.removing, now: time(step))
        try #require(made == madeAfterwards, "seed \(seed), step \(step)")

        revisions += made
        sightings = sightings.filter { !batch.removing.contains($0.article.id) }
        sightings.formUnion(batch.adding)
      }
    }
  }

  /// Through JSON, as the store keeps it.
  private func stored<Element: Codable>(_ elements: [Element]) throws -> [Element] {
    try elements.map {
      try CanonicalJSON.decode(Element.self, from: try CanonicalJSON.encode($0))
    }
  }

  /// The alerts that stand, without their numbers and their history, in an order of their own.
  private func told(_ alerts: [Alert]) -> Set<Alert> {
    Set(
      alerts.filter { $0.state == .raised }.map { alert in
        var alert = alert
        alert.number = 0
        alert.raised = time()
        return alert
      })
  }
}
