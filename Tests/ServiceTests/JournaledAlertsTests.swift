import Correlation
import Foundation
import Journal
import RuleLanguage
import Store
import TestSupport
import Testing

@testable import Service

/// Alerts read back from a real journald.
@Suite(.enabled(if: JournaldEnvironment.isTested, Comment(rawValue: JournaldEnvironment.whyNot)))
struct JournaledAlertsTests {
  private let rule = "rule-\(UUID().uuidString)"
  private let store = UUID().uuidString

  /// Sends what the daemon would tell of a revision.
  private func tell(
    _ number: Int, revision: Int = 1, _ kind: Revision.Kind = .raised,
    severity: Severity = .warning, message: String = "1 province"
  ) throws {
    let entry = OutboxEntry(
      SampleAlert.revision(
        number, revision: revision, kind, time: Date(), rule: rule, severity: severity,
        message: message), store: store)
    try SystemJournal.send(
      JournalRecord(fields: entry.fields.map { .init(try FieldName($0.name), $0.value) }))
  }

  /// The question for this test's alerts, when so many entries of them have come to the journal.
  private func question(after count: Int) async throws -> JournaledAlerts {
    #expect(
      try await eventually {
        try SystemJournal.entries(matching: [.init(.rule, rule)]).count == count
      })
    var question = JournaledAlerts()
    question.rule = rule
    return question
  }

  @Test func `an alert is what its newest revision says, wherever that stands`() async throws {
    try tell(1, message: "1 province")
    try tell(2, message: "another")
    // The second revision of alert 1 was lost, and sent again behind the third.
    try tell(1, revision: 3, .resolved, severity: .critical, message: "3 provinces")
    try tell(1, revision: 2, .updated, message: "2 provinces")
    var question = try await question(after: 4)
    let alerts = try question.read()
    #expect(alerts.map(\.number) == [2, 1])
    let alert = try #require(alerts.last)
    #expect(alert.message == "3 provinces")
    #expect(alert.state == .resolved && alert.severity == .critical)
    #expect(alert.count == 1 && alert.first == SampleAlert.day && alert.last == SampleAlert.day)
    #expect(alert.group == ["post": "chair"])
    #expect(alert.values == ["anhui"] && alert.articles == ["a.txt"])
    #expect(alert.evidence == ["On June 3rd it met."])
    #expect(alert.raised < alert.changed)

    question.limit = 1
    #expect(try question.read().map(\.message) == ["3 provinces"])
    question.limit = 0
    #expect(try question.read().isEmpty)
  }

  @Test func `they are chosen by severity, time, state and text`() async throws {
    try tell(1, severity: .notice)
    try tell(2, severity: .critical, message: "here (really)")
    try tell(3)
    try tell(3, revision: 2, .withdrawn)
    let question = try await question(after: 4)
    func numbers(_ change: (inout JournaledAlerts) -> Void) throws -> [Int] {
      var question = question
      change(&question)
      return try question.read().map(\.number)
    }
    #expect(try numbers { _ in } == [1, 2])
    #expect(try numbers { $0.includesWithdrawn = true } == [1, 2, 3])
    #expect(try numbers { $0.priority = 4 } == [2])
    #expect(try numbers { $0.limit = 1 } == [2])
    #expect(try numbers { $0.unit = "another.service" } == [])
    let first = try #require(try question.read().first)
    #expect(try numbers { $0.until = first.changed } == [1])
    #expect(try numbers { $0.since = first.changed + 0.000_001 } == [2])
    #expect(try question.read { $0.message.contains("here") }.map(\.number) == [2])
    var all = question
    all.includesWithdrawn = true
    #expect(try all.read().map(\.message) == ["1 province", "here (really)", "1 province"])
  }

  @Test func `entries that cannot be an alert are passed over`() async throws {
    let id = MessageID.alertRaised.rawValue
    func send(_ fields: [JournalRecord.Field]) throws {
      try SystemJournal.send(
        JournalRecord(
          fields: [.init(.message, "x"), .init(.messageID, id), .init(.rule, rule)] + fields))
    }
    try send([.init(.notification, "s:alert:1")])
    try send([
      .init(.notification, "s:alert:1:1"), .init(.alert, "2"), .init(.state, "raised"),
      .init(.severity, "warning"), .init(.count, "1"), .init(.first, "2024-06-03"),
      .init(.last, "2024-06-03"),
    ])
    try send([
      .init(.notification, "s:alert:1:1"), .init(.alert, "1"), .init(.state, "gone"),
      .init(.severity, "warning"), .init(.count, "1"), .init(.first, "2024-06-03"),
      .init(.last, "2024-06-03"),
    ])
    #expect(try await question(after: 3).read().isEmpty)
  }

  @Test func `a folder of forwarded journals answers, too`() async throws {
    try tell(1, message: "forwarded")
    _ = try await question(after: 1)
    let files = try FileManager.default.subpathsOfDirectory(atPath: "/run/log/journal")
      .filter { $0.hasSuffix(".journal") }.map { "/run/log/journal/\($0)" }
    try #require(!files.isEmpty)
    let folder = TemporaryFolder()
    for (number, file) in files.enumerated() {
      try FileManager.default.copyItem(atPath: file, toPath: folder.path("\(number).journal"))
    }
    var question = JournaledAlerts()
    question.rule = rule
    for source in [JournalSource.folder(folder.path), .files(folder.names.map(folder.path))] {
      question.source = source
      #expect(try question.read().map(\.message) == ["forwarded"], "\(source)")
    }
  }

  @Test func `a folder without a journal says so`() {
    let folder = TemporaryFolder()
    var question = JournaledAlerts()
    question.source = .folder(folder.path)
    #expect(throws: JournalError.noJournalFiles) { try question.read() }
    question.source = .folder(folder.path("missing"))
    #expect(throws: JournalError.cannotOpen(path: folder.path("missing"), errno: ENOENT)) {
      try question.read()
    }
    question.source = .files([folder.path("missing")])
    #expect(throws: JournalError.cannotOpen(path: folder.path("missing"), errno: ENOENT)) {
      try question.read()
    }
  }
}
