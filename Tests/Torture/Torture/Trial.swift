import DaemonHarness
import Foundation
import Glibc
import Journal
import TestSupport

/// One daemon's life with all that is done to it, and what must be true in the end.
final class Trial {
  /// Where the daemon works.
  let folders: DaemonFolders
  /// What this trial does at random.
  var random: SeededGenerator
  /// What sets the daemon's wall clock, where that is a part of the trial.
  var clock: FaultShim?
  private var dropping: Dropping
  private let work = TemporaryFolder()

  /// A trial that does the same for the same seed.
  init(program: String, seed: UInt64, _ scope: Drills.Scope) throws {
    random = SeededGenerator(seed: seed)
    try FileManager.default.createDirectory(
      atPath: work.path("rules"), withIntermediateDirectories: true)
    try Data(Drills.rules.utf8).write(to: URL(filePath: work.path("rules/drills.tocsin")))
    folders = try DaemonFolders(
      program: program, rules: work.path("rules"), below: work.path)
    dropping = Dropping(inbox: folders.inbox, seed: seed &+ 1, scope)
  }

  /// Something happens in the inbox.
  func drop() throws {
    try dropping.drop()
  }

  /// How many files there are.
  var fileCount: Int { dropping.expected.count }

  /// A path for something of the trial's own.
  func path(_ name: String) -> String { work.path(name) }

  /// Waits until a daemon has looked into every file, and has told the journal all that it has to.
  /// Returns early when the daemon ends.
  func settle(_ daemon: DaemonProcess, _ folders: DaemonFolders? = nil) throws {
    let state = StateView(folders ?? self.folders)
    let paths = Set(dropping.expected.keys)
    do {
      try wait(for: "every file is looked into", every: 0.05) {
        if daemon.hasEnded { return true }
        // A state that is just being made cannot be read yet: not even that it holds no file at all.
        guard let files = try? state.files() else { return false }
        return paths.isSubset(of: files.map(\.path))
      }
      try wait(for: "the outbox is empty", every: 0.05) {
        try daemon.hasEnded || state.waitingNotifications() == 0
      }
    } catch let failure as HarnessFailure {
      throw daemon.failure(failure.description)
    }
  }

  /// Throws when the store or the journal differ from what an undisturbed daemon makes of the same
  /// inbox.
  func conclude() throws {
    try finish(folders)
    let undisturbed = try DaemonFolders(
      program: folders.program, rules: folders.rules, below: work.path, state: "undisturbed")
    try finish(undisturbed)
    let (alerts, others) = try (
      StateView(folders).alerts().map(\.summary), StateView(undisturbed).alerts().map(\.summary)
    )
    try compare("the alerts", alerts, "those of an undisturbed daemon", others)
    say(
      "  \(fileCount) files, \(dropping.articleCount) articles, \(alerts.count) alerts: all there")
  }

  /// Lets a daemon do what is left to do, ends it, and looks at what it has made.
  private func finish(_ folders: DaemonFolders) throws {
    var environment = clock?.environment(nil) ?? [:]
    clock?.clockError = 0
    let worker = try DaemonProcess(folders, environment: environment)
    try worker.waitUntilReady()
    try settle(worker, folders)
    try worker.stop()
    // Of what is stored a start makes the same again.
    // It looks at the clock as often as a watchdog asks for.
    environment["WATCHDOG_USEC"] = "200000"
    let daemon = try DaemonProcess(folders, environment: environment)
    try daemon.waitUntilReady()
    try wait(for: "the daemon says what it has stored") {
      daemon.manager.storedArticles != nil
    }
    if let clock {
      // Where days have passed, alerts about the past are over; so they must have passed here, too.
      clock.clockError = 2 * 86_400
      try wait(for: "every alert is over", every: 0.05) {
        try StateView(folders).alerts().allSatisfy { $0.state == "resolved" }
      }
    }
    try settle(daemon, folders)
    try daemon.stop()
    try dropping.check(StateView(folders), stored: daemon.manager.storedArticles)
    try JournalCheck(folders).check(failedFiles: dropping.failedFiles)
  }
}

/// Throws when two lists do not hold the same, in any order; says what only one has.
func compare(
  _ what: String, _ ours: some Sequence<String>, _ whose: String, _ theirs: some Sequence<String>
) throws {
  let (ours, theirs) = (ours.sorted(), theirs.sorted())
  let changes = theirs.difference(from: ours)
  guard !changes.isEmpty else { return }
  let lines = changes.prefix(20).map { change in
    switch change {
    case .insert(_, let line, _): "    + \(line)"
    case .remove(_, let line, _): "    - \(line)"
    }
  }
  throw HarnessFailure(
    "\(what) (-) are not \(whose) (+): \(changes.count) differ\n\(lines.joined(separator: "\n"))")
}
