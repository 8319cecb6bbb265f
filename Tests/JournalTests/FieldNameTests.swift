import Journal
import Testing

@Suite struct FieldNameTests {
  @Test(arguments: ["A", "MESSAGE", "TOCSIN_VALUE", "A1_", String(repeating: "N", count: 64)])
  func takesWhatJournaldStores(name: String) throws {
    #expect(try FieldName(name).description == name)
  }

  @Test(arguments: [
    "", "message", "Message", "_PID", "1ST", "A-B", "A B", "A=B", "A\nB=1", "A\u{0}", "ÄB", "Ａ",
    "_", String(repeating: "N", count: 65),
  ])
  func refusesWhatJournaldDrops(name: String) {
    #expect(throws: JournalError.invalidFieldName(name)) { try FieldName(name) }
  }

  @Test(arguments: [
    FieldName.message, .messageID, .priority, .syslogIdentifier, .documentation, .notification,
    .alert, .rule, .state, .severity, .group, .count, .first, .last, .cause, .value, .article,
    .evidence,
  ])
  func knownNamesAreValid(name: FieldName) throws {
    #expect(try FieldName(name.description) == name)
  }
}
