import Foundation
import Journal
import Testing

/// A key that no other test has.
func uniqueKey() -> String {
  "test-\(UUID().uuidString)"
}

/// A record with a message and a key, and further fields.
func record(key: String, _ fields: [JournalRecord.Field] = []) throws -> JournalRecord {
  try JournalRecord(
    fields: [
      .init(.message, "A test of the journal"), .init(.syslogIdentifier, "tocsin-test"),
      .init(.notification, key),
    ] + fields)
}

/// Runs journalctl and waits for its end.
func journalctl(_ arguments: String...) throws {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["journalctl"] + arguments
  try process.run()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0, "journalctl \(arguments) failed")
}

/// Asks for the entries of a key until there are as many as expected, for at most ten seconds.
func entries(key: String, count: Int = 1) throws -> [JournalEntry] {
  let deadline = ContinuousClock.now + .seconds(10)
  while true {
    let entries = try SystemJournal.entries(matching: [.init(.notification, key)])
    if entries.count >= count || ContinuousClock.now >= deadline { return entries }
    usleep(5_000)
  }
}
