import Extraction
import Foundation
import Journal
import Logging
import RuleLanguage
import ServiceLifecycle
import Store
import SystemPackage

/// The daemon: watches a folder, and tells the journal what the rules find in it.
///
/// Three threads carry it: the watcher finds files, the pipeline takes them to the store, and the
/// outbox brings notifications to the journal.
public struct Daemon: Service {
  /// The folders of a daemon.
  public struct Configuration: Sendable {
    /// Where articles are dropped.
    public var inbox: FilePath
    /// Where the daemon keeps its state.
    public var state: FilePath

    /// A daemon's folders.
    public init(inbox: FilePath, state: FilePath) {
      self.inbox = inbox
      self.state = state
    }
  }

  private let configuration: Configuration
  private let rules: ExtractionPlan
  private let log: Logger

  /// How long the end of the daemon waits for journald; what is not sent then is sent by the next.
  private static let farewell: TimeInterval = 3
  /// How many files may wait between the watcher and the pipeline.
  private static let queueLimit = 4_096

  /// A daemon that works by these rules. Throws ``ScanFailure`` when their phrases cannot be
  /// compiled.
  public init(_ configuration: Configuration, ruleset: Ruleset, log: Logger) throws(ScanFailure) {
    self.configuration = configuration
    self.log = log
    rules = try ExtractionPlan(ruleset)
  }

  /// Works until SIGTERM or SIGINT, as ``run()`` does.
  public func runUntilTerminated() async throws {
    let group = ServiceGroup(
      services: [self], gracefulShutdownSignals: [.sigterm, .sigint], logger: log)
    try await group.run()
  }

  /// Works until a graceful shutdown. Throws ``StartFailure`` when it cannot start, and what went
  /// wrong when it cannot go on.
  public func run() async throws {
    let folder = try StateFolder(configuration.state)
    defer { folder.unlock() }
    let store = try Store(folder: configuration.state.string)
    let outbox = OutboxSender(store: store, log: log)
    let outboxHasEnded = DispatchSemaphore(value: 0)
    Thread.detach(named: "outbox") {
      outbox.run()
      outboxHasEnded.signal()
    }
    do {
      try await watchAndRead(store: store, outbox: outbox)
    } catch {
      outbox.stop()
      throw error
    }
    _ = try? ServiceManager.notify(.stopping)
    outbox.stop()
    await Thread.run(named: "farewell") { _ = outboxHasEnded.wait(timeout: .now() + Self.farewell) }
  }

  /// Runs the watcher and the pipeline until both have ended; when one ends, so does the other.
  private func watchAndRead(store: Store, outbox: OutboxSender) async throws {
    let wakeUp = try WakeUp()
    let queue = CandidateQueue(limit: Self.queueLimit)
    let starting = Countdown(from: 2) { _ = try? ServiceManager.notify(.ready) }
    @Sendable func stop() {
      wakeUp.signal()
      queue.close()
    }
    try await withGracefulShutdownHandler {
      try await withThrowingTaskGroup { group in
        group.addTask {
          defer { stop() }
          try await Thread.run(named: "watcher") {
            let watcher = try InboxWatcher(configuration.inbox, wakeUp: wakeUp, log: log)
            starting.arrive()
            try watcher.run(into: queue)
          }
        }
        group.addTask {
          defer { stop() }
          try await Thread.run(named: "pipeline") {
            let pipeline = try Pipeline(
              rules: rules, inbox: configuration.inbox, store: store, outbox: outbox, log: log)
            try pipeline.start()
            starting.arrive()
            try pipeline.run(from: queue)
          }
        }
        try await group.waitForAll()
      }
    } onGracefulShutdown: {
      stop()
    }
  }
}

extension Daemon: CustomStringConvertible {
  /// Its name. What runs services asks for it, and would otherwise be told all that the rules hold.
  public var description: String { "daemon" }
}
