import Foundation
import TestSupport
import Testing

/// `tocsin alerts --follow`, as it runs.
@Suite struct FollowTests {
  let state: SampleState

  init() throws {
    state = try SampleState(alerts: 12)
  }

  /// A line for each alert that was printed, as in `wave 12 raised: 1 province`.
  private func lines(_ running: RunningProgram) -> [String] {
    running.output.split(separator: "\n").map { String($0.dropFirst(20)) }
  }

  @Test func `it begins with the last ten and goes on with each revision, withdrawals too`()
    async throws
  {
    let running = try RunningProgram(["alerts", "-f"] + state.option)
    #expect(await eventually { lines(running).count == 10 })
    #expect(lines(running).first == "wave 3 raised: 1 province")
    try state.commit(
      SampleAlert.revision(13, time: Date()),
      SampleAlert.revision(13, revision: 2, .withdrawn, time: Date()))
    try state.commit(SampleAlert.revision(14, time: Date(), rule: "other", message: "more"))
    #expect(await eventually { lines(running).count == 13 })
    #expect(
      lines(running).suffix(3) == [
        "wave 13 raised: 1 province", "wave 13 withdrawn: 1 province", "other 14 raised: more",
      ])
    #expect(running.end(by: SIGINT) == 0)
    #expect(running.errors == "")
  }

  @Test func `what it goes on with is chosen, too`() async throws {
    try state.commit(
      SampleAlert.revision(13, time: Date(), severity: .critical, message: "A storm"))
    let running = try RunningProgram(
      ["alerts", "-f", "-o", "json", "-p", "err", "-g", "storm"] + state.option)
    #expect(await eventually { running.output.contains("\n") })
    try state.commit(
      SampleAlert.revision(14, time: Date(), severity: .critical),
      SampleAlert.revision(15, time: Date(), message: "A storm"),
      SampleAlert.revision(16, time: Date(), severity: .critical, message: "A storm"))
    #expect(await eventually { running.output.contains(#""alert":16"#) })
    #expect(running.output.split(separator: "\n").count == 2)
    #expect(running.end(by: SIGTERM) == 0)
  }

  @Test func `it ends when nobody reads on, though nothing is written`() async throws {
    let running = try RunningProgram(["alerts", "-f"] + state.option)
    #expect(await eventually { lines(running).count == 10 })
    running.closeOutput()
    #expect(await eventually { !running.isRunning })
    #expect(running.end(by: 0) == 0)
  }
}
