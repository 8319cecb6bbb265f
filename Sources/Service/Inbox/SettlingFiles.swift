import Dispatch
import Glibc
import SystemPackage

/// Files that were written to a moment ago, and when to look at them again.
struct SettlingFiles {
  /// A file, and how it stood when it was last looked at; nil when it was not there.
  struct File {
    var path: FilePath
    var version: InboxFile.Version?
  }

  private var deadlines: [FilePath: DispatchTime] = [:]
  /// The same in the order of time; entries that were put off since do not agree with `deadlines`.
  private var order: [(file: File, deadline: DispatchTime)] = []
  private var head = 0

  /// How long a file must have been left alone before it is taken for finished.
  private static let quiet = DispatchTimeInterval.seconds(1)

  /// Whether a file was last written to long enough ago. A time in the future is no reason to wait.
  static func isQuiet(_ version: InboxFile.Version) -> Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let age = now.nanoseconds &- version.modified
    return age >= 1_000_000_000 || age < 0
  }

  /// Looks at a file again in a second, and no sooner even if it was here before.
  mutating func insert(_ path: FilePath, _ version: InboxFile.Version?, at now: DispatchTime) {
    let deadline = now + Self.quiet
    deadlines[path] = deadline
    order.append((File(path: path, version: version), deadline))
  }

  /// When the first file is due; nil when there is none.
  var nextDeadline: DispatchTime? {
    head < order.count ? order[head].deadline : nil
  }

  /// Takes the files whose time has come.
  mutating func takeDue(at now: DispatchTime) -> [File] {
    var due: [File] = []
    while head < order.count, order[head].deadline <= now {
      let (file, deadline) = order[head]
      head += 1
      guard deadlines[file.path] == deadline else { continue }
      deadlines[file.path] = nil
      due.append(file)
    }
    if head == order.count {
      order.removeAll(keepingCapacity: false)
      head = 0
    }
    return due
  }
}
