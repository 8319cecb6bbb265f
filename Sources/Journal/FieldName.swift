/// The name of a journal field that a client may send.
///
/// journald silently drops a field whose name breaks its rules, so a name is judged before it is
/// sent: 1 to 64 of `A`–`Z`, `0`–`9` and `_`, the first a letter. A leading underscore marks
/// fields that only journald itself may set. Source: systemd's `journal_field_valid`.
public struct FieldName: Hashable, Sendable, CustomStringConvertible {
  /// The longest name that journald stores, in bytes.
  public static let maximumLength = 64

  /// The name as the journal spells it.
  public let description: String

  /// A name in journald's spelling; throws `JournalError.invalidFieldName` for any other.
  public init(_ name: String) throws(JournalError) {
    guard FieldName.isValid(name) else { throw .invalidFieldName(name) }
    description = name
  }

  private init(known: String) {
    description = known
  }

  private static func isValid(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, bytes.count <= maximumLength, isUpperCase(first) else {
      return false
    }
    return bytes.allSatisfy { byte in
      isUpperCase(byte) || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }

  private static func isUpperCase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}

/// Fields that journald and its readers know: systemd.journal-fields(7).
extension FieldName {
  /// The human-readable text of the entry.
  public static let message = FieldName(known: "MESSAGE")
  /// What kind of message it is, as 32 hexadecimal digits; the key to the catalog.
  public static let messageID = FieldName(known: "MESSAGE_ID")
  /// The syslog level, from 0 (emergency) to 7 (debug).
  public static let priority = FieldName(known: "PRIORITY")
  /// The name that `journalctl -t` selects by.
  public static let syslogIdentifier = FieldName(known: "SYSLOG_IDENTIFIER")
  /// A URL that explains the entry.
  public static let documentation = FieldName(known: "DOCUMENTATION")
}

/// Fields of Tocsin's own.
extension FieldName {
  /// Unique to one notification: the key by which the journal is read back.
  public static let notification = FieldName(known: "TOCSIN_NOTIFICATION")
  /// The number of the alert.
  public static let alert = FieldName(known: "TOCSIN_ALERT")
  /// The name of the rule.
  public static let rule = FieldName(known: "TOCSIN_RULE")
  /// What the revision did: raised, escalated, updated, resolved, reopened or withdrawn.
  public static let state = FieldName(known: "TOCSIN_STATE")
  /// The severity in the rule's words.
  public static let severity = FieldName(known: "TOCSIN_SEVERITY")
  /// The values of the slots that the rule groups by.
  public static let group = FieldName(known: "TOCSIN_GROUP")
  /// How many the rule counted.
  public static let count = FieldName(known: "TOCSIN_COUNT")
  /// The first day of the episode.
  public static let first = FieldName(known: "TOCSIN_FIRST")
  /// The last day of the episode.
  public static let last = FieldName(known: "TOCSIN_LAST")
  /// Why there is this revision, or why an article failed.
  public static let cause = FieldName(known: "TOCSIN_CAUSE")
  /// A value that was counted; repeated.
  public static let value = FieldName(known: "TOCSIN_VALUE")
  /// An article; repeated.
  public static let article = FieldName(known: "TOCSIN_ARTICLE")
  /// A sentence that supports the alert; repeated.
  public static let evidence = FieldName(known: "TOCSIN_EVIDENCE")
}
