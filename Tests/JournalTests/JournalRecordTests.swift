import Journal
import TestSupport
import Testing

@Suite struct JournalRecordTests {
  private let plain = JournalRecord.Field(.value, "one line")
  private let lines = JournalRecord.Field(.value, "two\nlines")

  @Test func holdsAsManyFieldsAsOneEntry() throws {
    let fields = Array(repeating: plain, count: JournalRecord.maximumFields)
    var record = try JournalRecord(fields: fields)
    #expect(record.fields == fields)
    #expect(throws: JournalError.tooManyFields) { try record.append(plain) }
    #expect(record.fields == fields)
  }

  @Test func fieldsWithLineBreaksTakeMoreRoom() throws {
    let fields = Array(repeating: lines, count: 204)
    var record = try JournalRecord(fields: fields)
    #expect(throws: JournalError.tooManyFields) { try record.append(plain) }
    #expect(record.fields == fields)
  }

  @Test(.enabled(if: JournaldEnvironment.isTested, Comment(rawValue: JournaldEnvironment.whyNot)))
  func theLargestRecordsAreSentAndStored() throws {
    for (field, count) in [(plain, JournalRecord.maximumFields - 3), (lines, 202)] {
      let key = uniqueKey()
      let fields = Array(repeating: field, count: count)
      let largest = try record(key: key, fields)
      try SystemJournal.send(largest)
      // journald stores equal fields of one entry once, so only their presence can be seen.
      let entry = try #require(try entries(key: key).first)
      #expect(entry.values(of: .value) == [String(decoding: field.value, as: UTF8.self)])
    }
  }
}
