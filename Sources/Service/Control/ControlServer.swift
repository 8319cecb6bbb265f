import Foundation
import Glibc
import Logging
import Synchronization
import SystemPackage

/// Takes requests of the command line, and has them answered: each connection by a thread of its own, so
/// that one that waits for a reload keeps nobody from asking how things are.
final class ControlServer: Sendable {
  typealias Answer = @Sendable (_ request: ControlRequest, _ who: String) -> ControlReply

  private let socket: FileDescriptor
  private let wakeUp: WakeUp
  private let log: Logger
  private let answer: Answer
  private let connections = Atomic(0)

  /// How many may ask at the same time.
  private static let connectionLimit = 16
  /// How many seconds one may take to say what it wants.
  private static let patience = 10

  /// A server that listens in the state folder. Throws ``StartFailure/stateFolder(_:reason:)``.
  init(
    state: FilePath, wakeUp: WakeUp, log: Logger, answer: @escaping Answer
  ) throws(StartFailure) {
    do {
      socket = try ControlSocket.listen(in: state)
      // Who asked may have gone before it is looked at.
      _ = fcntl(socket.rawValue, F_SETFL, O_NONBLOCK)
    } catch {
      throw .stateFolder(state, reason: "\(error)")
    }
    self.wakeUp = wakeUp
    self.log = log
    self.answer = answer
  }

  deinit {
    try? socket.close()
  }

  /// Works until the wake-up is signalled.
  func run() throws(Errno) {
    while !wakeUp.isSignalled {
      try wakeUp.wait(for: socket.rawValue, until: nil)
      let accepted = accept(socket.rawValue, nil, nil)
      guard accepted >= 0 else { continue }
      _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
      let connection = FileDescriptor(rawValue: accepted)
      guard connections.add(1, ordering: .relaxed).newValue <= Self.connectionLimit else {
        connections.subtract(1, ordering: .relaxed)
        try? connection.close()
        continue
      }
      Thread.detach(named: "request") { [self] in
        serve(connection)
        try? connection.close()
        connections.subtract(1, ordering: .relaxed)
      }
    }
  }

  private func serve(_ connection: FileDescriptor) {
    ControlSocket.limit(connection, toSeconds: Self.patience)
    guard let message = ControlSocket.read(ControlMessage.self, from: connection) else { return }
    let reply = answer(message.request, message.who)
    do {
      try ControlSocket.write(reply, to: connection)
    } catch {
      log.debug("A request's answer was not waited for.", metadata: ["reason": "\(error)"])
    }
  }
}
