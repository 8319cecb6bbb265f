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
/// outbox brings notifications to the journal. A fourth takes what the command line asks.
public struct Daemon: Service {
  /// What a daemon works on, and how.
  public struct Configuration: Sendable {
    /// Where articles are dropped.
    public var inbox: FilePath
    /// Where the daemon keeps its state.
    public var state: FilePath
    /// For how many days articles are kept after their publication; nil for ever.
    public var keptDays: Int?
    /// Every how many seconds the inbox is listed, where the kernel gives no notices; nil where it does.
    public var pollInterval: Int?
    /// Whether an article counts no longer when its file is deleted.
    public var retractsDeleted = false
    /// Whether the rules are read again when their files change.
    public var watchesRules = false

    /// A daemon on these folders.
    public init(inbox: FilePath, state: FilePath) {
      self.inbox = inbox
      self.state = state
    }
  }

  private let configuration: Configuration
  private let source: RuleSource
  private let rules: ExtractionPlan
  private let log: Logger

  /// How long the end of the daemon waits for journald; what is not sent then is sent by the next.
  private static let farewell: TimeInterval = 3
  /// How many files may wait between the watcher and the pipeline.
  private static let queueLimit = 4_096
  /// How often the rule files are looked at, if they are, in seconds.
  private static let rulesInterval = 2.0

  /// A daemon that begins to work by these rules, and reads them again from their source when it is
  /// asked to. Throws ``ScanFailure`` when their phrases cannot be compiled.
  public init(
    _ configuration: Configuration, ruleset: Ruleset, from source: RuleSource, log: Logger
  ) throws(ScanFailure) {
    self.configuration = configuration
    self.source = source
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
    let store = try Store(folder: configuration.state.string) {
      _ = try? ServiceManager.notify(.status($0), .extendTimeout(.seconds(600)))
    }
    let health = Health(inbox: configuration.inbox.string, started: Date())
    let outbox = OutboxSender(store: store, health: health, log: log)
    let outboxHasEnded = DispatchSemaphore(value: 0)
    Thread.detach(named: "outbox") {
      outbox.run()
      outboxHasEnded.signal()
    }
    do {
      try await work(store: store, outbox: outbox, health: health)
    } catch {
      outbox.stop()
      throw error
    }
    _ = try? ServiceManager.notify(.stopping)
    outbox.stop()
    await Thread.run(named: "farewell") { _ = outboxHasEnded.wait(timeout: .now() + Self.farewell) }
  }

  /// Runs the watcher, the pipeline and what takes requests until all have ended; when one ends, so do
  /// the others.
  private func work(store: Store, outbox: OutboxSender, health: Health) async throws {
    let wakeUp = try WakeUp()
    let queue = WorkQueue(limit: Self.queueLimit)
    let reloader = Reloader(
      source, inbox: configuration.inbox, store: store, queue: queue, outbox: outbox,
      health: health, log: log)
    let requests = DaemonRequests(store: store, queue: queue, reloader: reloader, health: health)
    let starting = Countdown(from: 3) { _ = try? ServiceManager.notify(.ready) }
    @Sendable func stop() {
      wakeUp.signal()
      queue.close()
    }
    let threads: [(name: String, body: @Sendable () throws -> Void)] = [
      (
        "watcher",
        {
          let watcher = try InboxWatcher(configuration, wakeUp: wakeUp, log: log)
          starting.arrive()
          try watcher.run(into: queue)
        }
      ),
      (
        "pipeline",
        {
          let pipeline = try Pipeline(
            configuration, rules: rules, store: store, outbox: outbox, health: health, log: log)
          try pipeline.start()
          starting.arrive()
          try pipeline.run(from: queue)
        }
      ),
      (
        "requests",
        {
          let server = try ControlServer(state: configuration.state, wakeUp: wakeUp, log: log) {
            requests.answer($0, by: $1)
          }
          starting.arrive()
          try server.run()
        }
      ),
      ("rules", { try watchRules(wakeUp: wakeUp, reloader: reloader) }),
    ]
    try await withGracefulShutdownHandler {
      try await withThrowingTaskGroup { group in
        for (name, body) in threads {
          group.addTask {
            defer { stop() }
            try await Thread.run(named: name, body)
          }
        }
        let hangUps = Task {
          await HangUps.forEach { Thread.detach(named: "reload") { _ = reloader.reload() } }
        }
        defer { hangUps.cancel() }
        try await group.waitForAll()
      }
    } onGracefulShutdown: {
      stop()
    }
  }

  /// Reads the rules again when their files have changed and lie still, if that is wanted.
  private func watchRules(wakeUp: WakeUp, reloader: Reloader) throws {
    guard configuration.watchesRules else {
      // A wait may end early, by a signal.
      while !wakeUp.isSignalled { try wakeUp.wait(for: -1, until: nil) }
      return
    }
    var (loaded, last) = (source.stamp(), source.stamp())
    while !wakeUp.isSignalled {
      try wakeUp.wait(for: -1, until: .now() + Self.rulesInterval)
      guard !wakeUp.isSignalled, let stamp = source.stamp() else { continue }
      if stamp == last, stamp != loaded {
        _ = reloader.reload()
        loaded = stamp
      }
      last = stamp
    }
  }
}

extension Daemon: CustomStringConvertible {
  /// Its name. What runs services asks for it, and would otherwise be told all that the rules hold.
  public var description: String { "daemon" }
}
