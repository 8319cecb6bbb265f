import Foundation
import Journal
import Service
import TestSupport
import Testing

/// The whole way, from a dropped file to the journal, on a real journald.
@Suite(.enabled(if: JournaldEnvironment.isTested, Comment(rawValue: JournaldEnvironment.whyNot)))
struct DaemonTests {
  let inbox = TemporaryFolder()
  let state = TemporaryFolder()
  var findings: Findings { Findings(state: state) }

  private func start() throws -> RunningDaemon {
    try RunningDaemon(inbox: inbox, state: state)
  }

  @Test func `an alert is in the store and in the journal, with all that it rests on`() async throws
  {
    let daemon = try start()
    try inbox.drop("Paris held a feast on 3 June 2024.", as: "2024-06-04-paris.txt")
    try inbox.drop("2024年6月5日，伯尔尼举行盛宴。", as: "2024-06-05-bern.txt")
    try inbox.drop("Rome held a feast on June 7.\n\nOslo has not.", as: "2024-06-08-rome.txt")
    #expect(try await eventually { try findings.entries(.alertRaised).count == 1 })
    try await daemon.stop()

    #expect(findings.alerts == ["raised 3 bern paris rome"])
    let entry = try #require(try findings.entries(.alertRaised).first)
    #expect(entry.values(of: .message) == ["3 cities: bern, paris, rome"])
    #expect(entry.values(of: .priority) == ["4"])
    #expect(entry.values(of: .syslogIdentifier) == ["tocsin"])
    #expect(entry.values(of: .rule) == ["feasts"])
    #expect(entry.values(of: .state) == ["raised"])
    #expect(entry.values(of: .count) == ["3"])
    #expect(entry.values(of: .first) == ["2024-06-03"])
    #expect(entry.values(of: .last) == ["2024-06-07"])
    #expect(entry.values(of: .value).sorted() == ["bern", "paris", "rome"])
    #expect(entry.values(of: .article).count == 3)
    #expect(entry.values(of: .evidence).contains("2024年6月5日，伯尔尼举行盛宴。"))
  }

  @Test func `copies, a restart and another order ring nothing twice`() async throws {
    let article =
      "Rome held a feast on 3 June 2024. Bern held a feast on 4 June 2024. "
      + "Oslo held a feast on 5 June 2024."
    try inbox.drop(article, as: "2024-06-06-before-the-start.txt")
    var daemon = try start()
    #expect(try await eventually { try findings.entries(.alertRaised).count == 1 })
    try inbox.drop(article, as: "a/copy.txt")
    #expect(await eventually { findings.files.contains("a/copy.txt: read") })
    try await daemon.stop()

    daemon = try start()
    try inbox.drop("Nothing.", as: "later.txt")
    #expect(await eventually { findings.files.contains("later.txt: read") })
    try await daemon.stop()
    #expect(findings.alerts == ["raised 3 bern oslo rome"])
    #expect(try findings.entries(.alertRaised).count == 1)
    #expect(try findings.entries(.daemonStarted).count == 2)
  }

  @Test func `what cannot be read is recorded with its reason, and the rest is read`() async throws
  {
    try inbox.drop("", as: "empty.txt")
    try inbox.drop([0x00, 0x01, 0xFF, 0x00], as: "binary.txt")
    try inbox.drop(Array(repeating: UInt8(ascii: "x"), count: 20 << 20), as: "large.txt")
    try inbox.drop("---\ntitle: [\n---\nText.", as: "broken.md")
    #expect(mkfifo(inbox.path("fifo.txt"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: inbox.path("dangling.txt"), withDestinationPath: "/nonexistent")
    try FileManager.default.createSymbolicLink(
      atPath: inbox.path("passwd.txt"), withDestinationPath: "/etc/passwd")
    let daemon = try start()
    try inbox.drop("Paris held a feast.", as: "good.txt")
    #expect(await eventually { findings.files.contains("good.txt: read") })
    #expect(try await eventually { try findings.entries(.articleFailed).count == 4 })
    try await daemon.stop()
    #expect(
      findings.files == [
        "binary.txt: binary", "broken.md: broken-front-matter", "empty.txt: empty",
        "good.txt: read",
        "large.txt: too-large",
      ])
  }

  @Test func `a second daemon on the same state is refused`() async throws {
    let daemon = try start()
    #expect(try await eventually { try findings.entries(.daemonStarted).count == 1 })
    await #expect {
      try await start().end()
    } throws: { failure in
      guard case .stateInUse = failure as? StartFailure else { return false }
      return "\(failure)".contains("--state")
    }
    try await daemon.stop()
  }

  @Test func `an inbox that is not there is an error that says what to do`() async throws {
    try FileManager.default.removeItem(atPath: inbox.path)
    await #expect {
      try await start().end()
    } throws: { failure in
      guard case .inbox = failure as? StartFailure else { return false }
      return "\(failure)".contains("--inbox")
    }
  }

  @Test func `alerts that the rules no longer make are withdrawn at the next start`() async throws {
    var daemon = try start()
    try inbox.drop(
      "Rome held a feast on 3 June 2024. Bern held a feast on 4 June 2024. "
        + "Oslo held a feast on 5 June 2024.", as: "2024-06-06.txt")
    #expect(try await eventually { try findings.entries(.alertRaised).count == 1 })
    try await daemon.stop()
    daemon = try RunningDaemon(
      inbox: inbox, state: state, rules: RunningDaemon.rules.replacing(">= 3", with: ">= 4"))
    #expect(try await eventually { try findings.entries(.alertWithdrawn).count == 1 })
    try await daemon.stop()
    #expect(findings.alerts == ["withdrawn 3 bern oslo rome"])
  }
}
