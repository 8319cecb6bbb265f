import Glibc
import SystemPackage

/// Waits until something may have been committed to the store of a folder.
///
/// SQLite writes a commit into the file of its log, which inotify tells, and makes it visible
/// in shared memory a moment later, which nothing tells. So after a notice the store is worth a
/// look again and again, at growing distances; and once in a while without one, for a folder on a
/// network gives no notices.
public struct StoreWatch: ~Copyable {
  /// Why a wait ended.
  public enum Cause: Sendable {
    /// The store is worth a look.
    case look
    /// Nobody reads any more what is written to the descriptor.
    case readerIsGone
  }

  private let folder: FilePath
  private let inotify: Inotify
  /// Milliseconds until the next look without a notice.
  private var pause: Int32 = firstPause
  private var lastNotice = ContinuousClock.now

  /// Milliseconds: between looks right after a notice, when they grow no more, and long after one.
  private static let (firstPause, longPause, idlePause): (Int32, Int32, Int32) = (2, 64, 2_000)
  /// How long after a notice a commit may take to become visible.
  private static let eagerness = Duration.seconds(2)

  /// Watches a folder, whether it is there or not.
  public init(folder: String) throws(Errno) {
    self.folder = FilePath(folder)
    inotify = try Inotify(mask: UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO))
  }

  /// Waits until the store is worth a look, or until the reader of a descriptor is gone.
  public mutating func wait(forReaderOf output: Int32) throws(Errno) -> Cause {
    // Anew each time, for the folder may have been replaced; what is watched already stays so.
    _ = try? inotify.watch(folder)
    var polled = [
      pollfd(fd: inotify.descriptor, events: Int16(POLLIN), revents: 0),
      // Without events it tells only of errors and of an end that was closed.
      pollfd(fd: output, events: 0, revents: 0),
    ]
    guard poll(&polled, 2, pause) >= 0 || errno == EINTR else { throw Errno(rawValue: errno) }
    if polled[1].revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { return .readerIsGone }
    if polled[0].revents != 0 {
      // A busy store gives many notices: a few milliseconds of them are worth one look.
      usleep(UInt32(Self.firstPause) * 1_000)
      _ = try inotify.notices()
      (lastNotice, pause) = (.now, Self.firstPause)
    } else {
      let isEager = lastNotice.duration(to: .now) < Self.eagerness
      pause = isEager ? min(pause * 2, Self.longPause) : Self.idlePause
    }
    return .look
  }
}
