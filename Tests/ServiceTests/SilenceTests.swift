import Foundation
import Journal
import Service
import Store
import TestSupport
import Testing

/// What is kept from the journal because somebody wants it so.
@Suite(.enabled(if: JournaldEnvironment.isTested, Comment(rawValue: JournaldEnvironment.whyNot)))
struct SilenceTests {
  let inbox = TemporaryFolder()
  let state = TemporaryFolder()
  var findings: Findings { Findings(state: state) }

  @Test func `of a silent rule nothing is told until it is withdrawn`() async throws {
    let daemon = try RunningDaemon(inbox: inbox, state: state)
    let silenced = try await daemon.ask(
      .silence(.rule("feasts"), until: nil, reason: "known\u{1B}[31m"))
    #expect(silenced.outcome == .done)
    try inbox.drop(
      "Rome held a feast on 3 June 2024. Bern held a feast on 4 June 2024. "
        + "Paris held a feast on 5 June 2024.", as: "2024-06-06.txt")
    #expect(await eventually { findings.alerts == ["raised 3 bern paris rome"] })
    try inbox.drop("Rome held no feast.", as: "2024-06-06.txt")
    #expect(try await eventually { try findings.entries(.alertWithdrawn).count == 1 })
    #expect(try findings.entries(.alertRaised).isEmpty)
    let reader = try StoreReader(folder: state.path)
    #expect(try reader.silences(at: Date()).map(\.reason) == ["known\\u{1B}[31m"])

    #expect(try await daemon.ask(.unsilence(.rule("feasts"))).outcome == .done)
    #expect(try await daemon.ask(.unsilence(.rule("feasts"))).outcome == .refused)
    try inbox.drop(
      "Rome held a feast on 3 June 2024. Bern held a feast on 4 June 2024. "
        + "Paris held a feast on 5 June 2024.", as: "2024-06-06.txt")
    #expect(try await eventually { try findings.entries(.alertReopened).count == 1 })
    try await daemon.stop()
  }

  @Test func `what is not there can neither be silenced nor acknowledged`() async throws {
    let daemon = try RunningDaemon(inbox: inbox, state: state)
    for request: ControlRequest in [
      .silence(.rule("feats"), until: nil, reason: nil),
      .silence(.alert(7), until: nil, reason: nil), .acknowledge(alert: 7, reason: nil),
      .silence(.rule("feasts"), until: Date(timeIntervalSince1970: 0), reason: nil),
    ] {
      #expect(try await daemon.ask(request).outcome == .refused)
    }
    try await daemon.stop()
  }

  @Test func `an alert is acknowledged by name`() async throws {
    try inbox.drop(
      "Rome held a feast on 3 June 2024. Bern held a feast on 4 June 2024. "
        + "Paris held a feast on 5 June 2024.", as: "2024-06-06.txt")
    let daemon = try RunningDaemon(inbox: inbox, state: state)
    #expect(await eventually { findings.alerts == ["raised 3 bern paris rome"] })
    #expect(
      try await daemon.ask(.acknowledge(alert: 1, reason: "called the desk")).outcome == .done)
    let found = try StoreReader(folder: state.path).acknowledgements(ofAlerts: [1, 2])
    #expect(found.keys.sorted() == [1])
    #expect(found[1]?.who == "test")
    #expect(found[1]?.reason == "called the desk")
    try await daemon.stop()
  }
}
