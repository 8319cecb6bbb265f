import CMalloc
import CivilTime
import Correlation
import Extraction
import Foundation
import Journal
import Logging
import RuleLanguage
import Store
import SystemPackage

/// Takes the files that the watcher finds from their bytes to the store: reads and extracts them on
/// all cores, correlates what is new, and commits everything that a batch changes at once.
///
/// It works on one thread, inside ``run(from:)``; what others ask for is done between two batches.
final class Pipeline {
  let configuration: Daemon.Configuration
  let store: Store
  let outbox: OutboxSender
  let health: Health
  let log: Logger
  var regime: Regime
  var correlator: Correlator
  /// What is not told.
  var silences: [Silence]
  private var nextDay: Date

  /// The most files of a batch, and the most bytes of several, so that few large files take no more memory
  /// than many small ones.
  private static let batchLimit = 256
  private static let batchBytes: Int64 = 16 << 20

  /// A pipeline that goes on where the store stands.
  init(
    _ configuration: Daemon.Configuration, rules: ExtractionPlan, store: Store,
    outbox: OutboxSender, health: Health, log: Logger
  ) throws {
    self.configuration = configuration
    self.store = store
    self.outbox = outbox
    self.health = health
    self.log = log
    let now = Date()
    regime = try Regime(rules, inbox: configuration.inbox)
    try Reextraction(store: store, readers: regime.readers).adapt(
      to: rules.ruleset.extractionFingerprint, health: health)
    correlator = Correlator(
      ruleset: rules.ruleset, restoring: try store.contents(), keeping: configuration.keptDays)
    silences = try store.silences(at: now)
    nextDay = regime.startOfTomorrow(from: now)
    // What compiling and restoring took for a moment is given back: it is more than what stays.
    malloc_trim(0)
    let counts = try store.counts()
    health.update {
      ($0.articles, $0.alerts) = counts
      $0.rules.count = rules.ruleset.rules.count
      $0.rules.loaded = now
    }
  }

  /// Goes to work: tells the journal so, and what changed rules make of what is stored.
  func start() throws(StoreFailure) {
    let now = Date()
    try reconcile(
      at: now,
      adding: [
        OutboxEntry(
          started: now, inbox: configuration.inbox.string, ruleCount: regime.ruleset.rules.count,
          store: store.identity)
      ])
    try dropOldArticles(before: now)
  }

  /// Brings the alerts in line with the rules and the time: those that no longer hold are withdrawn.
  func reconcile(at now: Date, adding notifications: [OutboxEntry]) throws(StoreFailure) {
    var batch = Store.Batch()
    batch.revisions = correlator.reconcile(now: now)
    batch.notifications = notifications
    try commit(batch)
  }

  /// Works until the queue is closed, and gives the service manager a sign of life meanwhile.
  func run(from queue: WorkQueue) throws {
    let watchdog = try ServiceManager.watchdogInterval()
    let interval = watchdog.map { $0 / 2 } ?? .seconds(60)
    report(waiting: 0)
    while let work = queue.take(
      most: Self.batchLimit, bytes: Self.batchBytes, timeout: interval / .seconds(1))
    {
      for errand in work.errands {
        try persist(until: queue) { try errand.run(self) }
        errand.drop()
      }
      if !work.files.isEmpty {
        try persist(until: queue) { try process(work.files) }
        report(waiting: queue.count)
      }
      try persist(until: queue) { try passTime(to: Date()) }
      if watchdog != nil { _ = try? ServiceManager.notify(.watchdog) }
    }
  }

  /// Lets time go on where a new day has begun: what stayed away long enough rings, and what is over
  /// is resolved. So what an old article raises stands at least until the day is over.
  func passTime(to now: Date) throws(StoreFailure) {
    guard now >= nextDay else { return }
    var batch = Store.Batch()
    batch.revisions = correlator.advance(to: now)
    try commit(batch)
    silences = try store.silences(at: now)
    try dropOldArticles(before: now)
    nextDay = regime.startOfTomorrow(from: now)
  }

  /// Does work that ends in a commit, and starts anew where the machine fails: nothing is taken
  /// halfway.
  private func persist(until queue: WorkQueue, _ work: () throws -> Void) throws {
    var pause: TimeInterval = 1
    var isStale = false
    while true {
      do {
        if isStale { try restore() }
        try work()
        if isStale { health.update { $0.trouble = nil } }
        return
      } catch let failure as StoreFailure where failure.kind == .machine {
        // What was correlated was not committed.
        isStale = true
        log.error(
          "Nothing can be written; the files wait.",
          metadata: ["reason": "\(failure.reason)", "pause": "\(Int(pause)) s"])
        health.update { $0.trouble = "\(failure)" }
        // To wait for the machine is progress, too: nothing would be mended by a restart.
        _ = try? ServiceManager.notify(.watchdog)
        guard queue.pause(for: pause) else { return }
        pause = min(pause * 2, 10)
      }
    }
  }

  /// Goes back to where the store stands.
  private func restore() throws(StoreFailure) {
    correlator = Correlator(
      ruleset: regime.ruleset, restoring: try store.contents(), keeping: configuration.keptDays)
    silences = try store.silences(at: Date())
    try reconcile(at: Date(), adding: [])
  }

  /// Writes what a batch changes, and has the journal told of it.
  func commit(_ batch: Store.Batch) throws(StoreFailure) {
    guard !batch.isEmpty else { return }
    let batch = told(batch)
    try store.commit(batch)
    hasCommitted(batch)
  }

  /// A batch with what the journal is to be told of its revisions.
  func told(_ batch: Store.Batch) -> Store.Batch {
    var batch = batch
    batch.silences = silences
    batch.notifications += batch.revisions
      .filter { revision in
        revision.notifies && !silences.contains { $0.hides(revision) }
      }
      .map { OutboxEntry($0, store: store.identity) }
    return batch
  }

  /// Notes what a batch that was written has changed.
  func hasCommitted(_ batch: Store.Batch) {
    let articles = batch.articles.count + batch.revivals.count - batch.removals.count
    let alerts = batch.revisions.count { $0.number == 1 }
    health.update {
      $0.articles += articles
      $0.alerts += alerts
    }
    if !batch.notifications.isEmpty { outbox.wake() }
  }

  /// Tells the service manager how things are.
  func report(waiting: Int) {
    health.update { $0.waitingFiles = waiting }
    let status = health.status
    let text =
      "\(status.articles) articles, \(status.alerts) alerts, \(status.rules.count) rules, \(waiting) files waiting"
    _ = try? ServiceManager.notify(.status(text))
  }
}

extension Correlator {
  /// A correlator that goes on where the store stands.
  init(ruleset: Ruleset, restoring contents: Store.Contents, keeping days: Int?) {
    self.init(
      ruleset: ruleset, restoring: contents.sightings, revisions: contents.revisions,
      articles: contents.articles, retention: days, forgotten: contents.forgotten)
  }
}
