import Foundation
import SystemPackage

/// The command line's side of a running daemon.
public struct ControlClient: Sendable {
  private let state: FilePath

  /// A client of the daemon that works on a state folder.
  public init(state: FilePath) {
    self.state = state
  }

  /// Asks the daemon, and waits for its answer.
  ///
  /// - Parameters:
  ///   - request: what is asked
  ///   - who: who asks, as they call themselves
  /// - Throws: ``ControlFailure``.
  public func send(_ request: ControlRequest, who: String) throws(ControlFailure) -> ControlReply {
    let socket: FileDescriptor
    do {
      socket = try ControlSocket.connect(in: state)
    } catch {
      throw ControlFailure(error, state: state)
    }
    defer { try? socket.close() }
    do {
      try ControlSocket.write(ControlMessage(who: who, request: request), to: socket)
    } catch {
      throw .noAnswer(state)
    }
    guard let reply = ControlSocket.read(ControlReply.self, from: socket) else {
      throw .noAnswer(state)
    }
    return reply
  }
}

/// Why a daemon could not be asked. Each says what to do next.
public enum ControlFailure: Error, Hashable, CustomStringConvertible {
  /// None works on the state folder.
  case notRunning(FilePath)
  /// This user may not ask it.
  case permission(FilePath)
  /// It ended meanwhile, or is of a version that understands something else.
  case noAnswer(FilePath)

  init(_ problem: Errno, state: FilePath) {
    switch problem {
    case .permissionDenied, .notPermitted: self = .permission(state)
    default: self = .notRunning(state)
    }
  }

  /// What went wrong and how to mend it, in one line.
  public var description: String {
    switch self {
    case .notRunning(let state):
      "no daemon works on the state folder '\(state)': start it (systemctl start tocsin), or name its folder with --state"
    case .permission(let state):
      "the daemon of '\(state)' may not be asked: ask to be added to the group tocsin"
    case .noAnswer(let state):
      "the daemon of '\(state)' did not answer: it ended, or is of another version than \(tocsinVersion); see 'systemctl status tocsin'"
    }
  }
}
