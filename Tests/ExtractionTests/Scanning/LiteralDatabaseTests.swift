import TestSupport
import Testing

@testable import Extraction

@Suite struct LiteralDatabaseTests {
  @Test func agreesWithAhoCorasickOnRandomTexts() throws {
    var random = SeededGenerator(seed: 20_240_603)
    for round in 0..<300 {
      // Few letters make many overlaps; the others are bytes of UTF-8.
      let alphabet: [UInt8] = round % 2 == 0 ? [0x61, 0x62] : [0x61, 0x20, 0xE5, 0x9B, 0xBD]
      let literals = Array(
        Set(
          (0..<Int.random(in: 1...60, using: &random)).map { _ in
            bytes(1...6, from: alphabet, using: &random)
          })
      ).sorted { $0.lexicographicallyPrecedes($1) }
      let text = bytes(0...400, from: alphabet + [0x00], using: &random)

      // In one shard, and in several.
      let limit = round % 3 == 0 ? 7 : literals.count
      let scanner = try LiteralScanner(LiteralDatabase(literals, shardLimit: limit))
      let found = try scanner.matches(in: text).map {
        [$0.literal, $0.range.lowerBound, $0.range.upperBound]
      }
      #expect(Set(found) == AhoCorasick(literals).matches(in: text), "round \(round)")
      #expect(found.count == Set(found).count, "round \(round): a match reported twice")
    }
  }

  @Test func oneDatabaseServesManyThreads() async throws {
    let database = try LiteralDatabase([Array("安徽".utf8), Array("meeting".utf8)])
    let text = Array(String(repeating: "安徽 holds a meeting. ", count: 500).utf8)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { try LiteralScanner(database).matches(in: text).count }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 1_000, count: 8))
  }

  @Test func nothingToLookFor() throws {
    let scanner = try LiteralScanner(LiteralDatabase([]))
    #expect(try scanner.matches(in: Array("text".utf8)).isEmpty)
  }

  private func bytes(
    _ count: ClosedRange<Int>, from alphabet: [UInt8], using random: inout SeededGenerator
  ) -> [UInt8] {
    (0..<Int.random(in: count, using: &random)).map { _ in
      alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
    }
  }
}
