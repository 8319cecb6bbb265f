import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Service

/// What somebody may do with a path, told without being them.
@Suite(.enabled(if: geteuid() == 0, "skipped: only root may look at everything"))
struct PersonTests {
  let folder = TemporaryFolder()
  /// A user that no file belongs to.
  let stranger = Person(id: 4_000_000)

  private func make(_ name: String, mode: Int) throws -> FilePath {
    try FileManager.default.createDirectory(
      atPath: folder.path(name), withIntermediateDirectories: true,
      attributes: [.posixPermissions: mode])
    return FilePath(folder.path(name))
  }

  @Test func `the mode decides, of every folder on the way`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    let open = try make("open", mode: 0o755)
    #expect(stranger.obstacle(to: open, [.read, .search]) == nil)
    #expect(stranger.obstacle(to: open, .write) == open)
    #expect(Person.asking.obstacle(to: open, [.read, .write, .search]) == nil)

    let closed = try make("closed", mode: 0o700)
    let inner = try make("closed/inner", mode: 0o777)
    #expect(stranger.obstacle(to: inner, .read) == closed)
    let link = folder.path("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: inner.string)
    #expect(stranger.obstacle(to: FilePath(link), .read) == closed)
    #expect(stranger.obstacle(to: FilePath(folder.path("missing")), .read) != nil)
  }

  @Test func `a process has the groups that it was given`() throws {
    let own = try #require(Person(process: Int(getpid())))
    #expect(own.id == geteuid() && own.groups.contains(getegid()))
    #expect(Person(process: 1 << 40) == nil)
    #expect(Person(id: 0).name == "root")
    #expect(stranger.name == "4000000")
  }
}
