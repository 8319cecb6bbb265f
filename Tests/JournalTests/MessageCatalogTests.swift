import Foundation
import Journal
import Testing

@Suite struct MessageCatalogTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private let lines: [Substring]

  init() throws {
    let catalog = Self.root.appending(path: "deploy/catalog/tocsin.catalog")
    lines = try String(contentsOf: catalog, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func explainsEveryMessageOnce() {
    let explained = lines.filter { $0.hasPrefix("-- ") }.map { String($0.dropFirst(3)) }
    #expect(explained.sorted() == MessageID.allCases.map(\.rawValue).sorted())
  }

  @Test func linesFitTheTerminal() {
    #expect(lines.filter { $0.utf8.count > 76 } == [])
  }
}

@Suite struct MessageIDTests {
  @Test(arguments: MessageID.allCases)
  func identifiersAreRandom128BitNumbers(id: MessageID) {
    #expect(id.rawValue.count == 32)
    #expect(id.rawValue.allSatisfy { "0123456789abcdef".contains($0) })
    // Version 4 and its variant, as systemd-id128 draws them.
    #expect(Array(id.rawValue)[12] == "4")
    #expect("89ab".contains(Array(id.rawValue)[16]))
  }
}
