/// One entry to be written to the journal: fields in order, of which names may repeat.
///
/// A record that exists can be sent: its names are valid, and it has no more fields than one
/// entry can carry.
public struct JournalRecord: Hashable, Sendable {
  /// One field: a name, and a value of any bytes.
  public struct Field: Hashable, Sendable {
    /// The name of the field.
    public let name: FieldName
    /// The value, which may be empty, binary, or of many lines.
    public let value: [UInt8]

    /// A field with a value of any bytes.
    public init(_ name: FieldName, bytes: [UInt8]) {
      self.name = name
      value = bytes
    }

    /// A field with a text in UTF-8.
    public init(_ name: FieldName, _ text: String) {
      self.init(name, bytes: Array(text.utf8))
    }
  }

  /// The most fields that a record may have; those whose value has a line break count for more.
  public static let maximumFields = 510

  /// sd_journal_sendv writes an entry by one system call, which takes at most IOV_MAX pieces.
  private static let maximumPieces = 1024
  /// It adds three pieces where there is no SYSLOG_IDENTIFIER.
  private var pieces = 3

  /// The fields in the order they are sent.
  public private(set) var fields: [Field] = []

  /// A record with these fields; throws `JournalError.tooManyFields` when they are.
  public init(fields: some Sequence<Field>) throws(JournalError) {
    for field in fields {
      try append(field)
    }
  }

  /// Adds a field; throws `JournalError.tooManyFields` when the record has no room for it.
  public mutating func append(_ field: Field) throws(JournalError) {
    // A field and its line break; or name, line break, length, value and line break.
    let more = field.value.contains(UInt8(ascii: "\n")) ? 5 : 2
    guard pieces + more <= JournalRecord.maximumPieces else { throw .tooManyFields }
    pieces += more
    fields.append(field)
  }

  /// Adds a field with a text; throws `JournalError.tooManyFields` when there is no room for it.
  public mutating func append(_ name: FieldName, _ text: String) throws(JournalError) {
    try append(Field(name, text))
  }
}
