@testable import Articles
import Foundation
import Glibc
import SystemPackage
import Testing

@Suite struct ArticleFileTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `a file is read, in the folder and below it`() throws {
    try folder.write([1, 2, 3], to: "a.txt")
    try folder.write([4, 5], to: "2024/06/b.txt")
    try folder.write([], to: "empty.txt")
    #expect(try ArticleFile.bytes(of: "a.txt", below: folder.descriptor) == [1, 2, 3])
    #expect(try ArticleFile.bytes(of: "2024/06/b.txt", below: folder.descriptor) == [4, 5])
    #expect(try ArticleFile.bytes(of: "empty.txt", below: folder.descriptor).isEmpty)
    #expect(try ArticleFile.bytes(at: folder.path.appending("a.txt")) == [1, 2, 3])
  }

  @Test func `a file may have 16 MiB and not one byte more`() throws {
    let limit = [UInt8](repeating: 0x61, count: ArticleFile.sizeLimit)
    try folder.write(limit, to: "limit.txt")
    try folder.write(limit + [0x61], to: "more.txt")
    try folder.write([UInt8](repeating: 0x61, count: 20_000_000), to: "large.txt")
    #expect(try ArticleFile.bytes(of: "limit.txt", below: folder.descriptor) == limit)
    expect(.tooLarge, of: "more.txt")
    expect(.tooLarge, of: "large.txt")
  }

  @Test func `a file that tells no size is read to its end`() throws {
    let bytes = try ArticleFile.bytes(at: "/proc/self/status")
    #expect(bytes.count > 500)
  }

  @Test func `a file that has grown since it was looked at is read to its end or cut off`() throws {
    let grown = [UInt8](repeating: 0x61, count: 100_000)
    try folder.write(grown, to: "grown.txt")
    try folder.write([UInt8](repeating: 0x61, count: ArticleFile.sizeLimit + 1), to: "more.txt")
    for size in [0, 10, 99_999, 100_000, 200_000] {
      let file = try FileDescriptor.open(folder.path.appending("grown.txt"), .readOnly)
      defer { try? file.close() }
      #expect(try ArticleFile.contents(of: file.rawValue, expecting: size) == grown)
    }
    let file = try FileDescriptor.open(folder.path.appending("more.txt"), .readOnly)
    defer { try? file.close() }
    #expect(throws: ReadFailure.tooLarge) {
      try ArticleFile.contents(of: file.rawValue, expecting: 10)
    }
  }

  @Test func `what is not there has vanished`() throws {
    try folder.write([1], to: "file.txt")
    try folder.link("dangling.txt", to: "nowhere.txt")
    expect(.vanished, of: "gone.txt")
    expect(.vanished, of: "gone/a.txt")
    expect(.vanished, of: "file.txt/a.txt")
    expect(.vanished, of: FilePath(String(repeating: "n", count: 300)))
    #expect(throws: ReadFailure.vanished) {
      try ArticleFile.bytes(at: folder.path.appending("dangling.txt"))
    }
    #expect(ReadFailure.vanished.isVanished && !ReadFailure.vanished.isOfMachine)
  }

  @Test func `a FIFO without a writer is not waited for`() throws {
    #expect(mkfifo(folder.path.appending("fifo.txt").string, 0o600) == 0)
    expect(.notAFile, of: "fifo.txt")
    #expect(throws: ReadFailure.notAFile) {
      try ArticleFile.bytes(at: folder.path.appending("fifo.txt"))
    }
  }

  @Test func `folders, devices and sockets are no files`() throws {
    try folder.write([1], to: "folder.txt/a")
    expect(.notAFile, of: "folder.txt")
    #expect(throws: ReadFailure.notAFile) { try ArticleFile.bytes(at: "/dev/zero") }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = Array(folder.path.appending("s").string.utf8)
    try #require(path.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)
    expect(.notAFile, of: "s")
  }

  @Test func `no link is followed below the folder`() throws {
    let outside = try TemporaryFolder()
    try outside.write([7], to: "secret.txt")
    try folder.write([1], to: "inside.txt")
    try folder.link("out.txt", to: outside.path.appending("secret.txt").string)
    try folder.link("in.txt", to: "inside.txt")
    try folder.link("loop.txt", to: "loop.txt")
    try folder.link("door", to: outside.path.string)
    for name in ["out.txt", "in.txt", "loop.txt"] { expect(.notAFile, of: FilePath(name)) }
    expect(.vanished, of: "door/secret.txt")
    #expect(throws: Errno.notDirectory) { try FolderDescent.open("door", below: folder.descriptor) }
    // What somebody names on the command line is taken at its word.
    #expect(try ArticleFile.bytes(at: folder.path.appending("out.txt")) == [7])
    #expect(throws: ReadFailure.notAFile) {
      try ArticleFile.bytes(at: folder.path.appending("loop.txt"))
    }
  }

  @Test(arguments: ["../a.txt", "a/../../b.txt", "..", ".", "./a.txt", "/etc/passwd", "", "/"])
  func `no path leads out of the folder`(path: String) {
    expect(.outside, of: FilePath(path))
  }

  @Test func `folders below the folder are opened step by step`() throws {
    try folder.write([1], to: "a/b/c.txt")
    for path: FilePath in ["", "a", "a/b"] {
      let opened = try FolderDescent.open(path, below: folder.descriptor)
      try opened.close()
    }
    #expect(throws: Errno.notDirectory) {
      try FolderDescent.open("a/b/c.txt", below: folder.descriptor)
    }
    #expect(throws: Errno.noSuchFileOrDirectory) {
      try FolderDescent.open("x", below: folder.descriptor)
    }
    for path: FilePath in ["..", "a/..", "/", "/tmp", "."] {
      #expect(throws: Errno.invalidArgument) {
        try FolderDescent.open(path, below: folder.descriptor)
      }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file without permission says so`() throws {
    try folder.write([1], to: "closed.txt")
    #expect(chmod(folder.path.appending("closed.txt").string, 0) == 0)
    expect(.permission, of: "closed.txt")
  }

  @Test func `what the machine does not give is asked for again`() {
    let codes: [Errno: String] = [
      .permissionDenied: "permission", .ioError: "machine", .tooManyOpenFiles: "machine",
      .tooManyOpenFilesInSystem: "machine", .noMemory: "machine",
    ]
    for (problem, code) in codes {
      let failure = ReadFailure(problem)
      #expect(failure.code == code && failure.isOfMachine == (code == "machine"), "\(problem)")
    }
  }

  @Test func `no descriptor stays open`() throws {
    try folder.write([1], to: "a/b/c.txt")
    #expect(mkfifo(folder.path.appending("a/fifo").string, 0o600) == 0)
    // Other tests open files meanwhile: a leak would be of more.
    for _ in 0..<400 {
      _ = try ArticleFile.bytes(of: "a/b/c.txt", below: folder.descriptor)
      for path: FilePath in ["a/fifo", "a/x", "x/a", "a/b/c.txt/d"] {
        _ = try? ArticleFile.bytes(of: path, below: folder.descriptor)
      }
    }
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    #expect(open < 300)
  }

  private func expect(
    _ failure: ReadFailure, of path: FilePath, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: failure, sourceLocation: sourceLocation) {
      try ArticleFile.bytes(of: path, below: folder.descriptor)
    }
  }
}
