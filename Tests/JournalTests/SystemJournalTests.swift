import Foundation
import TestSupport
import Testing

@testable import Journal

/// Sending and reading back on a real journald.
@Suite(.enabled(if: JournaldEnvironment.isTested, Comment(rawValue: JournaldEnvironment.whyNot)))
struct SystemJournalTests {
  @Test func whatIsSentIsReadBack() throws {
    #expect(SystemJournal.isListening)
    let key = uniqueKey()
    let before = UInt64(Date().timeIntervalSince1970 * 1_000_000)
    try SystemJournal.send(
      record(
        key: key,
        [
          .init(.messageID, MessageID.alertRaised.rawValue), .init(.priority, "4"),
          .init(.rule, "provincial-security-wave"),
        ]))
    let entry = try #require(try entries(key: key).first)
    #expect(entry.values(of: .message) == ["A test of the journal"])
    #expect(entry.values(of: .messageID) == [MessageID.alertRaised.rawValue])
    #expect(entry.values(of: .priority) == ["4"])
    #expect(entry.values(of: .syslogIdentifier) == ["tocsin-test"])
    #expect(entry.values(of: .rule) == ["provincial-security-wave"])
    #expect(entry.values(of: "_PID") == ["\(getpid())"])
    #expect(entry.values(of: "_UID") == ["\(getuid())"])
    #expect(entry.values(of: "CODE_FILE") == [])
    #expect(entry.microseconds >= before)
  }

  @Test func whatJournaldHasTakenIsStored() throws {
    for _ in 0..<100 {
      let keys = [uniqueKey(), uniqueKey()]
      try SystemJournal.send(record(key: keys[0]))
      // A large one goes another way, by a file.
      try SystemJournal.send(
        record(key: keys[1], [.init(.evidence, String(repeating: "x", count: 300_000))]))
      try #require(SystemJournal.hasTakenAll(within: 10))
      #expect(try SystemJournal.stored(keys) == Set(keys))
    }
  }

  @Test func repeatedFieldsAreKept() throws {
    let key = uniqueKey()
    let provinces = ["anhui", "chongqing", "shanghai", "yunnan"]
    try SystemJournal.send(record(key: key, provinces.map { .init(.value, $0) }))
    #expect(try entries(key: key).first?.values(of: .value).sorted() == provinces)
  }

  @Test(
    arguments: [
      [], Array("TOCSIN_RULE=forged".utf8), Array("line\nTOCSIN_RULE=forged\n".utf8),
      Array("\n\n".utf8), Array("\n_UID=0\nMESSAGE=x\n".utf8), Array("国家安全委员会".utf8),
      Array(UInt8.min...UInt8.max), [0], [0xff, 0xfe, 0x0a, 0x00],
      Array(repeating: UInt8(ascii: "x"), count: 1 << 20),
      Array(String(repeating: "\u{0}\n=", count: 400_000).utf8),
    ] as [[UInt8]])
  func anyBytesAreAValue(value: [UInt8]) throws {
    let key = uniqueKey()
    try SystemJournal.send(record(key: key, [.init(.evidence, bytes: value)]))
    let entry = try #require(try entries(key: key).first)
    #expect(
      entry.fields.filter { $0.name == "TOCSIN_EVIDENCE" }.map(\.value) == [value],
      "\(value.count) bytes")
    #expect(entry.values(of: .rule) == [])
    #expect(entry.values(of: .message) == ["A test of the journal"])
  }

  @Test func valuesAreCutAtTheGivenLength() throws {
    let key = uniqueKey()
    let value = [UInt8]("x".utf8) + Array(repeating: 0, count: 1 << 20)
    try SystemJournal.send(record(key: key, [.init(.evidence, bytes: value)]))
    _ = try entries(key: key)
    let cut = try SystemJournal.entries(
      matching: [.init(.notification, key)], maximumValueLength: 100)
    let evidence = cut.flatMap(\.fields).filter { $0.name == "TOCSIN_EVIDENCE" }
    #expect(evidence.map(\.value) == [Array(value.prefix(100))])
  }

  @Test func tellsStoredFromMissing() throws {
    let sent = [uniqueKey(), uniqueKey() + " a\nkey \u{0} of any = bytes 安徽", uniqueKey()]
    for key in sent {
      try SystemJournal.send(record(key: key))
    }
    for key in sent {
      _ = try entries(key: key)
    }
    let missing = [uniqueKey(), "", String(sent[0].dropLast()), sent[0] + "0"]
    #expect(try SystemJournal.stored(missing + sent + sent) == Set(sent))
    #expect(try SystemJournal.stored(missing) == [])
    #expect(try SystemJournal.stored([]) == [])
    #expect(try SystemJournal.stored(sent, field: .rule) == [])
    #expect(try SystemJournal.entries(matching: [.init(.notification, missing[0])]) == [])
  }

  @Test func readsOnFromACursor() throws {
    let key = uniqueKey()
    for number in 0..<5 {
      try SystemJournal.send(record(key: key, [.init(.count, "\(number)")]))
    }
    let all = try entries(key: key, count: 5)
    func counts(after cursor: String, limit: Int = 10) throws -> [String] {
      try SystemJournal.entries(
        matching: [.init(.notification, key)], at: .after(cursor: cursor), limit: limit
      ).flatMap { $0.values(of: .count) }
    }
    #expect(all.flatMap { $0.values(of: .count) } == ["0", "1", "2", "3", "4"])
    #expect(try counts(after: all[1].cursor) == ["2", "3", "4"])
    #expect(try counts(after: all[1].cursor, limit: 1) == ["2"])
    #expect(try counts(after: all[4].cursor) == [])
    #expect(throws: JournalError.invalidCursor("no cursor")) { try counts(after: "no cursor") }
  }

  @Test func anEntryThatWasNotSelectedMayBeTheCursor() throws {
    let keys = [uniqueKey(), uniqueKey()]
    for key in keys {
      try SystemJournal.send(record(key: key))
    }
    let before = try #require(try entries(key: keys[0]).first)
    let after = try #require(try entries(key: keys[1]).first)
    let found = try SystemJournal.entries(
      matching: [.init(.notification, keys[1])], at: .after(cursor: before.cursor))
    #expect(found == [after])
  }

  @Test func readsFromATime() throws {
    let key = uniqueKey()
    try SystemJournal.send(record(key: key))
    let entry = try #require(try entries(key: key).first)
    func found(since microseconds: UInt64) throws -> [JournalEntry] {
      try SystemJournal.entries(
        matching: [.init(.notification, key)], at: .since(microseconds: microseconds))
    }
    #expect(try found(since: entry.microseconds) == [entry])
    #expect(try found(since: entry.microseconds + 1) == [])
    #expect(try found(since: 0) == [entry])
    #expect(try found(since: .max) == [])
  }

  @Test func aJournaldThatIsGoneIsSeen() async {
    await #expect(processExitsWith: .success) {
      // An empty root folder: no socket, no files.
      let root = FileManager.default.temporaryDirectory.appending(path: uniqueKey()).path
      try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
      defer { rmdir(root) }
      try #require(geteuid() != 0 || chroot(root) == 0)
      try #require(geteuid() != 0 || chdir("/") == 0)
      guard geteuid() == 0 else { return }
      #expect(!SystemJournal.isListening)
      // The reason for reading back: the send succeeds.
      #expect(throws: Never.self) { try SystemJournal.send(try record(key: "lost")) }
      #expect(throws: JournalError.noJournalFiles) { try SystemJournal.stored(["lost"]) }
    }
  }
}

/// What changes for every process of the machine, or takes rights away: one test after another.
@Suite(
  .serialized,
  .enabled(
    if: JournaldEnvironment.isTestedAsRoot, Comment(rawValue: JournaldEnvironment.whyNotAsRoot)))
struct SystemJournalAsRootTests {
  @Test func rotationLosesNothingAndRepeatsNothing() throws {
    let keys = (0..<4).map { _ in uniqueKey() }
    for (number, key) in keys.enumerated() {
      try SystemJournal.send(record(key: key, [.init(.rule, keys[0])]))
      _ = try entries(key: key)
      if number < 3 {
        try journalctl("--rotate")
      }
    }
    #expect(try SystemJournal.stored(keys) == Set(keys))
    let found = try SystemJournal.entries(matching: [.init(.rule, keys[0])])
    #expect(found.flatMap { $0.values(of: .notification) } == keys)
    let rest = try SystemJournal.entries(
      matching: [.init(.rule, keys[0])], at: .after(cursor: found[1].cursor))
    #expect(rest == Array(found[2...]))
  }

  @Test func anOpenJournalReadsOnAcrossARotation() throws {
    let key = uniqueKey()
    let fields = [JournalRecord.Field(.notification, key)]
    for _ in 0..<3 {
      try SystemJournal.send(record(key: key))
    }
    let all = try entries(key: key, count: 3)
    var journal = try OpenJournal()
    try journal.select(fields, from: .thisUser)
    try journal.seek(to: .oldest)
    #expect(try journal.next())
    try journalctl("--rotate")
    var cursors = [try journal.entry()?.cursor]
    while try journal.next() {
      cursors.append(try journal.entry()?.cursor)
    }
    #expect(cursors == all.map(\.cursor))
  }

  @Test func forgedEntriesDoNotCount() async throws {
    let key = uniqueKey()
    await #expect(processExitsWith: .success) { [key = key as String] in
      try #require(setuid(65_534) == 0)
      try SystemJournal.send(record(key: key))
    }
    let deadline = ContinuousClock.now + .seconds(10)
    while try SystemJournal.stored([key], from: .anyone).isEmpty, ContinuousClock.now < deadline {
      usleep(5_000)
    }
    #expect(try SystemJournal.stored([key], from: .anyone) == [key])
    #expect(try SystemJournal.stored([key]) == [])
    #expect(try SystemJournal.entries(matching: [.init(.notification, key)]) == [])
  }

  @Test func aForbiddenJournalIsNoEmptyOne() async throws {
    let key = uniqueKey()
    try SystemJournal.send(record(key: key))
    _ = try entries(key: key)
    await #expect(processExitsWith: .success) {
      try #require(setgroups(0, nil) == 0)
      try #require(setgid(65_534) == 0)
      try #require(setuid(65_534) == 0)
      #expect(throws: JournalError.noPermission) { try SystemJournal.stored(["any"]) }
      #expect(throws: JournalError.noPermission) { try SystemJournal.entries(matching: []) }
    }
  }
}
