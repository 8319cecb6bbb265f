import Foundation
import Journal
import RuleLanguage
import Store
import SystemPackage
import TestSupport
import Testing

@testable import Service

/// Whether store and journal agree, and what is done where they do not.
@Suite(.enabled(if: JournaldEnvironment.isTested, Comment(rawValue: JournaldEnvironment.whyNot)))
struct VerificationTests {
  let inbox = TemporaryFolder()
  let state = TemporaryFolder()
  var findings: Findings { Findings(state: state) }

  private func verification() throws -> Verification {
    try Verification(state: FilePath(state.path))
  }

  @Test func `what the journal lacks is found, and sent again`() async throws {
    let daemon = try RunningDaemon(inbox: inbox, state: state)
    #expect(try await eventually { try findings.entries(.daemonStarted).count == 1 })
    #expect(await eventually { (try? verification())?.waiting == 0 })
    #expect(try verification().isSound)
    try await daemon.stop()

    // As if journald had lost an entry after it was found there.
    let store = try Store(folder: state.path)
    var batch = Store.Batch()
    let id = "\(store.identity):start:1"
    batch.notifications = [
      OutboxEntry(
        id: id,
        fields: [
          .init("MESSAGE", "lost"), .init("MESSAGE_ID", MessageID.daemonStarted.rawValue),
          .init("TOCSIN_NOTIFICATION", id),
        ], created: Date())
    ]
    try store.commit(batch)
    try store.markDelivered(batch.notifications, at: Date())
    #expect(try verification().missing == [id])
    #expect(try !verification().isSound)

    let another = try RunningDaemon(inbox: inbox, state: state)
    #expect(try await another.ask(.resend([id, "no such"])).text.hasPrefix("1 notification"))
    #expect(await eventually { (try? verification())?.isSound == true })
    try await another.stop()
  }

  @Test func `what does not fit together in the store is said`() async throws {
    try inbox.drop(
      "Rome held a feast on 3 June 2024. Bern held a feast on 4 June 2024. "
        + "Paris held a feast on 5 June 2024.", as: "2024-06-06.txt")
    let daemon = try RunningDaemon(inbox: inbox, state: state)
    #expect(await eventually { findings.alerts == ["raised 3 bern paris rome"] })
    #expect(await eventually { (try? verification())?.waiting == 0 })
    #expect(try verification().problems == [])
    try await daemon.stop()
    let sqlite = Process()
    sqlite.executableURL = URL(filePath: "/usr/bin/env")
    sqlite.arguments = [
      "sqlite3", state.path("tocsin.sqlite"),
      "UPDATE alert SET body = json_set(body, '$.count', 4); DELETE FROM outbox WHERE notification LIKE '%alert%'",
    ]
    try sqlite.run()
    sqlite.waitUntilExit()
    #expect(
      try verification().problems == [
        "alert 1 is not as its last revision left it",
        "revision 1 of alert 1 was never to be told",
      ])
  }

  @Test func `a damaged state is set aside, and made anew from the inbox`() async throws {
    try inbox.drop(
      "Rome held a feast on 3 June 2024. Bern held a feast on 4 June 2024. "
        + "Paris held a feast on 5 June 2024.", as: "2024-06-06.txt")
    try Data(repeating: 0x78, count: 100_000).write(
      to: URL(filePath: state.path("tocsin.sqlite")))
    let rules = RulesetChecker.check(
      files: [SourceFile(path: "test.tocsin", text: RunningDaemon.rules)])
    let rebuilding = try Rebuilding(
      .init(inbox: FilePath(inbox.path), state: FilePath(state.path)),
      ruleset: try #require(rules.ruleset), log: .init(label: "test"))
    let outcome = try rebuilding.run(tells: false) { _ in }
    #expect(outcome.articles == 1)
    #expect(outcome.alerts == 1)
    let aside = try #require(outcome.setAside)
    #expect(FileManager.default.fileExists(atPath: aside.appending("tocsin.sqlite").string))
    #expect(findings.alerts == ["raised 3 bern paris rome"])

    let daemon = try RunningDaemon(inbox: inbox, state: state)
    #expect(try await eventually { try findings.entries(.daemonStarted).count == 1 })
    #expect(throws: StartFailure.self) { try rebuilding.run(tells: false) { _ in } }
    try await daemon.stop()
    #expect(try findings.entries(.alertRaised).isEmpty)
  }
}
