/// One entry as it was read from the journal.
public struct JournalEntry: Hashable, Sendable {
  /// One field, with whatever name the journal has it under: journald's own begin with `_`.
  public struct Field: Hashable, Sendable {
    /// The name of the field.
    public let name: String
    /// The value, cut at the length that the reader asked for.
    public let value: [UInt8]

    init(name: String, value: [UInt8]) {
      self.name = name
      self.value = value
    }

    /// A field with a text, to be looked for.
    public init(_ name: String, _ text: String) {
      self.init(name: name, value: Array(text.utf8))
    }

    /// A field of a client with a text, to be looked for.
    public init(_ name: FieldName, _ text: String) {
      self.init(name.description, text)
    }
  }

  /// The entry's place in the journal, which outlives rotation and restarts.
  public let cursor: String
  /// When journald received the entry, in microseconds since 1970-01-01 UTC.
  public let microseconds: UInt64
  /// The fields, in no order that journald promises.
  public let fields: [Field]

  /// The values of all fields of this name as text; bytes that are not UTF-8 become U+FFFD.
  public func values(of name: String) -> [String] {
    fields.lazy.filter { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
  }

  /// The values of all fields of this name as text; bytes that are not UTF-8 become U+FFFD.
  public func values(of name: FieldName) -> [String] {
    values(of: name.description)
  }
}

/// Where reading the journal begins.
public enum JournalPosition: Hashable, Sendable {
  /// At the oldest entry there is.
  case oldest
  /// Just after the entry with this cursor, or where it stood if it is gone.
  case after(cursor: String)
  /// At the first entry that journald received at this time or later, in microseconds since
  /// 1970-01-01 UTC.
  case since(microseconds: UInt64)
}

/// Whose entries count.
///
/// Every local user may write any field but those that journald sets itself, so only the sender
/// that journald vouches for tells an entry from a forged one.
public enum JournalSender: Hashable, Sendable {
  /// Processes of the user that this process runs as.
  case thisUser
  /// Processes of a user, by number.
  case user(UInt32)
  /// Everybody.
  case anyone
}
