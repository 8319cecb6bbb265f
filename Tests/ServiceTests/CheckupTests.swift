import Foundation
import Service
import SystemPackage
import TestSupport
import Testing

/// A look at a daemon that runs, and at the same folders when it has ended.
@Suite(.enabled(if: JournaldEnvironment.isTested, Comment(rawValue: JournaldEnvironment.whyNot)))
struct CheckupTests {
  let inbox = TemporaryFolder()
  let state = TemporaryFolder()
  let rules = TemporaryFolder()

  private func findings() -> [Finding] {
    Checkup(
      inbox: FilePath(inbox.path), rules: RuleSource(paths: [FilePath(rules.path)]),
      state: FilePath(state.path)
    ).findings()
  }

  private var daemon: Finding? { findings().first { $0.check == "daemon" } }

  @Test func `a daemon is well while it runs`() async throws {
    try rules.drop(RunningDaemon.rules, as: "rules.tocsin")
    let running = try RunningDaemon(inbox: inbox, state: state)
    #expect(await eventually { daemon?.verdict == .ok })
    #expect(daemon?.text.hasPrefix("process \(getpid()), user ") == true)
    #expect(findings().filter { $0.verdict == .problem } == [])
    #expect(findings().contains { $0.text == "\(state.path): 0 alerts" })
    try await running.stop()
    #expect(daemon?.verdict == .problem)
    #expect(daemon?.advice?.contains("tocsin run") == true)
  }
}
