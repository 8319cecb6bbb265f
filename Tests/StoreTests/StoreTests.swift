import Articles
import Correlation
import Extraction
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// What goes into the store comes out of it, also after it was opened anew.
@Suite struct StoreTests {
  let folder = TemporaryFolder()

  @Test func `a new store is empty and has an identity of its own`() throws {
    let store = try Store(folder: folder.path)
    #expect(try store.contents().sightings == [])
    #expect(try store.contents().revisions == [])
    #expect(try store.waitingNotifications(limit: 10) == [])
    #expect(store.identity.count == 16)
    #expect(try Store(folder: folder.path).identity == store.identity)
    let other = TemporaryFolder()
    #expect(try Store(folder: other.path).identity != store.identity)
  }

  @Test func `a batch comes back whole after a restart`() throws {
    let batch = Samples.batch()
    try Store(folder: folder.path).commit(batch)

    let store = try Store(folder: folder.path)
    #expect(try store.contents().sightings == batch.sightings)
    #expect(try store.contents().revisions == batch.revisions)
    #expect(try store.waitingNotifications(limit: 10) == batch.notifications)
    #expect(try store.counts() == (articles: 1, alerts: 1))
    #expect(try store.contents().articles == [Samples.day: 1])
  }

  @Test func `a batch that fails halfway leaves nothing behind`() throws {
    let store = try Store(folder: folder.path)
    var batch = Samples.batch()
    batch.notifications += batch.notifications
    #expect(throws: StoreFailure.self) { try store.commit(batch) }
    #expect(try store.counts() == (articles: 0, alerts: 0))
    #expect(try store.contents().sightings == [])
    #expect(try store.known(batch.files.map(\.version)) == [])
  }

  @Test func `a file is known in the version that was looked into, and in no other`() throws {
    let store = try Store(folder: folder.path)
    let batch = Samples.batch()
    try store.commit(batch)
    let version = batch.files[0].version
    var later = version
    later.changed += 1
    #expect(try store.known([version, later]) == [version])
    #expect(try store.states(of: ["a1", "zz"]) == ["a1": .current])
  }

  @Test func `file names need not be text`() throws {
    let store = try Store(folder: folder.path)
    let name: [UInt8] = [0xFF, 0xFE, 0x2F, 0x0A, 0x1B, 0x5B]
    let version = FileRecord.Version(path: name, inode: .max, size: .max, changed: .min)
    var batch = Store.Batch()
    batch.files = [
      FileRecord(
        version,
        .init(articles: [], failure: .init(code: "binary", reason: "it is no text")),
        seen: Samples.moment)
    ]
    try store.commit(batch)
    #expect(try store.known([version]) == [version])
    let entries = try StoreReader(folder: folder.path).files(onlyFailed: true, limit: nil)
    #expect(entries.map(\.failure) == ["binary"])
  }

  @Test func `only the last revision of an alert is restored, and all are shown`() throws {
    let store = try Store(folder: folder.path)
    try store.commit(Samples.batch())
    var second = Store.Batch()
    second.revisions = [Samples.revision(2, .withdrawn, state: .withdrawn)]
    try store.commit(second)
    #expect(try store.contents().revisions == second.revisions)

    let reader = try StoreReader(folder: folder.path)
    #expect(try reader.revisions(ofAlert: 1).map(\.kind) == [.raised, .withdrawn])
    #expect(try reader.revisions(ofAlert: 2) == [])
    #expect(try reader.newestAlert() == 1)
  }

  @Test func `what was delivered waits no more`() throws {
    let store = try Store(folder: folder.path)
    let batch = Samples.batch()
    try store.commit(batch)
    try store.markDelivered(batch.notifications, at: Samples.moment)
    #expect(try store.waitingNotifications(limit: 10) == [])
  }

  @Test func `the files that other users need to read along outlive the daemon`() throws {
    try Store(folder: folder.path).commit(Samples.batch())
    #expect(folder.names == ["tocsin.sqlite", "tocsin.sqlite-shm", "tocsin.sqlite-wal"])
  }
}
