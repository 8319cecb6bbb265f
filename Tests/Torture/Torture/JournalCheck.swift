import DaemonHarness
import Journal

/// Holds the journal against a store: every revision that people are told of is there, once, and
/// nothing else is.
struct JournalCheck {
  private let state: StateView

  /// Looks at the store of a daemon.
  init(_ folders: DaemonFolders) {
    state = StateView(folders)
  }

  /// Throws when an entry is missing, doubled or of something that never was.
  ///
  /// - Parameter failedFiles: files that cannot be read: each has an entry.
  func check(failedFiles: Set<String>) throws {
    let identity = try state.identity()
    let entries = try SystemJournal.entries(
      matching: [.init(.syslogIdentifier, "tocsin")], limit: 1_000_000, maximumValueLength: 1 << 10
    ).filter { $0.values(of: .notification).first?.hasPrefix("\(identity):") == true }
    let ids = entries.compactMap { $0.values(of: .notification).first }
    let doubled = Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys
    guard doubled.isEmpty else {
      throw HarnessFailure(
        "\(doubled.count) notifications are in the journal more than once: \(doubled.sorted().prefix(10))"
      )
    }
    try compare(
      "the journal's alerts", ids.filter { $0.hasPrefix("\(identity):alert:") },
      "the store's revisions", try state.notifications())
    try state.verify()
    let told = Set(
      entries.filter { $0.values(of: .messageID) == [MessageID.articleFailed.rawValue] }
        .flatMap { $0.values(of: .article) })
    try compare(
      "the journal's failed files", told.intersection(failedFiles), "those that failed", failedFiles
    )
  }
}
