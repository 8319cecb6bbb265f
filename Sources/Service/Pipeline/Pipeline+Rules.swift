import CMalloc
import Correlation
import Extraction
import Foundation
import Store

extension Pipeline {
  /// Puts other rules in force: alerts are brought in line with what they make of what is stored.
  ///
  /// - Parameters:
  ///   - plan: the rules
  ///   - reached: the number of the article up to which they have extracted what is stored, for the
  ///     exchange; nil when they find the same sightings as those in force
  func adopt(_ plan: ExtractionPlan, extractedTo reached: Int64?) throws {
    let now = Date()
    let regime = try Regime(plan, inbox: configuration.inbox)
    var adopted = Correlator(ruleset: plan.ruleset)
    var batch = Store.Batch()
    func adopt(_ contents: Store.Contents) -> Store.Batch {
      adopted = Correlator(
        ruleset: plan.ruleset, restoring: contents, keeping: configuration.keptDays)
      var made = Store.Batch()
      made.revisions = adopted.reconcile(now: now)
      made.notifications = [
        OutboxEntry(reloaded: now, ruleCount: plan.ruleset.rules.count, store: store.identity)
      ]
      batch = told(made)
      return batch
    }
    if let reached {
      // What came in meanwhile was extracted by the rules that were in force.
      let last = try store.lastArticle()
      _ = try Reextraction(store: store, readers: regime.readers)
        .extract(after: reached, to: last) { _ in true }
      try store.completeExchange(to: plan.ruleset.extractionFingerprint, then: adopt)
    } else {
      try store.commit(adopt(try store.contents()))
    }
    self.regime = regime
    correlator = adopted
    hasCommitted(batch)
    malloc_trim(0)
    health.update {
      $0.rules = .init(count: plan.ruleset.rules.count, loaded: now)
      $0.extraction = nil
    }
    report(waiting: health.status.waitingFiles)
  }
}
