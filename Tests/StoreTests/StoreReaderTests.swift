import Correlation
import Extraction
import Foundation
import TestSupport
import Testing

@testable import Store

/// What the command line asks of the store.
@Suite struct StoreReaderTests {
  let folder = TemporaryFolder()

  @Test func `alerts are chosen by time, rule, severity and state`() throws {
    let store = try Store(folder: folder.path)
    var batch = Store.Batch()
    batch.revisions = (1...4).map {
      Samples.revision(
        1, .raised, alert: $0, rule: $0 < 3 ? "wave" : "other",
        severity: $0 % 2 == 0 ? .critical : .warning,
        time: Samples.moment + TimeInterval($0) * 3_600)
    }
    batch.revisions.append(
      Samples.revision(
        2, .withdrawn, alert: 4, rule: "other", severity: .critical, state: .withdrawn,
        time: Samples.moment + 5 * 3_600))
    try store.commit(batch)
    let reader = try StoreReader(folder: folder.path)
    func numbers(_ change: (inout StoreReader.AlertFilter) -> Void) throws -> [Int] {
      var filter = StoreReader.AlertFilter()
      change(&filter)
      return try reader.alerts(filter).map(\.number)
    }
    #expect(try numbers { _ in } == [1, 2, 3])
    #expect(try numbers { $0.includesWithdrawn = true } == [1, 2, 3, 4])
    #expect(try numbers { $0.limit = 2 } == [2, 3])
    #expect(try numbers { $0.limit = 0 } == [])
    #expect(try numbers { $0.rule = "wave" } == [1, 2])
    #expect(try numbers { $0.priority = 2 } == [2])
    #expect(try numbers { $0.since = Samples.moment + 2 * 3_600 } == [2, 3])
    #expect(try numbers { $0.until = Samples.moment + 2 * 3_600 } == [1, 2])

    var filter = StoreReader.AlertFilter()
    filter.limit = 2
    var asked: [Int] = []
    let odd = try reader.alerts(filter) { alert in
      asked.append(alert.number)
      return try alert.alert.number % 2 == 1
    }
    #expect(odd.map(\.number) == [1, 3])
    #expect(odd.map(\.changed) == [1, 3].map { Samples.moment + $0 * 3_600 })
    #expect(asked == [3, 2, 1])
  }

  @Test
  func `silenced alerts are left out while they are raised, and marked where they are wanted`()
    throws
  {
    let store = try Store(folder: folder.path)
    var batch = Store.Batch()
    batch.revisions = [
      Samples.revision(1, .raised), Samples.revision(1, .raised, alert: 2, rule: "other"),
      Samples.revision(1, .resolved, alert: 3, state: .resolved),
      Samples.revision(1, .raised, alert: 4, rule: "other"),
    ]
    try store.commit(batch)
    for (subject, until) in [
      (Silence.Subject.rule("wave"), nil), (.alert(4), Date() + 3_600), (.alert(2), Date() - 60),
    ] {
      _ = try store.save(
        Silence(subject: subject, who: "ann", reason: "known", made: Samples.moment, until: until))
    }
    try store.save(Acknowledgement(alert: 2, who: "ben", reason: nil, made: Samples.moment))

    let reader = try StoreReader(folder: folder.path)
    var filter = StoreReader.AlertFilter()
    #expect(try reader.alerts(filter).map(\.number) == [2, 3])
    filter.includesSilenced = true
    let alerts = try reader.alerts(filter)
    #expect(alerts.map { $0.silence?.who } == ["ann", nil, "ann", "ann"])
    #expect(alerts.map { $0.acknowledgement?.who } == [nil, "ben", nil, nil])
    let moment = "2024-06-05T15:06:40Z"
    #expect(
      try alerts[0].document.hasSuffix(
        #""silenced":{"made":"\#(moment)","reason":"known","who":"ann"},"#
          + #""state":"raised","values":{"province":["anhui"]}}"#))
    #expect(
      try alerts[1].document.hasPrefix(
        #"{"acknowledged":{"made":"\#(moment)","who":"ben"},"alert":2,"#))
    #expect(
      try alerts.allSatisfy { try $0.alert == CanonicalJSON.decode(Alert.self, from: $0.json) })
  }

  @Test func `a folder without a store says what to do`() {
    #expect { try StoreReader(folder: folder.path) } throws: { failure in
      (failure as? StoreFailure)?.kind == .missing && "\(failure)".contains("--state")
    }
  }

  @Test func `a file that is no database is called damaged`() throws {
    let file = URL(filePath: folder.path).appending(path: "tocsin.sqlite")
    try Data(repeating: 0x78, count: 100_000).write(to: file)
    for open in [
      { _ = try StoreReader(folder: folder.path) }, { _ = try Store(folder: folder.path) },
    ] {
      #expect { try open() } throws: { ($0 as? StoreFailure)?.kind == .damaged }
    }
  }

  @Test func `a store of a newer version is refused`() throws {
    let store = try Store(folder: folder.path)
    try store.pool.write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999')")
    }
    #expect { try StoreReader(folder: folder.path) } throws: {
      ($0 as? StoreFailure)?.kind == .newer
    }
    #expect { try Store(folder: folder.path) } throws: { ($0 as? StoreFailure)?.kind == .newer }
  }

  @Test func `a reader sees what is committed while it is open`() throws {
    let store = try Store(folder: folder.path)
    let reader = try StoreReader(folder: folder.path)
    #expect(try reader.newestAlert() == nil)
    try store.commit(Samples.batch())
    #expect(try reader.newestAlert() == 1)
  }

  @Test func `sightings are chosen by event`() throws {
    let store = try Store(folder: folder.path)
    try store.commit(Samples.batch())
    let reader = try StoreReader(folder: folder.path)
    #expect(try reader.sightings() == [Samples.sighting])
    #expect(try reader.sightings(of: "meeting") == [Samples.sighting])
    #expect(try reader.sightings(of: "other") == [])
    let contents = try reader.contents()
    #expect(contents.sightings == [Samples.sighting])
    #expect(contents.revisions.map(\.number) == [1])
    #expect(contents.articles == [Samples.day: 1])
  }
}
