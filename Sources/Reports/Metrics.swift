import Foundation
import Service

/// How a daemon is, in the text format of Prometheus
/// (https://prometheus.io/docs/instrumenting/exposition_formats/).
public struct Metrics {
  /// The metrics, each with its help and its type.
  public let lines: [String]

  /// The metrics of a daemon; nil for one that does not run.
  public init(_ status: DaemonStatus?) {
    var lines: [String] = []
    func add(_ name: String, _ help: String, _ value: Double?) {
      guard let value else { return }
      lines.append("# HELP tocsin_\(name) \(help)")
      lines.append("# TYPE tocsin_\(name) gauge")
      lines.append("tocsin_\(name) \(value == value.rounded() ? "\(Int64(value))" : "\(value)")")
    }
    add("up", "Whether the daemon runs.", status == nil ? 0 : 1)
    if let status {
      func seconds(_ moment: Date?) -> Double? { moment?.timeIntervalSince1970 }
      add("start_time_seconds", "When it went to work.", seconds(status.started))
      add("articles", "Articles that count.", Double(status.articles))
      add("alerts", "Alerts there are, withdrawn ones included.", Double(status.alerts))
      add("failed_files", "Files that could not be read.", Double(status.failedFiles))
      add("waiting_files", "Files found and not looked into.", Double(status.waitingFiles))
      add(
        "last_file_time_seconds", "When a file was stored last.", seconds(status.lastFile?.stored))
      add("last_file_lag_seconds", "How long that file had been complete.", status.lastFile?.lag)
      add("rules", "Rules in force.", Double(status.rules.count))
      add("rules_loaded_time_seconds", "Since when they are.", seconds(status.rules.loaded))
      add("rules_refused_time_seconds", "When others were refused.", seconds(status.rules.refused))
      add(
        "waiting_notifications", "Notifications not found in the journal yet.",
        Double(status.outbox.waiting))
      add(
        "oldest_notification_time_seconds", "Since when the oldest of them waits.",
        seconds(status.outbox.oldest))
      add(
        "journal_up", "Whether what is sent is found in the journal.",
        status.outbox.journal == .working ? 1 : 0)
      add("trouble", "Whether something keeps it from its work.", status.trouble == nil ? 0 : 1)
    }
    self.lines = lines
  }
}
