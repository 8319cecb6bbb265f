import Foundation
import Glibc
import Service
import SystemPackage
import TestSupport
import Testing

@testable import Service

/// What comes in by the socket of a daemon.
@Suite struct ControlTests {
  let state = TemporaryFolder()

  @Test func `without a daemon the client says how to start one`() {
    let client = ControlClient(state: FilePath(state.path))
    #expect {
      try client.send(.status, who: "test")
    } throws: { failure in
      guard case .notRunning = failure as? ControlFailure else { return false }
      return "\(failure)".contains("systemctl start tocsin")
    }
  }

  @Test func `a request and its answer pass through a folder with a long name`() async throws {
    let folder = FilePath(state.path(String(repeating: "long-", count: 40)))
    try FileManager.default.createDirectory(
      atPath: folder.string, withIntermediateDirectories: true)
    let wakeUp = try WakeUp()
    let server = try ControlServer(state: folder, wakeUp: wakeUp, log: .init(label: "test")) {
      request, who in .done("\(who): \(request == .status)")
    }
    let serving = Task { try await Thread.run(named: "server") { try server.run() } }
    let client = ControlClient(state: folder)
    let reply = try await Thread.run(named: "client") {
      try client.send(.status, who: "安娜\n\u{1B}[2J")
    }
    #expect(reply.outcome == .done)
    #expect(reply.text == "安娜\n\u{1B}[2J: true")
    wakeUp.signal()
    try await serving.value
  }

  @Test func `what is no request gets no answer, and others are answered`() async throws {
    let folder = FilePath(state.path)
    let wakeUp = try WakeUp()
    let server = try ControlServer(state: folder, wakeUp: wakeUp, log: .init(label: "test")) {
      _, _ in .done("")
    }
    let serving = Task { try await Thread.run(named: "server") { try server.run() } }
    for garbage in [
      "\n", "{}\n", "{\"who\":1}\n", "\u{0}\u{1}\n", "{\"who\":\"a\",\"request\":{}}\n",
    ] {
      let answer = try await Thread.run(named: "client") {
        let socket = try ControlSocket.connect(in: folder)
        defer { try? socket.close() }
        _ = try socket.writeAll(garbage.utf8)
        return ControlSocket.read(ControlReply.self, from: socket)
      }
      #expect(answer == nil)
    }
    let client = ControlClient(state: folder)
    let reply = try await Thread.run(named: "client") { try client.send(.status, who: "test") }
    #expect(reply.outcome == .done)
    wakeUp.signal()
    try await serving.value
  }

  @Test func `a socket that an earlier daemon left is replaced`() throws {
    let folder = FilePath(state.path)
    try ControlSocket.listen(in: folder).close()
    let socket = try ControlSocket.listen(in: folder)
    defer { try? socket.close() }
    try ControlSocket.connect(in: folder).close()
  }
}
