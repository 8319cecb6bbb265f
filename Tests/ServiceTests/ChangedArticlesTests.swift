import Foundation
import Journal
import Service
import Store
import TestSupport
import Testing

/// Articles that are corrected, deleted and taken back.
@Suite(.enabled(if: JournaldEnvironment.isTested, Comment(rawValue: JournaldEnvironment.whyNot)))
struct ChangedArticlesTests {
  let inbox = TemporaryFolder()
  let state = TemporaryFolder()
  var findings: Findings { Findings(state: state) }

  private func start(
    _ setUp: (inout Daemon.Configuration) -> Void = { _ in }
  ) async throws -> RunningDaemon {
    try inbox.drop("Rome held a feast on 3 June 2024.", as: "2024-06-06-rome.txt")
    try inbox.drop("Bern held a feast on 4 June 2024.", as: "2024-06-06-bern.txt")
    try inbox.drop("Paris held a feast on 5 June 2024.", as: "2024-06-06-paris.txt")
    let daemon = try RunningDaemon(inbox: inbox, state: state, setUp)
    #expect(await eventually { findings.alerts == ["raised 3 bern paris rome"] })
    return daemon
  }

  @Test func `a changed file takes its old article back, and the alert that rested on it`()
    async throws
  {
    let daemon = try await start()
    try inbox.drop("Rome held no feast, we were told.", as: "2024-06-06-rome.txt")
    #expect(await eventually { findings.alerts == ["withdrawn 3 bern paris rome"] })
    // The old text again is no new article, and counts once more.
    try inbox.drop("Rome held a feast on 3 June 2024.", as: "2024-06-06-rome.txt")
    #expect(await eventually { findings.alerts == ["raised 3 bern paris rome"] })
    try await daemon.stop()
    #expect(try findings.entries(.alertWithdrawn).first?.values(of: .cause) == ["article removed"])
    #expect(try findings.entries(.alertReopened).count == 1)
  }

  @Test func `an article that another file holds still counts`() async throws {
    let daemon = try await start()
    try inbox.drop("Rome held a feast on 3 June 2024.", as: "copy.txt")
    #expect(await eventually { findings.files.contains("copy.txt: read") })
    try inbox.drop("Nothing of the kind.", as: "2024-06-06-rome.txt")
    try inbox.drop("Nothing at all.", as: "last.txt")
    #expect(await eventually { findings.files.contains("last.txt: read") })
    #expect(findings.alerts == ["raised 3 bern paris rome"])
    try await daemon.stop()
  }

  @Test func `what leaves a feed is not taken back`() async throws {
    func feed(_ items: String...) -> String {
      items.map { #"{"title": "x", "text": "\#($0)", "published": "2024-06-06"}"# + "\n" }.joined()
    }
    let daemon = try await start()
    let feasts = ["Oslo held a feast on 6 June 2024.", "Nothing.", "Nobody."]
    try inbox.drop(feed(feasts[0], feasts[1]), as: "feed.jsonl")
    #expect(await eventually { findings.alerts == ["raised 4 bern oslo paris rome"] })
    try inbox.drop(feed(feasts[1], feasts[2]), as: "feed.jsonl")
    try inbox.drop("Nothing at all.", as: "last.txt")
    #expect(await eventually { findings.files.contains("last.txt: read") })
    #expect(findings.alerts == ["raised 4 bern oslo paris rome"])
    try await daemon.stop()
  }

  @Test func `a deleted file keeps its events`() async throws {
    let daemon = try await start()
    try FileManager.default.removeItem(atPath: inbox.path("2024-06-06-rome.txt"))
    try inbox.drop("Nothing at all.", as: "last.txt")
    #expect(await eventually { findings.files.contains("last.txt: read") })
    #expect(findings.alerts == ["raised 3 bern paris rome"])
    try await daemon.stop()
  }

  @Test func `a deleted file takes its events along where that is wanted, and a renamed one not`()
    async throws
  {
    let daemon = try await start { $0.retractsDeleted = true }
    try FileManager.default.moveItem(
      atPath: inbox.path("2024-06-06-rome.txt"), toPath: inbox.path("rome.txt"))
    #expect(await eventually { !findings.files.contains("2024-06-06-rome.txt: read") })
    #expect(findings.alerts == ["raised 3 bern paris rome"])
    try FileManager.default.removeItem(atPath: inbox.path("rome.txt"))
    #expect(await eventually { findings.alerts == ["withdrawn 3 bern paris rome"] })
    try await daemon.stop()
    #expect(try findings.entries(.alertRaised).count == 1)
  }

  @Test func `what was deleted while no daemon ran is noticed at the start`() async throws {
    try await start().stop()
    try FileManager.default.removeItem(atPath: inbox.path("2024-06-06-rome.txt"))
    let daemon = try RunningDaemon(inbox: inbox, state: state) { $0.retractsDeleted = true }
    #expect(await eventually { findings.alerts == ["withdrawn 3 bern paris rome"] })
    try await daemon.stop()
  }

  @Test func `a retracted article stays so, until that is undone`() async throws {
    let daemon = try await start()
    let files = try StoreReader(folder: state.path).files(onlyFailed: false, limit: nil)
    let id = try #require(files.first { $0.path == "2024-06-06-rome.txt" }?.id)
    let prefix = String(id.prefix(8))
    #expect(
      try await daemon.ask(.retract(article: prefix, reason: "a hoax")).outcome == .done)
    #expect(findings.alerts == ["withdrawn 3 bern paris rome"])
    #expect(try await daemon.ask(.retract(article: prefix, reason: nil)).outcome == .refused)
    #expect(try await daemon.ask(.retract(article: "ffff0000", reason: nil)).outcome == .refused)
    #expect(try await daemon.ask(.retract(article: "../x", reason: nil)).outcome == .refused)
    try inbox.drop("Rome held a feast on 3 June 2024.", as: "again.txt")
    #expect(await eventually { findings.files.contains("again.txt: read") })
    #expect(findings.alerts == ["withdrawn 3 bern paris rome"])
    #expect(try await daemon.ask(.reinstate(article: prefix)).outcome == .done)
    #expect(findings.alerts == ["raised 3 bern paris rome"])
    try await daemon.stop()
  }
}
