import Foundation
import Glibc
import SystemPackage

/// Starts a program, which dies with this one. Its output goes to the ends of files.
///
/// - Parameters:
///   - arguments: the program's path, then its arguments.
///   - environment: what differs from this process's environment.
/// - Returns: its process id.
public func spawn(
  _ arguments: [String], environment: [String: String] = [:], output: String = "/dev/null",
  errors: String = "/dev/null"
) throws(Errno) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  let flags = O_WRONLY | O_CREAT | O_APPEND
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o600)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, flags, 0o600)
  // The program takes the place of setpriv, and keeps its process id.
  let words = ["/usr/bin/setpriv", "--pdeathsig", "KILL", "--"] + arguments
  let variables = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
  var argv = words.map { strdup($0) } + [nil]
  var envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for pointer in argv + envp { free(pointer) } }
  var pid: pid_t = 0
  let problem = posix_spawn(&pid, words[0], &actions, nil, &argv, &envp)
  guard problem == 0 else { throw Errno(rawValue: problem) }
  return pid
}

/// Waits for a child to end; its exit code, or 128 and the number of the signal that ended it.
@discardableResult
public func reap(_ pid: pid_t) -> Int32 {
  var status: Int32 = 0
  while waitpid(pid, &status, 0) < 0, errno == EINTR {}
  return code(ofEnd: status)
}

/// The same where a child has ended already; nil where it has not.
func reapEnded(_ pid: pid_t) -> Int32? {
  var status: Int32 = 0
  return waitpid(pid, &status, WNOHANG) == pid ? code(ofEnd: status) : nil
}

private func code(ofEnd status: Int32) -> Int32 {
  status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
}

/// The lines that a command prints. Throws when it does not end with 0.
public func run(_ arguments: [String]) throws -> [String] {
  let output = FileManager.default.temporaryDirectory
    .appending(path: "tocsin-output-\(UUID().uuidString)").path
  let errors = "\(output).errors"
  defer {
    unlink(output)
    unlink(errors)
  }
  let code = reap(try spawn(arguments, output: output, errors: errors))
  guard code == 0 else {
    let reason = try [output, errors].map { try String(contentsOfFile: $0, encoding: .utf8) }
      .joined()
    throw HarnessFailure("\(arguments.joined(separator: " ")) ended with \(code): \(reason)")
  }
  return try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
    .map(String.init)
}

/// Something did not go as a harness needs it: what, and what was seen.
public struct HarnessFailure: Error, CustomStringConvertible {
  /// What, in one line or more.
  public let description: String

  /// A failure.
  public init(_ description: String) {
    self.description = description
  }
}

/// Waits, at most so many seconds, for something to become true. Throws ``HarnessFailure`` when it
/// does not.
public func wait(
  for what: String, atMost seconds: Double = 60, every pause: Double = 0.02,
  until condition: () throws -> Bool
) throws {
  let deadline = ContinuousClock.now + .seconds(seconds)
  while try !condition() {
    guard ContinuousClock.now < deadline else {
      throw HarnessFailure("\(what): not within \(Int(seconds)) seconds")
    }
    usleep(UInt32(pause * 1_000_000))
  }
}
