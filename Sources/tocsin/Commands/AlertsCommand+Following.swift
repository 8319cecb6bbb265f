import ArgumentParser
import Extraction
import Glibc
import Reports
import Service
import Store

extension AlertsCommand {
  /// Prints the last alerts, and then each revision as it is committed, until the command is
  /// interrupted or nobody reads on.
  func follow(_ pattern: AlertPattern?) throws {
    endOnInterrupt()
    var filter = selection.filter
    if selection.lines.lines == nil { filter.limit = 10 }
    var watch = try StoreWatch(folder: state.state)
    var follower = try AlertFollower(
      folder: state.state, filter, where: selection.condition(pattern))
    if output == .csv { try StandardOutput.write([AlertList.csvHeading]) }
    try printLines(
      follower.past.map { try .init($0) }, documents: follower.past.map { try $0.document })

    var told: StoreFailure.Kind?
    while try watch.wait(forReaderOf: STDOUT_FILENO) == .look {
      let revisions = follower.revisions().filter { selection.admits($0.alert, pattern) }
      try printLines(
        revisions.map { .init($0.alert, changed: $0.time) },
        documents: output == .json ? revisions.map { try CanonicalJSON.encode($0.alert) } : [])
      if let problem = follower.problem, problem.kind != told {
        display.remark("tocsin: waiting: \(problem)")
      }
      told = follower.problem?.kind
    }
  }

  /// An interrupt ends the command at once: every line has been written when it was made.
  private func endOnInterrupt() {
    var interrupts = sigset_t()
    sigemptyset(&interrupts)
    for interrupt in [SIGINT, SIGTERM] {
      signal(interrupt) { _ in _exit(0) }
      sigaddset(&interrupts, interrupt)
    }
    // Whoever started the command may have blocked them, which a child inherits.
    pthread_sigmask(SIG_UNBLOCK, &interrupts, nil)
  }

  /// A line for each alert.
  private func printLines(_ alerts: [AlertList.Entry], documents: [String]) throws {
    let list = AlertList(alerts, clock: times.clock)
    let lines =
      switch output {
      case .json: documents
      case .csv: list.rows
      default: list.short(style: StandardOutput.style)
      }
    try StandardOutput.write(lines)
  }
}
