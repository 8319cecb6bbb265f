import CivilTime
import Extraction
import Foundation
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Analysis

/// Archives, read.
@Suite struct ArchiveReaderTests {
  let folder = TemporaryFolder()

  private func read(
    _ paths: [String], threads: Int = 2, published: Day? = nil
  ) throws -> ArchiveContents {
    let plan = try ExtractionPlan(try Wave.ruleset(Wave.rule))
    return try ArchiveReader(plan, published: published, threads: threads)
      .read(paths.map { FilePath($0) })
  }

  private func lines(_ contents: ArchiveContents) throws -> [String] {
    try contents.history.sightings.map { try CanonicalJSON.encode($0) }.sorted()
  }

  @Test func `all that any number of threads finds is the same`() throws {
    for number in 0..<300 {
      let day = 1 + number % 250 % 28
      try folder.drop(
        "Anhui met on June \(day).\n\nGansu met, too: \(number % 250).",
        as: "\(number % 7)/\(number % 3)/2024-07-0\(1 + number % 9)-\(number).txt")
    }
    let one = try read([folder.path], threads: 1)
    let many = try read([folder.path], threads: 5)
    #expect(one.files == 300 && many.files == 300)
    #expect(one.articles == many.articles && one.articles < 300)
    #expect(try lines(one) == lines(many))
    #expect(one.history.articles == many.history.articles)
    #expect(one.history.articles.values.reduce(0, +) == one.articles)
  }

  @Test func `of copies the first counts`() throws {
    try folder.drop("On June 3 Anhui met.", as: "b/2024-06-05.txt")
    try folder.drop("On June 3 Anhui met.", as: "a/2024-06-04.txt")
    for threads in [1, 4] {
      let contents = try read([folder.path], threads: threads)
      #expect(contents.history.sightings.map(\.article.published.description) == ["2024-06-04"])
    }
    let named = try read([folder.path("b"), folder.path("a")])
    #expect(named.history.sightings.map(\.article.path) == [folder.path("b/2024-06-05.txt")])
  }

  @Test func `what cannot be read is told, and stops nothing`() throws {
    try folder.drop("", as: "empty.txt")
    try folder.drop("On June 3 Anhui met.", as: "2024-06-05.txt")
    try folder.drop(
      "{\"text\":\"Anhui met on June 1.\",\"date\":\"2024-06-05\"}\n{}\n", as: "two.jsonl")
    try folder.drop("hidden", as: ".waiting")
    let contents = try read([folder.path, folder.path("missing")])
    #expect(contents.files == 3)
    #expect(contents.articles == 2)
    #expect(
      contents.unread.map(\.path)
        == [folder.path("empty.txt"), folder.path("two.jsonl"), folder.path("missing")])
    #expect(contents.unread.map(\.failure.code) == ["empty", "no-text", "vanished"])
  }

  @Test func `no link leads out of a folder, but one that is named is followed`() throws {
    try folder.drop("On June 3 Anhui met.", as: "real/2024-06-05.txt")
    let files = FileManager.default
    try files.createDirectory(atPath: folder.path("watched"), withIntermediateDirectories: true)
    for link in ["watched/link", "named"] {
      try files.createSymbolicLink(
        atPath: folder.path(link), withDestinationPath: folder.path("real"))
    }
    #expect(mkfifo(folder.path("watched/fifo"), 0o600) == 0)
    #expect(try read([folder.path("watched")]).files == 0)
    #expect(try read([folder.path("named")]).articles == 1)
    #expect(try read([folder.path("named/2024-06-05.txt")]).articles == 1)
    #expect(try read([folder.path("watched/fifo")]).unread.map(\.failure.code) == ["not-a-file"])
  }

  @Test func `an article without a date is as old as its file, unless a day is given`() throws {
    try folder.drop("Anhui met.", as: "undated.txt")
    let path = folder.path("undated.txt")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)], ofItemAtPath: path)
    for place in [path, folder.path] {
      let contents = try read([place])
      #expect(contents.history.newest == Day("2001-09-09"))
    }
    #expect(try read([path], published: Day("2020-02-29")).history.newest == Day("2020-02-29"))
  }

  @Test func `progress comes to its end`() throws {
    for number in 0..<200 { try folder.drop("\(number)", as: "\(number).txt") }
    let plan = try ExtractionPlan(try Wave.ruleset(Wave.rule))
    let seen = Mutex<[ArchiveReader.Progress]>([])
    _ = try ArchiveReader(plan).read([FilePath(folder.path)]) { progress in
      seen.withLock { $0.append(progress) }
    }
    let all = seen.withLock { $0 }
    #expect(all.map(\.files) == all.map(\.files).sorted())
    #expect(all.last?.files == 200 && all.last?.found == 200)
  }
}
