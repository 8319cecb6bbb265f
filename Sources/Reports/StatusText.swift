import Foundation
import Service

/// How a daemon is, for people.
public struct StatusText {
  /// The lines.
  public let lines: [String]

  /// The lines of a status.
  public init(_ status: DaemonStatus, clock: Clock) {
    func since(_ moment: Date?) -> String { moment.map { ", since \(clock.second($0))" } ?? "" }
    var facts = [
      ("Daemon", "version \(status.version), process \(status.process)\(since(status.started))"),
      ("Inbox", status.inbox),
      ("Rules", "\(status.rules.count) in force\(since(status.rules.loaded))"),
    ]
    if let refused = status.rules.refused {
      facts.append(("", "others were refused at \(clock.second(refused)): see the journal"))
    }
    facts += [
      ("Articles", "\(status.articles), \(Self.count(status.failedFiles, "file")) not read"),
      ("Alerts", "\(status.alerts)"),
      ("Waiting", Self.count(status.waitingFiles, "file")),
    ]
    if let file = status.lastFile {
      facts.append(
        ("Last file", "\(clock.second(file.stored)), \(Self.lag(file.lag)): \(file.path)"))
    }
    if let progress = status.extraction {
      facts.append(
        ("Extracting", "\(progress.done) of \(progress.total) stored articles by new rules"))
    }
    facts.append(("Journal", Self.journal(status.outbox) + since(status.outbox.oldest)))
    if let trouble = status.trouble { facts.append(("Trouble", trouble)) }
    let width = facts.map(\.0.cells).max() ?? 0
    lines = facts.map { name, value in
      let gap = String(repeating: " ", count: width - name.cells)
      return "\(name)\(gap)  \(value.onOneLine)"
    }
  }

  private static func journal(_ outbox: DaemonStatus.Outbox) -> String {
    let waiting =
      outbox.waiting == 0 ? "nothing waits" : "\(count(outbox.waiting, "notification")) waiting"
    return switch outbox.journal {
    case .working: waiting
    case .absent: "there is none, notifications go to standard output; \(waiting)"
    case .unreadable: "it may not be read back; \(waiting)"
    case .failing: "it takes nothing just now; \(waiting)"
    }
  }

  private static func lag(_ seconds: Double) -> String {
    seconds < 1
      ? "\(Int((seconds * 1_000).rounded())) ms after it was complete"
      : "\(Int(seconds.rounded())) s after it was complete"
  }

  private static func count(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 \(word)" : "\(number) \(word)s"
  }
}
