import Foundation
import Logging
import RuleLanguage

/// Diagnostics on standard error, one line each: `<4>A folder cannot be watched. folder=a/b`.
///
/// Under systemd the line begins with the priority that journald reads (sd-daemon(3)); elsewhere it
/// begins with the level's name. Control characters never reach the terminal.
public struct StandardErrorLog: LogHandler {
  /// The least urgent level that is written.
  public var logLevel: Logger.Level = .info
  /// What every line ends with.
  public var metadata: Logger.Metadata = [:]
  /// Whether standard error is read by journald.
  private let isJournal = ProcessInfo.processInfo.environment["JOURNAL_STREAM"] != nil

  /// A handler that writes what is at least of level `info`.
  public init() {}

  /// One of the details that every line ends with.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes a line.
  public func log(event: LogEvent) {
    let details = metadata.merging(event.metadata ?? [:]) { _, new in new }
      .sorted { $0.key < $1.key }
      .map { " \($0.key)=\(SafeText.escaping("\($0.value)"))" }
      .joined()
    let prefix = isJournal ? "<\(event.level.priority)>" : "tocsin: \(event.level): "
    let message = SafeText.escaping("\(event.message)")
    FileHandle.standardError.write(Data("\(prefix)\(message)\(details)\n".utf8))
  }
}

extension Logger.Level {
  /// The syslog priority that systemd understands.
  fileprivate var priority: Int {
    switch self {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}
