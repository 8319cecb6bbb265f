import Dispatch
import Glibc
import Logging
import SystemPackage

/// Finds the files of the inbox that are ready to be read, as they arrive and as they lie there.
///
/// A file is ready when it was moved in, or when it was closed and has been quiet for a second. The
/// watches are armed before the folder is listed, so that no file falls in between; a listing every
/// minute, and whenever the kernel says that it dropped notices, finds what made none.
///
/// It works on one thread, inside ``run(into:)``.
final class InboxWatcher {
  private let path: FilePath
  private let folder: InboxFolder
  private var inotify: Inotify
  private let wakeUp: WakeUp
  private let log: Logger

  private var folders: [Inotify.Watch: FilePath] = [:]
  private var settling = SettlingFiles()
  private var refused: Set<FilePath> = []
  private var nextListing = DispatchTime.now()

  private static let listingInterval = DispatchTimeInterval.seconds(60)

  /// Opens the inbox and arms the watch on it. Throws ``StartFailure/inbox(_:reason:)``.
  init(_ path: FilePath, wakeUp: WakeUp, log: Logger) throws(StartFailure) {
    self.path = path
    self.wakeUp = wakeUp
    self.log = log
    folder = try InboxFolder(path)
    do throws(Errno) {
      inotify = try Inotify()
      _ = try inotify.watch(path)
    } catch {
      throw .inbox(path, reason: "\(error)")
    }
  }

  /// Watches until the wake-up is signalled.
  func run(into queue: CandidateQueue) throws(Errno) {
    while !wakeUp.isSignalled {
      if DispatchTime.now() >= nextListing {
        list(from: FilePath(), into: queue)
        nextListing = .now() + Self.listingInterval
      }
      for file in settling.takeDue(at: .now()) { settle(file, into: queue) }
      let next = min(nextListing, settling.nextDeadline ?? nextListing)
      try wakeUp.wait(for: inotify.descriptor, until: next)
      for notice in try inotify.notices() { take(notice, into: queue) }
    }
  }

  private func take(_ notice: Inotify.Notice, into queue: CandidateQueue) {
    if notice.has(IN_Q_OVERFLOW) {
      log.notice("The kernel dropped notices about the inbox; listing it again.")
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
    if notice.has(Int32(IN_ISDIR)) {
      list(from: path, into: queue)
    } else if notice.has(IN_MOVED_TO) {
      if let version = self.folder.version(of: path) {
        queue.append(InboxFile(path: path, version: version))
      }
    } else if notice.has(IN_CLOSE_WRITE) {
      settling.insert(path, at: .now())
    }
  }

  /// Arms the watches of a folder and the folders in it, and takes the files that lie there.
  private func list(from start: FilePath, into queue: CandidateQueue) {
    folder.walk(
      from: start,
      enter: { folder in
        do throws(Errno) {
          folders[try inotify.watch(path.appending(folder.components))] = folder
        } catch {
          refuse(folder, because: error)
        }
      },
      visit: { file in
        if SettlingFiles.isQuiet(file.version) {
          queue.append(file)
        } else {
          settling.insert(file.path, at: .now())
        }
      },
      refuse: refuse)
  }

  /// Takes a file whose time has come, unless it was written to again.
  private func settle(_ path: FilePath, into queue: CandidateQueue) {
    guard let version = folder.version(of: path) else { return }
    if SettlingFiles.isQuiet(version) {
      queue.append(InboxFile(path: path, version: version))
    } else {
      settling.insert(path, at: .now())
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
