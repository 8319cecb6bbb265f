import Extraction
import Foundation
import Testing

/// A sample in the other Chinese script tells the same.
@Suite struct ScriptTests {
  @Test(arguments: ["Hans-Hant", "Hant-Hans"])
  func `simplified and traditional copies tell the same`(transform: String) throws {
    let evaluation = try Seeds.evaluation()
    var count = 0
    for (name, article) in try Seeds.articles(by: evaluation.reader) {
      var copy = article
      copy.text = try Self.transformed(article.text, by: transform)
      guard copy.text != article.text else { continue }
      copy.title = try Self.transformed(article.title, by: transform)
      copy.outlet = try article.outlet.map { try Self.transformed($0, by: transform) }
      let extractor = evaluation.extractor
      #expect(
        try Telling.all(in: copy, by: extractor) == Telling.all(in: article, by: extractor),
        "\(name)")
      count += 1
    }
    #expect(count >= 5)
  }

  private static func transformed(_ text: String, by transform: String) throws -> String {
    try #require(text.applyingTransform(StringTransform(transform), reverse: false))
  }
}
