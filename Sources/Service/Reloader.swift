import Extraction
import Foundation
import Journal
import Logging
import RuleLanguage
import Store
import Synchronization
import SystemPackage

/// Reads the rules again while the daemon works, and puts them in force when they have no mistakes.
///
/// Stored articles are extracted anew on the thread that asks, while new ones go on by the rules in
/// force; then everything is exchanged at once.
final class Reloader: Sendable {
  private let source: RuleSource
  private let inbox: FilePath
  private let store: Store
  private let queue: WorkQueue
  private let outbox: OutboxSender
  private let health: Health
  private let log: Logger
  private let isBusy = Monitor(false)

  init(
    _ source: RuleSource, inbox: FilePath, store: Store, queue: WorkQueue, outbox: OutboxSender,
    health: Health, log: Logger
  ) {
    self.source = source
    self.inbox = inbox
    self.store = store
    self.queue = queue
    self.outbox = outbox
    self.health = health
    self.log = log
  }

  /// Reads the rules again, after a reload that is under way. `accepted` is called when they were found
  /// to have no mistakes.
  func reload(accepted: (ControlReply) -> Void = { _ in }) -> ControlReply {
    isBusy.wait(until: { !$0 }) { $0 = true }
    defer { isBusy.change { $0 = false } }
    _ = try? ServiceManager.notify(.reloading)
    defer { _ = try? ServiceManager.notify(.ready) }
    do {
      let result = try source.check()
      guard let ruleset = result.ruleset else {
        let text = DiagnosticRenderer(files: result.sources, usesColor: false).text(of: result)
        return try refuse(text)
      }
      let count = ruleset.rules.count
      accepted(.done("the rules have no mistakes: \(count) of them are put in force"))
      let plan = try ExtractionPlan(ruleset)
      var reached: Int64?
      if try store.extraction() != ruleset.extractionFingerprint {
        reached = try extractStored(by: plan)
        guard reached != nil else { return ended }
      }
      let adopted: Void? = queue.perform { [reached] in
        try $0.adopt(plan, extractedTo: reached)
      }
      return adopted == nil
        ? ended : .done(count == 1 ? "1 rule is in force" : "\(count) rules are in force")
    } catch let failure as StartFailure {
      return (try? refuse("\(failure)")) ?? ControlReply(.faultyRules, "\(failure)")
    } catch {
      log.error("The rules could not be put in force.", metadata: ["reason": "\(error)"])
      return ControlReply(.failed, "the rules could not be put in force: \(error); try again")
    }
  }

  private var ended: ControlReply { ControlReply(.failed, "the daemon ended before") }

  /// Extracts what is stored, on one thread. Returns how far; nil when the daemon ends meanwhile.
  private func extractStored(by plan: ExtractionPlan) throws -> Int64? {
    let readers = try ReaderPool(plan, inbox: inbox, threads: 1)
    try store.beginExchange()
    return try Reextraction(store: store, readers: readers).extract(
      after: 0, to: try store.lastArticle()
    ) { progress in
      health.update { $0.extraction = progress }
      return !queue.isClosed
    }
  }

  private func refuse(_ text: String) throws -> ControlReply {
    let now = Date()
    var batch = Store.Batch()
    batch.notifications = [OutboxEntry(refused: now, because: text, store: store.identity)]
    try store.commit(batch)
    outbox.wake()
    health.update { $0.rules.refused = now }
    return ControlReply(.faultyRules, text)
  }
}
