import Foundation
import Testing

@testable import RuleLanguage

/// The syntax files for editors know every word of the language.
@Suite struct EditorTests {
  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let words: Set<String> = {
    let clauses = [
      Grammar.packClauses, Grammar.eventClauses, Grammar.ruleClauses, Grammar.testSteps,
    ]
    let words =
      Grammar.declarations.map(\.word) + clauses.flatMap { $0.map(\.word) }
      + TimeUnit.allCases.flatMap { [$0.rawValue, $0.plural] }
      + Severity.allCases.map(\.rawValue) + Event.Status.allCases.map(\.rawValue)
    return Grammar.conditionWords.union(words)
  }()

  @Test(arguments: ["tocsin.vim", "tocsin.tmLanguage.json"])
  func `all words are there`(name: String) throws {
    let url = Self.repository.appending(path: "deploy/editors/\(name)")
    let text = try String(contentsOf: url, encoding: .utf8)
    let known = text.split { !$0.isLetter && $0 != "-" }.map(String.init)
    #expect(Self.words.subtracting(known).isEmpty)
  }

  @Test func `the TextMate grammar is one`() throws {
    let url = Self.repository.appending(path: "deploy/editors/tocsin.tmLanguage.json")
    let object = try JSONSerialization.jsonObject(with: try Data(contentsOf: url))
    let grammar = try #require(object as? [String: Any])
    #expect(grammar["scopeName"] as? String == "source.tocsin")
    let repository = try #require(grammar["repository"] as? [String: Any])
    let patterns = try #require(grammar["patterns"] as? [[String: String]])
    for name in patterns.compactMap({ $0["include"]?.dropFirst() }) {
      #expect(repository[String(name)] != nil)
    }
  }
}
