import DaemonHarness
import Foundation
import Glibc
import Journal

/// The journald that Tests/System/with-journald started, and those that take its place.
final class Journald {
  private var pid: pid_t
  private var isOurs = false

  /// Finds the one that runs in this mount namespace.
  init() throws {
    guard let own = Self.namespace(of: "self") else {
      throw HarnessFailure("/proc cannot be read")
    }
    let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc")
    let found = processes.first { process in
      let name = try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)
      return name?.hasPrefix("systemd-journal") == true && Self.namespace(of: process) == own
    }
    guard let pid = found.flatMap({ pid_t($0) }) else {
      throw HarnessFailure("no journald runs here: use Tests/System/with-journald")
    }
    self.pid = pid
  }

  /// It stands still: who sends to it waits.
  func pause() {
    kill(pid, SIGSTOP)
  }

  /// It goes on.
  func resume() {
    kill(pid, SIGCONT)
  }

  /// It dies; what it has not taken is lost, and nobody listens.
  func destroy() throws {
    kill(pid, SIGKILL)
    if isOurs {
      DaemonHarness.reap(pid)
    } else {
      try wait(for: "journald ends") { [pid] in
        let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
        return status?.contains(") Z ") ?? true
      }
    }
  }

  /// A new one takes its place.
  func start() throws {
    pid = try DaemonHarness.spawn(["/lib/systemd/systemd-journald"])
    isOurs = true
    try wait(for: "journald listens") { SystemJournal.isListening }
  }

  /// It begins new files.
  func rotate() throws {
    _ = try DaemonHarness.run(["/usr/bin/journalctl", "--rotate"])
  }

  private static func namespace(of process: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/ns/mnt")
  }
}
