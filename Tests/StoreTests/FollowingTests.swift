import Correlation
import Foundation
import TestSupport
import Testing

@testable import Store

/// Going on from a place in the history of a store.
@Suite struct FollowingTests {
  let folder = TemporaryFolder()

  private func commit(_ revisions: Revision..., to store: Store) throws {
    var batch = Store.Batch()
    batch.revisions = revisions
    try store.commit(batch)
  }

  private func told(_ revisions: [Revision]) -> [[Int]] {
    revisions.map { [$0.alert.number, $0.number] }
  }

  @Test func `each revision is told once, those of one second too`() throws {
    let store = try Store(folder: folder.path)
    try commit(Samples.revision(1, .raised), to: store)
    let reader = try StoreReader(folder: folder.path)
    var (past, place) = try reader.alertsAndPlace(.init())
    #expect(past.map(\.number) == [1])
    #expect(try reader.revisions(behind: &place, includingSilenced: false) == [])

    try commit(Samples.revision(1, .raised, alert: 2), to: store)
    try commit(
      Samples.revision(2, .updated), Samples.revision(3, .withdrawn, state: .withdrawn), to: store)
    #expect(
      told(try reader.revisions(behind: &place, includingSilenced: false)) == [
        [1, 2], [1, 3], [2, 1],
      ])
    try commit(Samples.revision(1, .raised, alert: 3), to: store)
    #expect(told(try reader.revisions(behind: &place, includingSilenced: false)) == [[3, 1]])
    #expect(try reader.revisions(behind: &place, includingSilenced: false) == [])
  }

  @Test func `a clock that was put back hides nothing`() throws {
    let store = try Store(folder: folder.path)
    let now = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down))
    try commit(Samples.revision(1, .raised, time: now + 3_600), to: store)
    let reader = try StoreReader(folder: folder.path)
    var place = try reader.alertsAndPlace(.init()).place
    try commit(Samples.revision(1, .raised, alert: 2, time: now), to: store)
    #expect(told(try reader.revisions(behind: &place, includingSilenced: false)) == [[2, 1]])
  }

  @Test func `what a silence kept from being told is told only where that is wanted`() throws {
    let store = try Store(folder: folder.path)
    let reader = try StoreReader(folder: folder.path)
    let start = try reader.alertsAndPlace(.init()).place
    var silence = Silence(
      subject: .rule("wave"), who: "ann", reason: nil, made: Samples.moment, until: nil)
    silence.number = try store.save(silence)
    var batch = Store.Batch()
    batch.silences = [silence]
    batch.revisions = [
      Samples.revision(1, .raised), Samples.revision(2, .withdrawn, state: .withdrawn),
    ]
    try store.commit(batch)
    var place = start
    #expect(told(try reader.revisions(behind: &place, includingSilenced: false)) == [[1, 2]])
    #expect(try reader.revisions(behind: &place, includingSilenced: false) == [])
    place = start
    #expect(
      told(try reader.revisions(behind: &place, includingSilenced: true)) == [[1, 1], [1, 2]])
  }

  @Test func `in another store only what is new is told`() throws {
    let store = try Store(folder: folder.path)
    try commit(
      Samples.revision(1, .raised), Samples.revision(1, .raised, alert: 2),
      Samples.revision(1, .raised, alert: 3), to: store)
    let reader = try StoreReader(folder: folder.path)
    let place = try reader.alertsAndPlace(.init()).place
    #expect(reader.isCurrent)

    // Its alerts have the same numbers, and one of them is told after the moment.
    let other = TemporaryFolder()
    let moment = Samples.moment + 60
    try commit(
      Samples.revision(1, .raised), Samples.revision(1, .raised, alert: 2, time: moment + 1),
      to: try Store(folder: other.path))
    for name in other.names {
      try FileManager.default.removeItem(atPath: folder.path(name))
      try FileManager.default.moveItem(atPath: other.path(name), toPath: folder.path(name))
    }
    #expect(!reader.isCurrent)
    let fresh = try StoreReader(folder: folder.path)
    var next = try fresh.place(after: place, at: moment, isSameStore: false)
    #expect(told(try fresh.revisions(behind: &next, includingSilenced: false)) == [[2, 1]])
    var same = try fresh.place(after: place, at: moment, isSameStore: true)
    #expect(told(try fresh.revisions(behind: &same, includingSilenced: false)) == [])
  }
}
