import Correlation
import Foundation
import Store
import TestSupport
import Testing

@testable import Service

/// Alerts told as they are committed.
@Suite struct AlertFollowerTests {
  let folder = TemporaryFolder()

  /// Commits an alert, with what else a store wants to know of it.
  private func raise(_ number: Int, in store: Store) throws {
    var batch = Store.Batch()
    batch.revisions = [SampleAlert.revision(number, time: Date())]
    try store.commit(batch)
  }

  /// Waits for the next revisions, as the command line does.
  private func next(_ follower: inout AlertFollower, _ watch: inout StoreWatch) throws -> [Int] {
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline {
      #expect(try watch.wait(forReaderOf: STDOUT_FILENO) == .look)
      let numbers = follower.revisions().map(\.alert.number)
      if !numbers.isEmpty { return numbers }
    }
    return []
  }

  @Test func `what is committed is told, by this daemon, the next one, and over a new state`()
    throws
  {
    var watch = try StoreWatch(folder: folder.path)
    var store = try Store(folder: folder.path)
    try raise(1, in: store)
    var follower = try AlertFollower(folder: folder.path, .init())
    #expect(follower.past.map(\.number) == [1])
    try raise(2, in: store)
    #expect(try next(&follower, &watch) == [2])

    store = try Store(folder: folder.path)
    try raise(3, in: store)
    #expect(try next(&follower, &watch) == [3])

    for name in folder.names { try FileManager.default.removeItem(atPath: folder.path(name)) }
    #expect(follower.revisions().isEmpty)
    #expect(follower.problem?.kind == .missing)
    store = try Store(folder: folder.path)
    try raise(1, in: store)
    #expect(try next(&follower, &watch) == [1])
    #expect(follower.problem == nil)
  }

  @Test func `a reader that is gone ends the wait`() throws {
    var watch = try StoreWatch(folder: folder.path)
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    defer { close(ends[1]) }
    #expect(try watch.wait(forReaderOf: ends[1]) == .look)
    close(ends[0])
    #expect(try watch.wait(forReaderOf: ends[1]) == .readerIsGone)
  }
}
