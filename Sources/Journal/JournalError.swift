import Glibc

/// Why the journal could not be written or read.
public enum JournalError: Error, Hashable, Sendable {
  /// A field name that journald would silently drop.
  case invalidFieldName(String)
  /// A field more than one journal entry can carry.
  case tooManyFields
  /// A cursor that no journal wrote.
  case invalidCursor(String)
  /// There are journal files, and this process may read none of them.
  case noPermission
  /// There are no journal files: journald does not run, or stores nothing.
  case noJournalFiles
  /// A folder or a file that was named cannot be opened as a journal, for this `errno`.
  case cannotOpen(path: String, errno: Int32)
  /// A call of libsystemd failed with this `errno`.
  case failed(call: String, errno: Int32)
}

extension JournalError: CustomStringConvertible {
  /// What went wrong and how to mend it, in one line without its full stop.
  public var description: String {
    switch self {
    case .invalidFieldName(let name):
      """
      '\(name.prefix(80))' is no name for a journal field: \
      use 1 to \(FieldName.maximumLength) of A-Z, 0-9 and _, beginning with a letter
      """
    case .tooManyFields:
      """
      a journal entry holds at most \(JournalRecord.maximumFields) fields, \
      and fewer when their values have line breaks
      """
    case .invalidCursor(let cursor):
      "'\(cursor.prefix(200))' is no journal cursor"
    case .noPermission:
      """
      no permission to read the journal: add the user to the group systemd-journal, \
      or the unit to it by SupplementaryGroups=systemd-journal
      """
    case .noJournalFiles:
      """
      there are no journal files in /run/log/journal or /var/log/journal, or in the folder that was \
      named: does journald run?
      """
    case .cannotOpen(let path, let errno):
      "no journal can be read from '\(path)': \(systemErrorText(errno))"
    case .failed(let call, let errno):
      "\(call): \(systemErrorText(errno))"
    }
  }
}

/// What the C library calls an `errno`, as in `Connection refused`.
func systemErrorText(_ errno: Int32) -> String {
  // Not strerror, which shares its buffer between threads.
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
    guard let text = buffer.baseAddress, strerror_r(errno, text, buffer.count) == 0 else {
      return "error \(errno)"
    }
    return String(cString: text)
  }
}
