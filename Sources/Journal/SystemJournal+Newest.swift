extension SystemJournal {
  /// Gives the entries of a journal that have every one of the fields, the newest first, for as long
  /// as `wantsMore` says so.
  ///
  /// Fields of the same name are alternatives. Values are cut at `maximumValueLength` bytes. Entries
  /// that a broken file no longer yields are passed over, and none is given twice.
  public static func newestEntries(
    of source: JournalSource, matching fields: [JournalEntry.Field],
    maximumValueLength: Int = 64 << 10, _ wantsMore: (JournalEntry) -> Bool
  ) throws(JournalError) {
    var journal = try OpenJournal(source, maximumValueLength: maximumValueLength)
    try journal.select(fields)
    try journal.seekToEnd()
    var seen: Set<String> = []
    while try journal.previous() {
      guard let entry = try journal.entry(), seen.insert(entry.cursor).inserted else { continue }
      guard wantsMore(entry) else { return }
    }
  }

  /// Whether there are files of a journal that this process may not read, so that entries are missing
  /// from what it reads.
  public static func isPartlyForbidden(_ source: JournalSource) -> Bool {
    JournalFiles.areForbidden(in: source.roots)
  }
}
