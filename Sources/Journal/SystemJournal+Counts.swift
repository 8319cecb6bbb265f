extension SystemJournal {
  /// How often each of the keys stands in the journal as a value of the field; those that do not are
  /// left out.
  ///
  /// Throws `noPermission` or `noJournalFiles` rather than to call every key missing.
  public static func counts(
    of keys: some Sequence<String>, field: FieldName = .notification,
    from sender: JournalSender = .thisUser
  ) throws(JournalError) -> [String: Int] {
    var journal = try OpenJournal()
    var counts: [String: Int] = [:]
    for key in keys where counts[key] == nil {
      try journal.select([.init(field, key)], from: sender)
      try journal.seek(to: .oldest)
      // A reader meets an entry twice when journald rotates under it.
      var cursors: Set<String> = []
      while try journal.next() {
        if let entry = try journal.entry() { cursors.insert(entry.cursor) }
      }
      if !cursors.isEmpty { counts[key] = cursors.count }
    }
    return counts
  }
}
