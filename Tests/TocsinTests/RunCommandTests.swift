import Foundation
import TestSupport
import Testing

/// `tocsin run`, as it is typed.
@Suite struct RunCommandTests {
  let folder = TemporaryFolder()

  @Test func `SIGHUP ends no daemon that still reads its rules`() async throws {
    let names = (1...8_000).map { "    city-\($0) \"City of Number \($0)\"" }
    try folder.drop(
      """
      entity city {
      \(names.joined(separator: "\n"))
      }
      term feast { "held a feast" }
      event feast-held {
          slot city each city
          require feast
      }
      """, as: "rules.tocsin")
    let state = folder.path("state")
    let daemon = try RunningProgram([
      "run", "--rules", folder.path("rules.tocsin"), "--inbox", folder.path, "--state", state,
    ])
    // Without a pause, in which other tests could take this one's thread for longer than so many names take to read.
    let deadline = ContinuousClock.now + .seconds(30)
    while !daemon.catches(SIGHUP), daemon.isRunning, ContinuousClock.now < deadline {}
    #expect(!folder.names.contains("state"))
    daemon.send(SIGHUP)
    #expect(
      try await eventually {
        try tocsin("status", "--state", state).status == 0 || !daemon.isRunning
      })
    #expect(daemon.end(by: SIGTERM) == 0)
  }
}
