import Foundation
import Synchronization

/// How a daemon is.
public struct DaemonStatus: Hashable, Sendable, Codable {
  /// Its version.
  public var version = tocsinVersion
  /// Its process.
  public var process = Int(ProcessInfo.processInfo.processIdentifier)
  /// When it went to work.
  public var started: Date
  /// The folder it watches.
  public var inbox: String
  /// What it works by.
  public var rules = Rules()
  /// How many articles count.
  public var articles = 0
  /// How many alerts there are.
  public var alerts = 0
  /// How many files there are of which something could not be read.
  public var failedFiles = 0
  /// How many files have been found and not looked into.
  public var waitingFiles = 0
  /// The file that was looked into last; nil before the first.
  public var lastFile: LastFile?
  /// What has not arrived in the journal yet.
  public var outbox = Outbox()
  /// How far stored articles have been extracted anew; nil while none is.
  public var extraction: Progress?
  /// What keeps it from working; nil while nothing does.
  public var trouble: String?

  /// Whether nothing keeps it from its work.
  public var isWell: Bool { trouble == nil && outbox.journal != .failing }

  /// The rules in force.
  public struct Rules: Hashable, Sendable, Codable {
    /// How many there are.
    public var count = 0
    /// Since when they are in force.
    public var loaded: Date?
    /// When other ones were refused last, because they have mistakes.
    public var refused: Date?
  }

  /// A file that was looked into.
  public struct LastFile: Hashable, Sendable, Codable {
    /// Its path below the inbox.
    public var path: String
    /// When what came of it was stored.
    public var stored: Date
    /// How many seconds after the file was complete that was.
    public var lag: Double
  }

  /// What has not arrived in the journal yet.
  public struct Outbox: Hashable, Sendable, Codable {
    /// How many notifications wait.
    public var waiting = 0
    /// Since when the oldest of them waits.
    public var oldest: Date?
    /// How it stands with the journal.
    public var journal = Journal.working

    /// How it stands with the journal.
    public enum Journal: String, Hashable, Sendable, Codable {
      /// What is sent is found in it.
      case working
      /// None listens: notifications go to standard output.
      case absent
      /// It cannot be read back.
      case unreadable
      /// It takes nothing, or nothing arrives.
      case failing
    }
  }

  /// How far work has come.
  public struct Progress: Hashable, Sendable, Codable {
    /// So many are done.
    public var done: Int
    /// So many there are.
    public var total: Int
  }
}

/// What the threads of a daemon tell of how it is.
final class Health: Sendable {
  private let state: Mutex<DaemonStatus>

  init(inbox: String, started: Date) {
    state = Mutex(DaemonStatus(started: started, inbox: inbox))
  }

  /// How it is now.
  var status: DaemonStatus { state.withLock { $0 } }

  /// Tells something of it.
  func update(_ body: (inout DaemonStatus) -> Void) {
    state.withLock { body(&$0) }
  }
}
