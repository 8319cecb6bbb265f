import Glibc
import SystemPackage

/// The way from an open folder down to what lies below it: component by component and never through
/// a link, so that no path, and nobody who renames meanwhile, leads out of the folder.
public enum FolderDescent {
  /// Opens a folder below another.
  ///
  /// - Parameters:
  ///   - path: relative to `folder`; empty for the folder itself.
  ///   - folder: an open folder.
  /// - Returns: a descriptor that the caller closes.
  /// - Throws: `Errno.notDirectory` where a component is a link or no folder,
  ///   `Errno.invalidArgument` for an absolute path and for `.` and `..` in it.
  public static func open(
    _ path: FilePath, below folder: FileDescriptor
  ) throws(Errno) -> FileDescriptor {
    guard path.root == nil, path.components.allSatisfy({ $0.kind == .regular }) else {
      throw .invalidArgument
    }
    var current = try openOnce(".", in: folder)
    for component in path.components {
      let parent = current
      defer { try? parent.close() }
      current = try openOnce(component, in: parent)
    }
    return current
  }

  private static func openOnce(
    _ name: FilePath.Component, in folder: FileDescriptor
  ) throws(Errno) -> FileDescriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let descriptor = retryingInterrupts {
      name.withPlatformString { openat(folder.rawValue, $0, flags) }
    }
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    return FileDescriptor(rawValue: descriptor)
  }
}

/// Calls again what a signal interrupted.
func retryingInterrupts<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
