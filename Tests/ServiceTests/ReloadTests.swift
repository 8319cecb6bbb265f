import Foundation
import Glibc
import Journal
import Service
import TestSupport
import Testing

/// Other rules, while the daemon works. One after another: a hang-up reaches every daemon in the process.
@Suite(
  .serialized,
  .enabled(if: JournaldEnvironment.isTested, Comment(rawValue: JournaldEnvironment.whyNot)))
struct ReloadTests {
  let inbox = TemporaryFolder()
  let state = TemporaryFolder()
  var findings: Findings { Findings(state: state) }

  /// A daemon that has raised its alert of Paris, Rome and Bern.
  private func startWithAlert() async throws -> RunningDaemon {
    try inbox.drop(
      "Rome held a feast on 3 June 2024. Bern held a feast on 4 June 2024. "
        + "Paris held a feast on 5 June 2024.", as: "2024-06-06.txt")
    let daemon = try RunningDaemon(inbox: inbox, state: state)
    #expect(await eventually { findings.alerts == ["raised 3 bern paris rome"] })
    return daemon
  }

  @Test func `faulty rules are refused with their mistakes, and the old ones run on`() async throws
  {
    let daemon = try await startWithAlert()
    try daemon.write(rules: RunningDaemon.rules.replacing("distinct city", with: "distinct citty"))
    let reply = try await daemon.ask(.reload(waits: true))
    #expect(reply.outcome == .faultyRules)
    #expect(reply.text.contains("did you mean 'city'?"))
    #expect(try await eventually { try findings.entries(.reloadRefused).count == 1 })
    let entry = try #require(try findings.entries(.reloadRefused).first)
    #expect(entry.values(of: .message).first?.contains("did you mean 'city'?") == true)
    #expect(try await daemon.ask(.status).status?.rules.refused != nil)

    try inbox.drop("Oslo held a feast on 6 June 2024.", as: "2024-06-07.txt")
    #expect(await eventually { findings.alerts == ["raised 4 bern oslo paris rome"] })
    try await daemon.stop()
  }

  @Test func `rules that ask for more withdraw alerts, and are told`() async throws {
    let daemon = try await startWithAlert()
    try daemon.write(rules: RunningDaemon.rules.replacing(">= 3", with: ">= 4"))
    let reply = try await daemon.ask(.reload(waits: true))
    #expect(reply.outcome == .done)
    #expect(findings.alerts == ["withdrawn 3 bern paris rome"])
    #expect(try await eventually { try findings.entries(.rulesReloaded).count == 1 })
    #expect(try await eventually { try findings.entries(.alertWithdrawn).count == 1 })
    let entry = try #require(try findings.entries(.alertWithdrawn).first)
    #expect(entry.values(of: .cause) == ["ruleset changed"])
    try await daemon.stop()
  }

  @Test func `another vocabulary finds in stored articles what it would have found`() async throws {
    let daemon = try await startWithAlert()
    try daemon.write(
      rules: RunningDaemon.rules.replacing("rome \"Rome\"", with: "rome \"Roma\""))
    #expect(try await daemon.ask(.reload(waits: true)).outcome == .done)
    #expect(findings.alerts == ["withdrawn 3 bern paris rome"])
    try daemon.write(rules: RunningDaemon.rules)
    #expect(kill(getpid(), SIGHUP) == 0)
    #expect(await eventually { findings.alerts == ["raised 3 bern paris rome"] })
    try await daemon.stop()
    #expect(try findings.entries(.alertRaised).count == 1)
    #expect(try findings.entries(.alertReopened).count == 1)
  }

  @Test func `a vocabulary that changed while no daemon ran counts from the start`() async throws {
    try await startWithAlert().stop()
    let daemon = try RunningDaemon(
      inbox: inbox, state: state,
      rules: RunningDaemon.rules.replacing("rome \"Rome\"", with: "rome \"Roma\""))
    #expect(await eventually { findings.alerts == ["withdrawn 3 bern paris rome"] })
    try await daemon.stop()
  }

  @Test func `changed rule files are read by themselves, where that is wanted`() async throws {
    try inbox.drop("Rome held a feast on 3 June 2024.", as: "2024-06-06.txt")
    let daemon = try RunningDaemon(inbox: inbox, state: state) { $0.watchesRules = true }
    #expect(await eventually { findings.files == ["2024-06-06.txt: read"] })
    #expect(try await daemon.ask(.status).status?.rules.count == 1)
    try daemon.write(rules: RunningDaemon.rules.replacing(">= 3", with: ">= 1"))
    #expect(await eventually { findings.alerts == ["raised 1 rome"] })
    try await daemon.stop()
  }
}
