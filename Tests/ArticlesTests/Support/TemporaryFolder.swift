import Foundation
import SystemPackage
import Testing

/// A folder that is there while a test runs.
final class TemporaryFolder {
  let path: FilePath
  let descriptor: FileDescriptor

  init() throws {
    path = FilePath(NSTemporaryDirectory()).appending("articles-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: true)
    descriptor = try FileDescriptor.open(path, .readOnly)
  }

  deinit {
    try? descriptor.close()
    try? FileManager.default.removeItem(atPath: path.string)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = path.appending(name)
    try FileManager.default.createDirectory(
      atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file.string))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path.appending(name).string, withDestinationPath: target)
  }
}
