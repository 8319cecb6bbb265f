import Foundation
import Glibc
import Synchronization

/// A program such as less(1), by which a person reads what does not fit on the screen.
///
/// It is named by `$TOCSIN_PAGER` or `$PAGER`, and else is less, or more where that is missing. An
/// empty name and `cat` stand for none. The name may have arguments, parted by white space; no shell
/// ever sees it.
enum Pager {
  private static let process = Mutex<pid_t?>(nil)

  /// Has a pager read standard output from now on, unless none is wanted or found.
  static func start() {
    guard process.withLock({ $0 }) == nil, StandardOutput.isTerminal else { return }
    for command in commands {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return }
      // A pager that held the end that is written to would never see the end of the text.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      let pager = spawn(command, reading: ends[0])
      if let pager {
        dup2(ends[1], STDOUT_FILENO)
        process.withLock { $0 = pager }
        // An interrupt from the keyboard is the pager's affair.
        signal(SIGINT, SIG_IGN)
        atexit { Pager.finish() }
      }
      for end in ends { close(end) }
      if pager != nil { return }
    }
  }

  /// Says that nothing more follows, and waits until the person has read it.
  private static func finish() {
    guard let pager = process.withLock({ $0 }) else { return }
    close(STDOUT_FILENO)
    var status: Int32 = 0
    while waitpid(pager, &status, 0) < 0, errno == EINTR {}
  }

  private static var commands: [[String]] {
    let environment = ProcessInfo.processInfo.environment
    guard let named = environment["TOCSIN_PAGER"] ?? environment["PAGER"] else {
      return [["less"], ["more"]]
    }
    let words = named.split(whereSeparator: \.isWhitespace).map(String.init)
    return words.isEmpty || words == ["cat"] ? [] : [words]
  }

  /// Starts a program that reads from `input`; nil when there is no such program.
  private static func spawn(_ command: [String], reading input: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)

    // What this process ignores, the pager would ignore, too.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGINT)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let arguments = command.map { strdup($0) } + [nil]
    let environment = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var child = pid_t()
    let status = posix_spawnp(&child, command[0], &actions, &attributes, arguments, environment)
    return status == 0 ? child : nil
  }

  /// This process's own, and what makes less show colours and UTF-8, and end with a short text. What
  /// it shows comes from strangers: it is not to offer a shell.
  private static var environment: [String: String] {
    let less = ["LESS": "FRSXMK", "LESSCHARSET": "utf-8", "LESSSECURE": "1"]
    return less.merging(ProcessInfo.processInfo.environment) { _, own in own }
  }
}
