import CSystemd
import Glibc

/// The machine's journal: writing to it, and reading it back.
///
/// Every call is synchronous and begins and ends with what it opens, so no journal object of
/// libsystemd ever leaves the thread that made it. Sending blocks while journald is stopped or
/// overloaded, and reading waits for the disk: call from a thread of your own, never from
/// the threads that Swift's tasks share.
public enum SystemJournal {
  /// Hands a record to journald; throws `JournalError.failed` when it is refused.
  ///
  /// A return is no receipt: the call also succeeds when nobody listens, and when journald drops
  /// the record for its rate limit. Read it back by `stored(_:field:from:)` to know. It blocks
  /// without limit while journald is stopped.
  public static func send(_ record: JournalRecord) throws(JournalError) {
    // All fields stand in one buffer, as NAME=value, so that one array of pieces can point to
    // them without a copy of each of its own.
    var buffer: [UInt8] = []
    buffer.reserveCapacity(
      record.fields.reduce(0) { $0 + $1.name.description.utf8.count + 1 + $1.value.count })
    var ends: [Int] = []
    ends.reserveCapacity(record.fields.count)
    for field in record.fields {
      buffer.append(contentsOf: field.name.description.utf8)
      buffer.append(UInt8(ascii: "="))
      buffer.append(contentsOf: field.value)
      ends.append(buffer.count)
    }
    let result = buffer.withUnsafeMutableBytes { bytes in
      var start = 0
      let pieces = ends.map { end in
        defer { start = end }
        return iovec(iov_base: bytes.baseAddress?.advanced(by: start), iov_len: end - start)
      }
      var result: Int32
      repeat {
        result = sd_journal_sendv(pieces, Int32(pieces.count))
      } while result == -EINTR
      return result
    }
    guard result >= 0 else { throw .failed(call: "sd_journal_sendv", errno: -result) }
  }

  /// Those of the keys that stand in the journal as a value of the field.
  ///
  /// journald stores asynchronously: a record sent just now may still be on its way, so a key
  /// that is missing is to be looked for again before its record is sent again. The journal is
  /// opened anew for each call, which makes rotation between calls harmless. The time is
  /// proportional to the number of keys times the number of journal files.
  ///
  /// Throws `noPermission` or `noJournalFiles` rather than to call every key missing.
  public static func stored(
    _ keys: some Sequence<String>, field: FieldName = .notification,
    from sender: JournalSender = .thisUser
  ) throws(JournalError) -> Set<String> {
    var journal = try OpenJournal()
    var found: Set<String> = []
    for key in keys where !found.contains(key) {
      // One look-up for each key: with all keys in one match, libsystemd would try every key at
      // every step.
      try journal.select([.init(field, key)], from: sender)
      try journal.seek(to: .oldest)
      if try journal.next() {
        found.insert(key)
      }
    }
    return found
  }

  /// The oldest `limit` entries from a position on that have every one of the fields.
  ///
  /// Fields of the same name are alternatives, as journalctl has them; no fields select all
  /// entries. Values are cut at `maximumValueLength` bytes. Entries that a broken journal file
  /// no longer yields are passed over, and none is given twice.
  public static func entries(
    matching fields: [JournalRecord.Field], from sender: JournalSender = .thisUser,
    at position: JournalPosition = .oldest, limit: Int = 1_000,
    maximumValueLength: Int = 16 << 20
  ) throws(JournalError) -> [JournalEntry] {
    var journal = try OpenJournal(maximumValueLength: maximumValueLength)
    try journal.select(fields, from: sender)
    try journal.seek(to: position)
    var entries: [JournalEntry] = []
    var seen: Set<String> = []
    while entries.count < limit, try journal.next() {
      // A reader meets an entry twice when journald rotates under it.
      guard let entry = try journal.entry(), seen.insert(entry.cursor).inserted else { continue }
      entries.append(entry)
    }
    return entries
  }
}
