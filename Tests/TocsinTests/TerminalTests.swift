import Foundation
import TestSupport
import Testing

/// What is different on a terminal: colours, the width, and the pager.
@Suite struct TerminalTests {
  let state: SampleState

  init() throws {
    state = try SampleState(alerts: 60)
  }

  private func onTerminal(
    _ arguments: [String], _ environment: [String: String] = [:]
  ) async throws -> String {
    let running = try RunningProgram(
      arguments + state.option, terminal: (rows: 24, columns: 60),
      environment: ["LANG": "C.UTF-8", "NO_COLOR": ""].merging(environment) { $1 })
    #expect(await eventually { !running.isRunning })
    #expect(running.end(by: 0) == 0)
    return running.output.replacing("\r\n", with: "\n")
  }

  @Test func `a long list goes through the pager that was named`() async throws {
    let pager = state.folder.path("pager")
    try Data("#!/bin/sh\necho \"$1 $LESS $LESSSECURE\"; head -n 1\n".utf8)
      .write(to: URL(filePath: pager))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: pager)
    let command = "\(pager) ;exit"
    let paged = try await onTerminal(["alerts"], ["TOCSIN_PAGER": command, "PAGER": "false"])
    #expect(paged.hasPrefix(";exit FRSXMK 1\n\u{1B}[1mALERT\u{1B}[0m"), "\(paged)")
    #expect(paged.split(separator: "\n").count == 2)
    for (arguments, environment) in [
      (["alerts", "--no-pager"], ["PAGER": command]), (["alerts"], ["PAGER": "cat"]),
      (["alerts"], ["TOCSIN_PAGER": "", "PAGER": command]), (["alerts"], ["PAGER": "/nonexistent"]),
      (["alerts", "-n", "5"], ["PAGER": command]),
    ] {
      let text = try await onTerminal(arguments, environment)
      #expect(!text.contains(";exit"), "\(arguments) \(environment)")
      #expect(text.hasPrefix("\u{1B}[1mALERT"))
    }
  }

  @Test func `colours are left out where they are not wanted`() async throws {
    let plain = try await onTerminal(["alerts", "-n", "2"], ["NO_COLOR": "1"])
    #expect(!plain.contains("\u{1B}"))
    let lines = plain.split(separator: "\n")
    #expect(lines.count == 3 && lines.allSatisfy { $0.count <= 60 }, "\(plain)")
  }
}
