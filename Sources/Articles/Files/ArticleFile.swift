import Glibc
import SystemPackage

/// Reads the bytes of a file, and of nothing that only looks like one.
///
/// Devices, sockets and FIFOs are not opened; should one take the place of a file between the look
/// and the opening, it is not waited for and not read.
public enum ArticleFile {
  /// The most bytes a file may have.
  public static let sizeLimit = 16 << 20

  /// Whether a name is one that writers give to what they have not finished, or hide.
  public static func isUnfinished(_ name: FilePath.Component) -> Bool {
    let text = name.string
    return text.hasPrefix(".") || text.hasSuffix("~")
      || [".tmp", ".part", ".swp"].contains { text.hasSuffix($0) }
  }

  /// The bytes of a file below an open folder; no link is followed on the way.
  ///
  /// - Parameters:
  ///   - path: relative to `folder`.
  ///   - folder: an open folder.
  /// - Throws: ``ReadFailure/outside`` for a path that could leave the folder, and what keeps the
  ///   file from being read.
  public static func bytes(
    of path: FilePath, below folder: FileDescriptor
  ) throws(ReadFailure) -> [UInt8] {
    guard path.root == nil, path.components.allSatisfy({ $0.kind == .regular }),
      let name = path.lastComponent
    else { throw .outside }
    // Most files lie in the folder itself, which then need not be opened again.
    guard path.components.count > 1 else { return try bytes(of: name, in: folder) }
    let parent: FileDescriptor
    do {
      parent = try FolderDescent.open(path.removingLastComponent(), below: folder)
    } catch {
      throw ReadFailure(error)
    }
    defer { try? parent.close() }
    return try bytes(of: name, in: parent)
  }

  /// The bytes of a file that somebody named; links are followed.
  ///
  /// - Throws: what keeps the file from being read.
  public static func bytes(at path: FilePath) throws(ReadFailure) -> [UInt8] {
    try path.withPlatformString { bytes(of: $0, in: AT_FDCWD, followingLinks: true) }.get()
  }

  private static func bytes(
    of name: FilePath.Component, in folder: FileDescriptor
  ) throws(ReadFailure) -> [UInt8] {
    try name.withPlatformString { bytes(of: $0, in: folder.rawValue, followingLinks: false) }.get()
  }

  // A result, for the closures that lend a C string know no typed errors.
  private static func bytes(
    of name: UnsafePointer<CChar>, in folder: Int32, followingLinks: Bool
  ) -> Result<[UInt8], ReadFailure> {
    Result { () throws(ReadFailure) in
      let file = try open(name, in: folder, followingLinks: followingLinks)
      defer { close(file.descriptor) }
      return try contents(of: file.descriptor, expecting: file.size)
    }
  }

  private static func open(
    _ name: UnsafePointer<CChar>, in folder: Int32, followingLinks: Bool
  ) throws(ReadFailure) -> (descriptor: Int32, size: Int) {
    // Opening a device can do things; looking at it does not.
    let lookFlags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    try checkRegular { fstatat(folder, name, &$0, lookFlags) }

    let openFlags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = retryingInterrupts { openat(folder, name, openFlags) }
    guard descriptor >= 0 else { throw ReadFailure(Errno(rawValue: errno)) }
    do {
      return (descriptor, try checkRegular { fstat(descriptor, &$0) })
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// The size of a file, if a call that looks at it finds it regular and small enough.
  @discardableResult
  private static func checkRegular(_ look: (inout stat) -> Int32) throws(ReadFailure) -> Int {
    var status = stat()
    guard look(&status) == 0 else { throw ReadFailure(Errno(rawValue: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= sizeLimit else { throw .tooLarge }
    return status.st_size
  }

  /// All that a descriptor gives, if it is not too much.
  static func contents(of descriptor: Int32, expecting size: Int) throws(ReadFailure)
    -> [UInt8]
  {
    var contents: [UInt8] = []
    // One byte more than is expected, so that the end shows at once.
    var capacity = size + 1
    while true {
      var problem: Errno?
      var reachedEnd = false
      let rest = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < buffer.count {
          let free = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
          let got = retryingInterrupts { read(descriptor, free.baseAddress, free.count) }
          if got < 0 { problem = Errno(rawValue: errno) }
          reachedEnd = got == 0
          if got <= 0 { return }
          count += got
        }
      }
      if let problem { throw ReadFailure(problem) }
      if contents.isEmpty { contents = rest } else { contents += rest }
      guard contents.count <= sizeLimit else { throw .tooLarge }
      if reachedEnd { return contents }
      // It has grown since it was looked at.
      capacity = min(max(contents.count, 4096), sizeLimit + 1 - contents.count)
    }
  }
}
