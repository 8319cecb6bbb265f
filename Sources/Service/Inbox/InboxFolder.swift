import Articles
import Glibc
import SystemPackage

/// The watched folder, open: paths below it are looked up from here, component by component, and
/// never through a link, so that they cannot leave it.
struct InboxFolder: ~Copyable, Sendable {
  private let descriptor: FileDescriptor

  /// How deep folders are followed: no tree that people make by hand comes near it.
  private static let depthLimit = 64

  /// Opens the folder. Throws ``StartFailure/inbox(_:reason:)`` when it cannot be read.
  init(_ path: FilePath) throws(StartFailure) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let opened = path.withPlatformString { openat(AT_FDCWD, $0, flags) }
    guard opened >= 0 else { throw .inbox(path, reason: "\(Errno(rawValue: errno))") }
    descriptor = FileDescriptor(rawValue: opened)
  }

  deinit {
    try? descriptor.close()
  }

  /// Goes through a folder and all folders in it. Links, devices, sockets and FIFOs are passed over,
  /// and what vanishes meanwhile is left out.
  ///
  /// - Parameters:
  ///   - start: the path of the folder below the inbox; empty for the inbox itself.
  ///   - enter: called with each folder before it is read.
  ///   - visit: called with each file that may be an article.
  ///   - refuse: called with each folder that cannot be read.
  func walk(
    from start: FilePath, enter: (FilePath) -> Void, visit: (InboxFile) -> Void,
    refuse: (FilePath, Errno) -> Void
  ) {
    var waiting = [start]
    while let folder = waiting.popLast() {
      enter(folder)
      do {
        try forEachEntry(of: folder) { name, status in
          guard !InboxFile.isWaiting(name) else { return }
          switch status.st_mode & S_IFMT {
          case S_IFDIR where folder.components.count < Self.depthLimit:
            waiting.append(folder.appending(name))
          case S_IFREG:
            visit(InboxFile(path: folder.appending(name), version: .init(status)))
          default:
            break
          }
        }
      } catch {
        if error != .noSuchFileOrDirectory { refuse(folder, error) }
      }
    }
  }

  /// The bytes of a file below the inbox.
  func bytes(of file: FilePath) throws(ReadFailure) -> [UInt8] {
    try ArticleFile.bytes(of: file, below: descriptor)
  }

  /// The version of a file below the inbox, or nil when there is no regular file at the path.
  func version(of file: FilePath) -> InboxFile.Version? {
    guard let name = file.lastComponent,
      let folder = try? FolderDescent.open(file.removingLastComponent(), below: descriptor)
    else {
      return nil
    }
    defer { try? folder.close() }
    return Self.status(of: name, in: folder.rawValue).flatMap { status in
      status.st_mode & S_IFMT == S_IFREG ? InboxFile.Version(status) : nil
    }
  }

  private func forEachEntry(
    of folder: FilePath, _ body: (FilePath.Component, stat) -> Void
  ) throws(Errno) {
    let handle = try FolderDescent.open(folder, below: descriptor)
    guard let stream = fdopendir(handle.rawValue) else {
      let problem = Errno(rawValue: errno)
      try? handle.close()
      throw problem
    }
    // It closes the descriptor, too.
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { FilePath.Component(fileName: $0) }
      guard let name, name.kind == .regular,
        let status = Self.status(of: name, in: handle.rawValue)
      else { continue }
      body(name, status)
    }
  }

  private static func status(of name: FilePath.Component, in folder: Int32) -> stat? {
    var status = stat()
    let found = name.withPlatformString { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) == 0 }
    return found ? status : nil
  }
}
