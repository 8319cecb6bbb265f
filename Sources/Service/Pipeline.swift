import Articles
import Correlation
import Dispatch
import Extraction
import Foundation
import Glibc
import Journal
import Logging
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
    let contents = try store.contents()
    correlator = Correlator(
      ruleset: rules.ruleset, restoring: contents.sightings, revisions: contents.revisions)
    stored = try store.counts()
    ruleCount = rules.ruleset.rules.count
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
        try process(files, until: queue)
        report(waiting: queue.count)
      }
      if watchdog != nil { _ = try? ServiceManager.notify(.watchdog) }
    }
  }

  /// Works a batch off, and starts anew where the machine fails: nothing is taken halfway.
  private func process(_ files: [InboxFile], until queue: CandidateQueue) throws {
    var pause: TimeInterval = 1
    while true {
      do {
        return try process(files)
      } catch let failure as StoreFailure where failure.kind == .machine {
        log.error(
          "Nothing can be written; the files wait.",
          metadata: ["reason": "\(failure.reason)", "pause": "\(Int(pause)) s"])
        // To wait for the machine is progress, too: nothing would be mended by a restart.
        _ = try? ServiceManager.notify(.watchdog)
        guard queue.pause(for: pause) else { return }
        pause = min(pause * 2, 10)
        // What was correlated was not committed.
        let contents = try store.contents()
        correlator = Correlator(
          ruleset: correlator.ruleset, restoring: contents.sightings,
          revisions: contents.revisions)
      }
    }
  }

  private func process(_ files: [InboxFile]) throws {
    let now = Date()
    let known = try store.known(files.map(\.storedVersion))
    let fresh = files.filter { !known.contains($0.storedVersion) }
    let results = try readers.read(fresh.map(\.path), firstSeen: now)

    var batch = Store.Batch()
    var seen = try store.stored(results.compactMap { try? $0.get().article.id })
    for (file, result) in zip(fresh, results) {
      switch result {
      case .success(let reading):
        let id = reading.article.id
        batch.files.append(FileRecord(file.storedVersion, .article(id: id), seen: now))
        if seen.insert(id).inserted {
          batch.articles.append(ArticleRecord(reading.article, firstSeen: now))
          batch.sightings += reading.sightings
        }
      case .failure(let failure) where failure.isOfMachine:
        log.warning(
          "A file could not be read now; it is tried again within a minute.",
          metadata: ["file": "\(file.path)", "reason": "\(failure)"])
      case .failure(let failure):
        // It is gone: should it come back, it is a new file.
        if failure.isVanished { continue }
        let record = FileRecord(
          file.storedVersion, .failure(code: failure.code, reason: "\(failure)"), seen: now)
        batch.files.append(record)
        batch.notifications.append(
          OutboxEntry(
            failed: record, code: failure.code, reason: "\(failure)", store: store.identity))
      }
    }
    batch.revisions = correlator.apply(adding: batch.sightings, now: now)
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

extension InboxFile {
  /// The file as the store knows it.
  var storedVersion: FileRecord.Version {
    FileRecord.Version(
      path: path.withPlatformString { UnsafeRawBufferPointer(start: $0, count: strlen($0)) }
        .map { $0 },
      inode: version.inode, size: version.size, changed: version.changed)
  }
}
