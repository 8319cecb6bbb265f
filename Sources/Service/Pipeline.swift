import Articles
import Correlation
import Dispatch
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
/// It works on one thread, inside ``run(from:)``.
final class Pipeline {
  private let store: Store
  private let outbox: OutboxSender
  private let readers: ReaderPool
  private let log: Logger
  private var correlator: Correlator
  private var stored: (articles: Int, alerts: Int)
  private let inbox: FilePath
  private let ruleCount: Int
  private let calendar: Calendar
  private var nextDay: Date

  private static let batchLimit = 256

  /// A pipeline that goes on where the store stands.
  init(
    rules: ExtractionPlan, inbox: FilePath, store: Store, outbox: OutboxSender, log: Logger
  ) throws {
    self.inbox = inbox
    self.store = store
    self.outbox = outbox
    self.log = log
    readers = try ReaderPool(rules, inbox: inbox)
    correlator = Correlator(ruleset: rules.ruleset, restoring: try store.contents())
    stored = try store.counts()
    ruleCount = rules.ruleset.rules.count
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: rules.ruleset.timeZone) ?? .gmt
    self.calendar = calendar
    nextDay = calendar.startOfTomorrow(from: Date())
  }

  /// Goes to work: tells the journal so, and what changed rules make of what is stored. Alerts that
  /// no longer hold are withdrawn.
  func start() throws(StoreFailure) {
    let now = Date()
    var batch = Store.Batch()
    batch.revisions = correlator.reconcile(now: now)
    batch.notifications = [
      OutboxEntry(
        started: now, inbox: inbox.string, ruleCount: ruleCount, store: store.identity)
    ]
    try commit(batch)
  }

  /// Works until the queue is closed, and gives the service manager a sign of life meanwhile.
  func run(from queue: CandidateQueue) throws {
    let watchdog = try ServiceManager.watchdogInterval()
    let interval = watchdog.map { $0 / 2 } ?? .seconds(60)
    report(waiting: 0)
    while let files = queue.take(most: Self.batchLimit, timeout: interval / .seconds(1)) {
      if !files.isEmpty {
        try persist(until: queue) { try process(files) }
        report(waiting: queue.count)
      }
      try persist(until: queue) { try passTime() }
      if watchdog != nil { _ = try? ServiceManager.notify(.watchdog) }
    }
  }

  /// Lets time go on where a new day has begun: what stayed away long enough rings, and what is over
  /// is resolved. So what an old article raises stands at least until the day is over.
  private func passTime() throws(StoreFailure) {
    let now = Date()
    guard now >= nextDay else { return }
    var batch = Store.Batch()
    batch.revisions = correlator.advance(to: now)
    try commit(batch)
    nextDay = calendar.startOfTomorrow(from: now)
  }

  /// Does work that ends in a commit, and starts anew where the machine fails: nothing is taken
  /// halfway.
  private func persist(until queue: CandidateQueue, _ work: () throws -> Void) throws {
    var pause: TimeInterval = 1
    var isStale = false
    while true {
      do {
        if isStale { try restore() }
        return try work()
      } catch let failure as StoreFailure where failure.kind == .machine {
        // What was correlated was not committed.
        isStale = true
        log.error(
          "Nothing can be written; the files wait.",
          metadata: ["reason": "\(failure.reason)", "pause": "\(Int(pause)) s"])
        // To wait for the machine is progress, too: nothing would be mended by a restart.
        _ = try? ServiceManager.notify(.watchdog)
        guard queue.pause(for: pause) else { return }
        pause = min(pause * 2, 10)
      }
    }
  }

  /// Goes back to where the store stands.
  private func restore() throws(StoreFailure) {
    correlator = Correlator(ruleset: correlator.ruleset, restoring: try store.contents())
    var batch = Store.Batch()
    batch.revisions = correlator.reconcile(now: Date())
    try commit(batch)
  }

  private func process(_ files: [InboxFile]) throws {
    let now = Date()
    let known = try store.known(files.map(\.storedVersion))
    let fresh = files.filter { !known.contains($0.storedVersion) }
    let results = try readers.read(fresh.map(\.path), firstSeen: now)

    let ids = results.flatMap { result in
      (try? result.get())?.articles.map(\.article.id) ?? []
    }
    var intake = Intake(stored: try store.stored(ids), at: now)
    for (file, result) in zip(fresh, results) {
      switch result {
      case .success(let reading):
        intake.add(reading, of: file)
      case .failure(let failure) where failure.isOfMachine:
        log.warning(
          "A file could not be read now; it is tried again within a minute.",
          metadata: ["file": "\(file.path)", "reason": "\(failure)"])
      case .failure(let failure):
        // It is gone: should it come back, it is a new file.
        if !failure.isVanished { intake.add(Reading(failures: [failure]), of: file) }
      }
    }
    var batch = intake.batch
    batch.notifications = intake.failed.map { OutboxEntry(failed: $0, store: store.identity) }
    batch.revisions = correlator.apply(
      adding: batch.sightings, articles: intake.articlesByDay, now: now)
    try commit(batch)
  }

  private func commit(_ batch: Store.Batch) throws(StoreFailure) {
    guard !batch.isEmpty else { return }
    var batch = batch
    batch.notifications += batch.revisions.filter(\.notifies).map {
      OutboxEntry($0, store: store.identity)
    }
    try store.commit(batch)
    stored.articles += batch.articles.count
    stored.alerts += batch.revisions.count { $0.kind == .raised }
    if !batch.notifications.isEmpty { outbox.wake() }
  }

  private func report(waiting: Int) {
    let status =
      "\(stored.articles) articles read, \(stored.alerts) alerts, \(ruleCount) rules, \(waiting) files waiting"
    _ = try? ServiceManager.notify(.status(status))
  }
}

extension Correlator {
  /// A correlator that goes on where the store stands.
  fileprivate init(ruleset: Ruleset, restoring contents: Store.Contents) {
    self.init(
      ruleset: ruleset, restoring: contents.sightings, revisions: contents.revisions,
      articles: contents.articles)
  }
}

extension Calendar {
  fileprivate func startOfTomorrow(from now: Date) -> Date {
    let today = startOfDay(for: now)
    return date(byAdding: .day, value: 1, to: today) ?? today.addingTimeInterval(86_400)
  }
}
