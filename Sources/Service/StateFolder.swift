import Foundation
import Glibc
import Store
import SystemPackage

/// The folder that a daemon keeps its state in, locked for as long as it runs.
///
/// The lock goes with the process, however it ends: flock(2).
final class StateFolder: Sendable {
  private let path: FilePath
  private let lock: FileDescriptor

  /// Makes the folder where it is missing, and locks it.
  init(_ path: FilePath) throws(StartFailure) {
    self.path = path
    do {
      try FileManager.default.createDirectory(
        atPath: path.string, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o750])
      lock = try FileDescriptor.open(
        path.appending("lock"), .readWrite, options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead])
    } catch {
      throw .stateFolder(path, reason: Self.reason(error))
    }
    guard flock(lock.rawValue, LOCK_EX | LOCK_NB) == 0 else {
      try? lock.close()
      throw .stateInUse(path)
    }
  }

  /// Lets another daemon work on the folder.
  func unlock() {
    try? lock.close()
  }

  /// Moves the store that lies in it into a folder of its own beside the new one, and returns that; nil
  /// when there is none.
  func setStoreAside() throws(StartFailure) -> FilePath? {
    let files = Store.fileNames.filter {
      FileManager.default.fileExists(atPath: path.appending($0).string)
    }
    guard !files.isEmpty else { return nil }
    let time = Date().formatted(Date.ISO8601FormatStyle(timeSeparator: .omitted))
    let aside = path.appending("set-aside-\(time)")
    do {
      try FileManager.default.createDirectory(
        atPath: aside.string, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o750])
      for file in files {
        try FileManager.default.moveItem(
          atPath: path.appending(file).string, toPath: aside.appending(file).string)
      }
    } catch {
      throw .stateFolder(path, reason: Self.reason(error))
    }
    return aside
  }

  private static func reason(_ error: any Error) -> String {
    if let errno = error as? Errno { return "\(errno)" }
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let underlying, underlying.domain == NSPOSIXErrorDomain else {
      return error.localizedDescription
    }
    return "\(Errno(rawValue: Int32(underlying.code)))"
  }
}
