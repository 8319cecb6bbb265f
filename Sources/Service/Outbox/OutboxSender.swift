import Extraction
import Foundation
import Journal
import Logging
import Store

/// Brings the notifications of the outbox into the journal: sends them, reads them back, and only
/// then ticks them off.
///
/// It works on one thread, inside ``run()``, because a send blocks for as long as journald is
/// stopped. Where no journald listens when it starts, the same records go to standard output.
final class OutboxSender: @unchecked Sendable {
  // Sound, because the mutable properties are only touched by the thread in `run`.
  private let store: Store
  private let health: Health
  private let log: Logger
  private let hasJournal: Bool

  private struct Signals {
    var hasNews = true
    var isStopping = false
  }

  private let signals = Monitor(Signals())

  /// What this process has sent and not found in the journal yet, with the time of the last try.
  private var sent: [String: ContinuousClock.Instant] = [:]
  private var isBlind = false
  /// Whether an earlier process may have sent what was not ticked off.
  private var mayHaveArrived = true

  /// How long a sent entry may take to appear in the journal before it is asked whether it is lost.
  private static let patience = Duration.seconds(10)

  init(store: Store, health: Health, log: Logger) {
    self.store = store
    self.health = health
    self.log = log
    hasJournal = SystemJournal.isListening
  }

  /// Says that the outbox may hold something new.
  func wake() {
    signals.change { $0.hasNews = true }
  }

  /// Lets ``run()`` end when the outbox is empty, or when nothing more can be done just now.
  func stop() {
    signals.change { $0.isStopping = true }
  }

  /// Works until ``stop()``.
  func run() {
    health.update { $0.outbox.journal = state }
    if !hasJournal {
      log.notice("No journald listens here: alerts go to standard output, one JSON object a line.")
    }
    var pause: TimeInterval?
    while true {
      let isLast = waitForNews(atMost: pause)
      do {
        let waiting = try store.waitingNotifications(limit: 256)
        if waiting.isEmpty {
          if isLast { return }
          pause = nil
        } else {
          try deliver(waiting)
          health.update { $0.outbox.journal = state }
          // The journal is asked again soon, and then ever more rarely.
          pause = sent.isEmpty ? 0 : min((pause ?? 0) * 2 + 0.002, 1)
        }
      } catch {
        log.error("The outbox waits.", metadata: ["reason": "\(error)"])
        health.update { $0.outbox.journal = .failing }
        if isLast { return }
        pause = 5
      }
    }
  }

  /// How it stands with the journal, as far as the last delivery shows.
  private var state: DaemonStatus.Outbox.Journal {
    guard hasJournal else { return .absent }
    let isLate = sent.values.contains { $0.duration(to: .now) > Self.patience }
    return isBlind ? .unreadable : isLate ? .failing : .working
  }

  /// Waits for news, or for so many seconds where a pause is given. Returns whether to stop: then
  /// the pause is kept, and without one there is no wait.
  private func waitForNews(atMost pause: TimeInterval?) -> Bool {
    signals.wait(atMost: pause, until: { $0.hasNews || $0.isStopping && pause == nil }) { signals in
      signals.hasNews = false
      return signals.isStopping
    }
  }

  private func deliver(_ waiting: [OutboxEntry]) throws {
    guard hasJournal else {
      for notification in waiting { try print(notification) }
      try store.markDelivered(waiting, at: Date())
      return
    }
    var missing = waiting
    // What was sent before may wait in the socket of a journald that stands still: only when that is
    // empty, what is not in the journal has to be sent again.
    if mayHaveArrived || waiting.contains(where: isOverdue) {
      guard SystemJournal.hasTakenAll(within: 1) else { return }
      missing = try tickOff(waiting)
      mayHaveArrived = false
    }
    for notification in missing {
      if sent[notification.id] != nil {
        guard isOverdue(notification) else { continue }
        log.warning(
          "The journal lost an entry; sending it again.",
          metadata: ["notification": "\(notification.id)"])
      }
      try SystemJournal.send(JournalRecord(notification))
      sent[notification.id] = .now
    }
    _ = try tickOff(missing)
  }

  /// Whether a sent entry should have been found in the journal.
  private func isOverdue(_ notification: OutboxEntry) -> Bool {
    sent[notification.id].map { $0.duration(to: .now) > Self.patience } ?? false
  }

  /// Ticks off what the journal holds, and returns the rest.
  private func tickOff(_ notifications: [OutboxEntry]) throws -> [OutboxEntry] {
    let found = try stored(notifications)
    let delivered = notifications.filter { found.contains($0.id) }
    try store.markDelivered(delivered, at: Date())
    for notification in delivered { sent[notification.id] = nil }
    return notifications.filter { !found.contains($0.id) }
  }

  /// The notifications among these that the journal holds, by their ids; where it may not be read,
  /// what was sent is all that can be known.
  private func stored(_ notifications: [OutboxEntry]) throws(JournalError) -> Set<String> {
    do {
      return try SystemJournal.stored(notifications.map(\.id))
    } catch {
      guard error == .noPermission || error == .noJournalFiles else { throw error }
      if !isBlind {
        log.warning(
          "The journal cannot be read back, so a lost entry would go unnoticed.",
          metadata: ["advice": "add SupplementaryGroups=systemd-journal to the unit"])
      }
      isBlind = true
      return Set(sent.keys)
    }
  }

  /// Prints a record as journalctl's `-o json` would: a field that repeats has a list of values.
  private func print(_ notification: OutboxEntry) throws {
    let values = Dictionary(grouping: notification.fields, by: \.name).mapValues { $0.map(\.value) }
    let object = values.mapValues { $0.count == 1 ? RecordValue.one($0[0]) : .several($0) }
    try FileHandle.standardOutput.write(
      contentsOf: Data("\(CanonicalJSON.encode(object))\n".utf8))
  }

  private enum RecordValue: Encodable {
    case one(String)
    case several([String])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .one(let value): try container.encode(value)
      case .several(let values): try container.encode(values)
      }
    }
  }
}

extension JournalRecord {
  /// The journal's form of a notification, which has all fields that an entry begins with.
  fileprivate init(_ notification: OutboxEntry) throws(JournalError) {
    try self.init(fields: [])
    for field in notification.fields {
      try append(try FieldName(field.name), field.value)
    }
  }
}
