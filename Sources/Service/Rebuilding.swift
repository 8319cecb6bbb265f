import Extraction
import Foundation
import Logging
import RuleLanguage
import Store
import SystemPackage

/// Makes the state anew of what lies in the inbox, where it is damaged or lost.
public struct Rebuilding {
  private let configuration: Daemon.Configuration
  private let rules: ExtractionPlan
  private let log: Logger

  private static let batchSize = 256

  /// A rebuilding by these rules. Throws ``ScanFailure`` when their phrases cannot be compiled.
  public init(
    _ configuration: Daemon.Configuration, ruleset: Ruleset, log: Logger
  ) throws(ScanFailure) {
    self.configuration = configuration
    self.log = log
    rules = try ExtractionPlan(ruleset)
  }

  /// What was made.
  public struct Outcome: Sendable {
    /// How many articles count.
    public var articles: Int
    /// How many alerts there are.
    public var alerts: Int
    /// Where the state that was there was put; nil when there was none.
    public var setAside: FilePath?
  }

  /// Does it, while no daemon runs: throws ``StartFailure/stateInUse(_:)`` when one does.
  ///
  /// - Parameters:
  ///   - tells: whether the next daemon tells the journal of the alerts that were found; else they
  ///     count as told, as they were before the state was lost
  ///   - progress: told how many files have been looked into
  public func run(tells: Bool, progress: (Int) -> Void) throws -> Outcome {
    let folder = try StateFolder(configuration.state)
    defer { folder.unlock() }
    let setAside = try folder.setStoreAside()
    let store = try Store(folder: configuration.state.string)
    let health = Health(inbox: configuration.inbox.string, started: Date())
    let pipeline = try Pipeline(
      configuration, rules: rules, store: store,
      outbox: OutboxSender(store: store, health: health, log: log), health: health, log: log)
    try pipeline.reconcile(at: Date(), adding: [])
    var waiting: [Candidate] = []
    var problem: (any Error)?
    var count = 0
    func process() {
      guard problem == nil else { return }
      do { try pipeline.process(waiting) } catch { problem = error }
      count += waiting.count
      waiting = []
      progress(count)
    }
    try InboxFolder(configuration.inbox).walk(
      from: FilePath(), enter: { _ in },
      visit: { file in
        waiting.append(.file(file))
        if waiting.count == Self.batchSize { process() }
      },
      refuse: { folder, errno in
        log.warning(
          "A folder of the inbox cannot be read.",
          metadata: ["folder": "\(folder)", "reason": "\(errno)"])
      })
    process()
    if let problem { throw problem }
    if !tells { try store.markAllDelivered(at: Date()) }
    let status = health.status
    return Outcome(articles: status.articles, alerts: status.alerts, setAside: setAside)
  }
}
