import Foundation
import Glibc
import SystemPackage

/// Where a daemon under test works.
public struct DaemonFolders: Sendable {
  /// The program `tocsin`.
  public var program: String
  /// The folder of its rules.
  public var rules: String
  /// Where articles are dropped.
  public var inbox: String
  /// Where it keeps its state.
  public var state: String
  /// Where its standard output and standard error are kept, one file for all of its lives.
  public var log: String

  /// Folders below a folder, which are made; the rules lie where they lie.
  public init(program: String, rules: String, below folder: String, state: String = "state") throws
  {
    self.program = program
    self.rules = rules
    inbox = "\(folder)/inbox"
    self.state = "\(folder)/\(state)"
    log = "\(folder)/\(state).log"
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
  }
}

/// The daemon in a process of its own, from its start to its end.
public final class DaemonProcess {
  /// Its process id.
  public let pid: pid_t
  /// When it was started.
  public let started = ContinuousClock.now
  /// What it says of itself.
  public let manager: NotifySocket
  private let folders: DaemonFolders
  private var exit: Int32?

  /// Starts it.
  ///
  /// - Parameter environment: what differs from this process's environment.
  public init(_ folders: DaemonFolders, environment: [String: String] = [:]) throws {
    self.folders = folders
    manager = try NotifySocket(in: (folders.state as NSString).deletingLastPathComponent)
    var environment = environment
    environment["NOTIFY_SOCKET"] = manager.path
    pid = try spawn(
      [
        folders.program, "run", "--inbox", folders.inbox, "--rules", folders.rules, "--state",
        folders.state,
      ], environment: environment, output: folders.log, errors: folders.log)
  }

  deinit {
    if exit == nil {
      kill(SIGKILL)
      reap(pid)
    }
  }

  /// Sends it a signal.
  public func kill(_ signal: Int32) {
    if exit == nil { Glibc.kill(pid, signal) }
  }

  /// Whether it has ended. Its exit code is known then.
  public var hasEnded: Bool {
    exit = exit ?? reapEnded(pid)
    return exit != nil
  }

  /// Waits for its end; its exit code, or 128 and the number of the signal that ended it.
  @discardableResult
  public func end() -> Int32 {
    if exit == nil { exit = reap(pid) }
    return exit ?? 0
  }

  /// Kills it as nothing can be survived: SIGKILL, at once.
  public func destroy() {
    kill(SIGKILL)
    end()
  }

  /// Ends it as a service manager does, and waits until it has. Throws when it ends otherwise.
  public func stop() throws {
    kill(SIGTERM)
    try DaemonHarness.wait(for: "the daemon ends") { hasEnded }
    guard end() == 0 else { throw failure("the daemon ended with \(end())") }
  }

  /// Waits until it says that it is ready; how long that took.
  @discardableResult
  public func waitUntilReady(atMost seconds: Double = 60) throws -> Duration {
    try DaemonHarness.wait(for: "the daemon is ready", atMost: seconds, every: 0.002) {
      guard !hasEnded else { throw failure("the daemon ended with \(end()) before it was ready") }
      return manager.ready != nil
    }
    return started.duration(to: manager.ready ?? .now)
  }

  /// Waits until it says that it has stored so many articles.
  public func waitUntilStored(_ count: Int, atMost seconds: Double) throws {
    try DaemonHarness.wait(for: "\(count) articles are stored", atMost: seconds, every: 0.005) {
      guard !hasEnded else { throw failure("the daemon ended with \(end()) at work") }
      return (manager.storedArticles ?? 0) >= count
    }
  }

  /// Processor time that it has used, in seconds.
  public var processorTime: Double { ProcessGauge.processorTime(of: pid) }

  /// What it uses now.
  public func gauge() throws -> ProcessGauge {
    guard let gauge = ProcessGauge(of: pid) else { throw failure("the daemon is gone") }
    return gauge
  }

  /// A failure, with the end of what the daemon has printed.
  public func failure(_ description: String) -> HarnessFailure {
    let log = (try? String(contentsOfFile: folders.log, encoding: .utf8)) ?? ""
    let tail = log.split(separator: "\n").suffix(20).map { "    \($0)" }.joined(separator: "\n")
    return HarnessFailure("\(description)\n\(tail)")
  }
}
