import Foundation
import Logging
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Service

/// Which files of a folder are found, and when.
@Suite struct InboxWatcherTests {
  let inbox = TemporaryFolder()

  /// Runs a watcher while `body` works on the inbox, until all of `expected` were found; says what
  /// was found in all, sorted.
  private func found(
    expecting expected: Set<String>, pollInterval: Int? = nil, retractsDeleted: Bool = false,
    _ body: () throws -> Void
  ) async throws -> [String] {
    let wakeUp = try WakeUp()
    let queue = WorkQueue(limit: 10)
    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    var configuration = Daemon.Configuration(inbox: FilePath(inbox.path), state: "/nonexistent")
    configuration.pollInterval = pollInterval
    configuration.retractsDeleted = retractsDeleted
    let armed = AsyncStream.makeStream(of: Void.self)
    let watching = Task { [configuration] in
      try await Thread.run(named: "watcher") {
        let watcher = try InboxWatcher(configuration, wakeUp: wakeUp, log: log)
        armed.continuation.finish()
        try watcher.run(into: queue)
      }
    }
    for await _ in armed.stream {}
    try body()
    var all: [String] = []
    _ = await eventually {
      all += names(queue.take(most: 100, timeout: 0))
      return expected.isSubset(of: all)
    }
    // Whatever else was on its way.
    all += names(queue.take(most: 100, timeout: 0.05))
    wakeUp.signal()
    queue.close()
    try await watching.value
    return all.sorted()
  }

  /// As in `a.txt`, and `-a.txt` for what is gone.
  private func names(_ work: WorkQueue.Work?) -> [String] {
    (work?.files ?? []).map { candidate in
      switch candidate {
      case .file(let file): file.path.string
      case .gone(let path): "-\(path)"
      }
    }
  }

  @Test func `files that lie there and files that are moved in, in folders of any depth`()
    async throws
  {
    try inbox.drop("x", as: "there.txt")
    try inbox.drop("x", as: "a/b/c/deep.txt")
    let outside = TemporaryFolder()
    try outside.drop("x", as: "folder/one.txt")
    try outside.drop("x", as: "folder/sub/two.txt")
    let expected = [
      "a/b/c/deep.txt", "folder/one.txt", "folder/sub/two.txt", "moved.txt", "there.txt",
    ]
    let all = try await found(expecting: Set(expected)) {
      try inbox.drop("x", as: "moved.txt")
      try FileManager.default.moveItem(
        atPath: outside.path("folder"), toPath: inbox.path("folder"))
    }
    #expect(Set(all) == Set(expected))
  }

  @Test func `a file that is written in place is taken once, when it is quiet`() async throws {
    let all = try await found(expecting: ["slow.txt"]) {
      for part in ["one ", "two ", "three"] {
        let file = try FileDescriptor.open(
          FilePath(inbox.path("slow.txt")), .writeOnly, options: [.append, .create],
          permissions: .ownerReadWrite)
        try file.closeAfter { _ = try file.writeAll(part.utf8) }
      }
    }
    #expect(all == ["slow.txt"])
  }

  @Test func `names that wait, links, FIFOs and sockets are passed over`() async throws {
    for name in [".hidden", "a.tmp", "b.part", "c.swp", "d~", ".dir/e.txt"] {
      try inbox.drop("x", as: name)
    }
    #expect(mkfifo(inbox.path("fifo"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: inbox.path("link.txt"), withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(
      atPath: inbox.path("loop"), withDestinationPath: inbox.path)
    let all = try await found(expecting: ["last.txt"]) {
      try inbox.drop("x", as: "a2.tmp")
      try inbox.drop("x", as: "last.txt")
    }
    #expect(Set(all) == ["last.txt"])
  }

  @Test func `more files than the queue holds are all found`() async throws {
    let expected = Set((0..<200).map { "many/\($0).txt" })
    let all = try await found(expecting: expected) {
      for name in expected { try inbox.drop("x", as: name) }
    }
    #expect(Set(all) == expected)
  }

  @Test func `a name need not be text`() async throws {
    let name: [CChar] = [-1, 27, 91, 50, 74, 0]
    let path = inbox.path.utf8CString.dropLast() + [47] + name
    let descriptor = open(Array(path), O_CREAT | O_WRONLY, 0o600)
    #expect(descriptor >= 0)
    close(descriptor)
    let all = try await found(expecting: ["z.txt"]) { try inbox.drop("x", as: "z.txt") }
    #expect(all.contains("z.txt"))
  }

  @Test func `without notices of the kernel files are found by listing`() async throws {
    let all = try await found(expecting: ["a/one.txt", "two.txt"], pollInterval: 1) {
      try inbox.drop("x", as: "a/one.txt")
      try inbox.drop("x", as: "two.txt")
    }
    #expect(Set(all) == ["a/one.txt", "two.txt"])
  }
}
