import Articles
import Correlation
import Extraction
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Stores of older versions, and what is kept to extract articles anew.
@Suite struct UpgradeTests {
  let folder = TemporaryFolder()

  /// A store as the first version made it, with an article, its sighting and its alert.
  private func makeFirstVersion() throws {
    let queue = try DatabaseQueue(path: folder.path(Store.fileName))
    try Schema.migrator.migrate(queue, upTo: "1")
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO article
            (id, path, format, title, outlet, published, published_from, language, first_seen)
          VALUES ('a1', 'a.txt', 'txt', 'Title', NULL, '2024-06-04', 'first-seen', 'en', 0)
          """)
      try database.execute(
        sql: "INSERT INTO sighting (article, body) VALUES (1, ?)",
        arguments: [try CanonicalJSON.encode(Samples.sighting)])
      try database.execute(
        sql: """
          INSERT INTO file (path, inode, size, changed, articles, article, seen)
          VALUES (?, 1, 2, 3, 1, 'a1', 0)
          """, arguments: [Data("a.txt".utf8)])
      let revision = Samples.revision(1, .raised)
      try database.execute(
        sql: """
          INSERT INTO alert (number, rule, state, priority, updated, body)
          VALUES (1, 'wave', 'raised', 4, 0, ?)
          """, arguments: [try CanonicalJSON.encode(revision.alert)])
      try database.execute(
        sql: "INSERT INTO revision (alert, number, body) VALUES (1, 1, ?)",
        arguments: [try CanonicalJSON.encode(revision)])
    }
    try queue.close()
  }

  @Test func `an older store is copied, and goes on as it was`() throws {
    try makeFirstVersion()
    var told: [String] = []
    let store = try Store(folder: folder.path) { told.append($0) }
    #expect(told.count == 2)
    #expect(folder.names.contains("tocsin-before-2.sqlite"))
    #expect(!folder.names.contains { $0.hasSuffix(".part") })
    let contents = try store.contents()
    #expect(contents.sightings == [Samples.sighting])
    #expect(contents.revisions == [Samples.revision(1, .raised)])
    let held = try store.articles(heldBy: Array("a.txt".utf8))
    #expect(held.map(\.id) == ["a1"])
    #expect(held.first?.holders == [Array("a.txt".utf8)])

    let copy = try DatabaseQueue(path: folder.path("tocsin-before-2.sqlite"))
    #expect(try copy.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sighting") } == 1)
    #expect(try copy.read { try Schema.migrator.appliedIdentifiers($0) } == ["1"])
    // Of a store that is up to date there is none.
    told = []
    _ = try Store(folder: folder.path) { told.append($0) }
    #expect(told.isEmpty)
  }

  @Test func `articles come back with their texts, as they were read`() throws {
    let store = try Store(folder: folder.path)
    let texts = ["", "a", "安徽省委", String(repeating: "Title\n\u{10FFFF}", count: 10_000)]
    var batch = Store.Batch()
    batch.articles = texts.enumerated().map { index, text in
      ArticleRecord(
        Article(
          id: "a\(index)", path: "p", format: .html, charset: .gb18030, title: "T", text: text,
          outlet: "o", author: "w", url: "https://example.org/\(index)",
          published: Publication(
            day: Samples.day, moment: Samples.moment, utcOffset: 28_800, source: .meta),
          language: .simplifiedChinese), firstSeen: Samples.moment)
    }
    try store.commit(batch)
    #expect(try store.articles(after: 0, limit: 10).map(\.article) == batch.articles.map(\.article))
    #expect(try store.articles(after: 2, limit: 1).map(\.article.id) == ["a2"])
    #expect(try store.article("a3")?.text == texts[3])
  }

  @Test func `a text that was damaged is an error and no crash`() throws {
    let damaged: [(bytes: [UInt8], size: Int)] = [
      ([], 5), ([1, 2, 3], 5), ([0x78, 0x01], 1 << 40), ([], -1),
    ]
    for (bytes, size) in damaged {
      #expect(PackedText(bytes: Data(bytes), size: size).unpacked == nil)
    }
    let packed = PackedText("Some text that is packed.")
    #expect(PackedText(bytes: packed.bytes, size: packed.size - 1).unpacked == nil)
    #expect(PackedText(bytes: packed.bytes, size: packed.size).unpacked != nil)
  }

  @Test func `sightings are exchanged at once, without those of articles that count no longer`()
    throws
  {
    try makeFirstVersion()
    let store = try Store(folder: folder.path)
    var batch = Store.Batch()
    batch.articles = ["b1", "b2"].map { id in
      ArticleRecord(
        Article(
          id: id, path: id, format: .text, title: "", text: id,
          published: Publication(day: Samples.day, source: .firstSeen), language: .english),
        firstSeen: Samples.moment)
    }
    batch.removals = [ArticleRemoval(id: "b2", state: .retracted, moment: Samples.moment)]
    try store.commit(batch)
    try store.beginExchange()
    // What an earlier run left unfinished is gone.
    try store.beginExchange()
    let found = ["b1", "b2"].map { id in
      var sighting = Samples.sighting
      sighting.article.id = id
      return sighting
    }
    try store.addToExchange([(2, found[0]), (3, found[1])])
    #expect(try store.contents().sightings == [Samples.sighting])
    try store.completeExchange(to: "new") { contents in
      // The first article's text is not stored, and so it keeps what it has.
      #expect(contents.sightings == [found[0], Samples.sighting])
      return Store.Batch()
    }
    #expect(try store.extraction() == "new")
    #expect(try store.contents().sightings.count == 2)
  }
}
