import Articles
import Glibc
import SystemPackage

/// A file as it stood in the inbox when it was looked at.
struct InboxFile: Hashable, Sendable {
  /// Its path below the inbox.
  var path: FilePath
  /// What tells whether it has changed since.
  var version: Version

  /// What a change of a file leaves a trace in.
  struct Version: Hashable, Sendable {
    var inode: UInt64
    var size: Int64
    /// When content, name, owner or permissions last changed, in nanoseconds since 1970. Unlike
    /// `modified` nobody can set it.
    var changed: Int64
    /// When the content was last written, in nanoseconds since 1970.
    var modified: Int64

    init(_ status: stat) {
      inode = UInt64(status.st_ino)
      size = Int64(status.st_size)
      changed = status.st_ctim.nanoseconds
      modified = status.st_mtim.nanoseconds
    }
  }

  /// Whether a name waits, because writers mark an unfinished file with it.
  static func isWaiting(_ name: FilePath.Component) -> Bool {
    ArticleFile.isUnfinished(name)
  }
}

extension timespec {
  /// The time in nanoseconds since 1970, or the last that can be said so.
  var nanoseconds: Int64 {
    let (seconds, overflow) = Int64(tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? (tv_sec < 0 ? .min : .max) : seconds &+ Int64(tv_nsec)
  }
}
