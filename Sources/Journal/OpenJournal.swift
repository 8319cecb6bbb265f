import CSystemd
import Glibc

/// An open journal of libsystemd, closed when it goes out of scope.
///
/// libsystemd binds a journal object to one thread for life. This type cannot be copied and is
/// not `Sendable`, and `SystemJournal` uses it only inside synchronous functions.
struct OpenJournal: ~Copyable {
  private let pointer: OpaquePointer
  private let maximumValueLength: Int
  /// Whether a seek ended on an entry that `next` has yet to give.
  private var isBeforeNext = false

  /// Opens the files of a journal.
  ///
  /// Throws `noPermission` or `noJournalFiles` when none could be opened: libsystemd itself
  /// calls that a success and finds nothing.
  init(
    _ source: JournalSource = .machine, maximumValueLength: Int = 64 << 10
  ) throws(JournalError) {
    let opened = try Self.open(source)
    guard Self.hasFiles(opened, of: source) else {
      sd_journal_close(opened)
      throw JournalFiles.areForbidden(in: source.roots) ? .noPermission : .noJournalFiles
    }
    // The threshold counts the name too; 0 would mean no limit.
    let limit = max(0, min(maximumValueLength, 1 << 30))
    sd_journal_set_data_threshold(opened, limit + FieldName.maximumLength + 1)
    pointer = opened
    self.maximumValueLength = limit
  }

  deinit {
    sd_journal_close(pointer)
  }

  private static func open(_ source: JournalSource) throws(JournalError) -> OpaquePointer {
    var opened: OpaquePointer?
    switch source {
    case .machine:
      let result = sd_journal_open(&opened, Int32(SD_JOURNAL_LOCAL_ONLY))
      guard result >= 0, let opened else {
        throw .failed(call: "sd_journal_open", errno: -result)
      }
      return opened
    case .folder(let path):
      let result = sd_journal_open_directory(&opened, path, 0)
      guard result >= 0, let opened else { throw .cannotOpen(path: path, errno: -result) }
      return opened
    case .files(let paths):
      let texts = paths.map { strdup($0) }
      defer { for text in texts { free(text) } }
      var pointers = texts.map { UnsafePointer($0) } + [nil]
      let result = sd_journal_open_files(&opened, &pointers, 0)
      guard result >= 0, let opened else {
        let path = paths.first { access($0, R_OK) != 0 } ?? paths.first ?? ""
        throw .cannotOpen(path: path, errno: -result)
      }
      return opened
    }
  }

  private static func hasFiles(_ journal: OpaquePointer, of source: JournalSource) -> Bool {
    switch source {
    case .machine:
      sd_journal_has_runtime_files(journal) > 0 || sd_journal_has_persistent_files(journal) > 0
    // libsystemd does not say what it found there.
    case .folder(let path):
      JournalFiles.exist(in: [path]) && !JournalFiles.areForbidden(in: [path])
    case .files: true
    }
  }

  /// Narrows what `next` and `previous` find to these fields, in place of what was before.
  func select(_ fields: [JournalEntry.Field]) throws(JournalError) {
    sd_journal_flush_matches(pointer)
    for field in fields {
      try match(Array("\(field.name)=".utf8) + field.value)
    }
  }

  /// Narrows what `next` finds to these fields and this sender, in place of what was before.
  func select(
    _ fields: [JournalRecord.Field], from sender: JournalSender
  ) throws(JournalError) {
    sd_journal_flush_matches(pointer)
    for field in fields {
      try match(Array("\(field.name)=".utf8) + field.value)
    }
    switch sender {
    // The kernel reports the real user, not the effective one, to journald.
    case .thisUser: try match(Array("_UID=\(getuid())".utf8))
    case .user(let number): try match(Array("_UID=\(number)".utf8))
    case .anyone: break
    }
  }

  private func match(_ bytes: [UInt8]) throws(JournalError) {
    try check("sd_journal_add_match", sd_journal_add_match(pointer, bytes, bytes.count))
  }

  /// Goes to just before the first entry of a position.
  mutating func seek(to position: JournalPosition) throws(JournalError) {
    isBeforeNext = false
    switch position {
    case .oldest:
      try check("sd_journal_seek_head", sd_journal_seek_head(pointer))
    case .since(let microseconds):
      try check(
        "sd_journal_seek_realtime_usec", sd_journal_seek_realtime_usec(pointer, microseconds))
    case .after(let cursor):
      let result = sd_journal_seek_cursor(pointer, cursor)
      guard result != -EINVAL else { throw .invalidCursor(cursor) }
      try check("sd_journal_seek_cursor", result)
      // What follows is the entry with the cursor, or, if that is gone or was not selected, the
      // first after it.
      isBeforeNext = try next() && sd_journal_test_cursor(pointer, cursor) <= 0
    }
  }

  /// Goes to the next entry that was selected; false when there is none.
  mutating func next() throws(JournalError) -> Bool {
    if isBeforeNext {
      isBeforeNext = false
      return true
    }
    return try check("sd_journal_next", sd_journal_next(pointer)) > 0
  }

  /// Goes to behind the last entry.
  mutating func seekToEnd() throws(JournalError) {
    isBeforeNext = false
    try check("sd_journal_seek_tail", sd_journal_seek_tail(pointer))
  }

  /// Goes to the entry before, of those that were selected; false when there is none.
  func previous() throws(JournalError) -> Bool {
    try check("sd_journal_previous", sd_journal_previous(pointer)) > 0
  }

  /// The entry that `next` or `previous` went to; nil when its file is broken or gone.
  func entry() throws(JournalError) -> JournalEntry? {
    var microseconds: UInt64 = 0
    var cursor: UnsafeMutablePointer<CChar>?
    defer { free(cursor) }
    do {
      try check(
        "sd_journal_get_realtime_usec", sd_journal_get_realtime_usec(pointer, &microseconds))
      try check("sd_journal_get_cursor", sd_journal_get_cursor(pointer, &cursor))
      let fields = try fields()
      guard let cursor else { return nil }
      return JournalEntry(
        cursor: String(cString: cursor), microseconds: microseconds, fields: fields)
    } catch .failed(_, EBADMSG), .failed(_, EADDRNOTAVAIL) {
      return nil
    }
  }

  private func fields() throws(JournalError) -> [JournalEntry.Field] {
    var fields: [JournalEntry.Field] = []
    sd_journal_restart_data(pointer)
    while true {
      var data: UnsafeRawPointer?
      var length = 0
      let result = sd_journal_enumerate_available_data(pointer, &data, &length)
      guard try check("sd_journal_enumerate_available_data", result) > 0 else { return fields }
      let bytes = UnsafeRawBufferPointer(start: data, count: length)
      guard let separator = bytes.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let value = bytes[(separator + 1)...].prefix(maximumValueLength)
      fields.append(
        .init(name: String(decoding: bytes[..<separator], as: UTF8.self), value: Array(value)))
    }
  }

  @discardableResult
  private func check(_ call: String, _ result: Int32) throws(JournalError) -> Int32 {
    guard result >= 0 else { throw .failed(call: call, errno: -result) }
    return result
  }
}
