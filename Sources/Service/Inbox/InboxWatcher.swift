import Dispatch
import Glibc
import Logging
import SystemPackage

/// Finds the files of the inbox that are ready to be read, as they arrive and as they lie there.
///
/// A file is ready when it was moved in, or when it was closed and has been quiet for a second. The
/// watches are armed before the folder is listed, so that no file falls in between; a listing every
/// minute, and whenever the kernel says that it dropped notices, finds what made none. Where the kernel
/// gives no notices at all, the listings are all there is, and a file is ready when two of them, a
/// second apart, find it the same.
///
/// It works on one thread, inside ``run(into:)``.
final class InboxWatcher {
  private let path: FilePath
  private let pollInterval: Int?
  private let retractsDeleted: Bool
  private let folder: InboxFolder
  private var inotify: Inotify
  private let wakeUp: WakeUp
  private let log: Logger

  private var folders: [Inotify.Watch: FilePath] = [:]
  private var settling = SettlingFiles()
  private var refused: Set<FilePath> = []
  private var nextListing = DispatchTime.now()
  /// Whether what is gone has to be looked for, since no notice told of it.
  private var mayHaveMissed = true

  /// How long it is from one listing to the next, in seconds: a minute; of a huge inbox so long that the
  /// listings take but a small part of the time.
  private static let listingInterval = 60.0
  private static let restPerListing = 20.0

  /// Opens the inbox and arms the watch on it. Throws ``StartFailure/inbox(_:reason:)``.
  init(
    _ configuration: Daemon.Configuration, wakeUp: WakeUp, log: Logger
  ) throws(StartFailure) {
    path = configuration.inbox
    pollInterval = configuration.pollInterval
    retractsDeleted = configuration.retractsDeleted
    self.wakeUp = wakeUp
    self.log = log
    folder = try InboxFolder(path)
    do throws(Errno) {
      inotify = try Inotify(tellsOfDeleted: retractsDeleted)
      if pollInterval == nil { _ = try inotify.watch(path) }
    } catch {
      throw .inbox(path, reason: "\(error)")
    }
  }

  /// Watches until the wake-up is signalled.
  func run(into queue: WorkQueue) throws(Errno) {
    while !wakeUp.isSignalled {
      // What is due is taken before the next listing, which would put it off: time and again, where
      // listings are as frequent as files take to settle.
      let now = DispatchTime.now()
      for file in settling.takeDue(at: now) { settle(file, into: queue) }
      if now >= nextListing { listAll(into: queue) }
      let next = min(nextListing, settling.nextDeadline ?? nextListing)
      try wakeUp.wait(for: inotify.descriptor, until: next)
      for notice in try inotify.notices() { take(notice, into: queue) }
    }
  }

  private func listAll(into queue: WorkQueue) {
    let started = DispatchTime.now()
    list(from: FilePath(), into: queue)
    if retractsDeleted, mayHaveMissed || pollInterval != nil {
      queue.append(Errand(run: { try $0.lookForGoneFiles() }, drop: {}))
      mayHaveMissed = false
    }
    let taken = Double(DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds) / 1e9
    let pause = max(
      pollInterval.map(Double.init) ?? Self.listingInterval, taken * Self.restPerListing)
    nextListing = .now() + pause
  }

  private func take(_ notice: Inotify.Notice, into queue: WorkQueue) {
    if notice.has(IN_Q_OVERFLOW) {
      log.notice("The kernel dropped notices about the inbox; listing it again.")
      mayHaveMissed = true
      nextListing = .now()
      return
    }
    if notice.has(IN_IGNORED) {
      folders[notice.watch] = nil
      return
    }
    guard let folder = folders[notice.watch], let name = notice.name,
      !InboxFile.isWaiting(name)
    else { return }
    let path = folder.appending(name)
    if notice.has(IN_DELETE) || notice.has(IN_MOVED_FROM) {
      // It may stand at another path in a moment.
      settling.insert(path, nil, at: .now())
    } else if notice.has(Int32(IN_ISDIR)) {
      list(from: path, into: queue)
    } else if notice.has(IN_MOVED_TO) {
      if let version = self.folder.version(of: path) {
        queue.append(.file(InboxFile(path: path, version: version)))
      }
    } else if notice.has(IN_CLOSE_WRITE) {
      settling.insert(path, self.folder.version(of: path), at: .now())
    }
  }

  /// Arms the watches of a folder and the folders in it, and takes the files that lie there.
  private func list(from start: FilePath, into queue: WorkQueue) {
    folder.walk(
      from: start,
      enter: { folder in
        guard pollInterval == nil else { return }
        do throws(Errno) {
          folders[try inotify.watch(path.appending(folder.components))] = folder
        } catch {
          refuse(folder, because: error)
        }
      },
      visit: { file in
        if pollInterval == nil, SettlingFiles.isQuiet(file.version) {
          queue.append(.file(file))
        } else {
          settling.insert(file.path, file.version, at: .now())
        }
      },
      refuse: refuse)
  }

  /// Takes a file whose time has come, unless it was written to again.
  private func settle(_ file: SettlingFiles.File, into queue: WorkQueue) {
    guard let version = folder.version(of: file.path) else {
      if retractsDeleted { queue.append(.gone(file.path)) }
      return
    }
    // The clock of another machine may stamp the files of its file system.
    let isStill = pollInterval == nil ? SettlingFiles.isQuiet(version) : version == file.version
    if isStill {
      queue.append(.file(InboxFile(path: file.path, version: version)))
    } else {
      settling.insert(file.path, version, at: .now())
    }
  }

  private func refuse(_ folder: FilePath, because problem: Errno) {
    guard problem != .noSuchFileOrDirectory, refused.insert(folder).inserted else { return }
    let advice =
      problem == .noSpace
      ? "raise fs.inotify.max_user_watches; until then it is listed once a minute"
      : "give the daemon's user or group leave to read it; it is tried once a minute"
    log.warning(
      "A folder of the inbox cannot be watched.",
      metadata: [
        "folder": "\(folder.string)", "reason": "\(problem)", "advice": "\(advice)",
      ])
  }
}
