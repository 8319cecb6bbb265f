import Extraction
import Testing

@Suite struct EvidenceTests {
  @Test func `the offsets of all evidence cut out its sentence`() throws {
    let evaluation = try Seeds.evaluation()
    var count = 0
    for (name, article) in try Seeds.articles(by: evaluation.reader) {
      let text = Array(article.text.utf8)
      for evidence in try evaluation.extractor.sightings(in: article).flatMap(\.evidence) {
        let isInside =
          evidence.start >= 0 && evidence.start < evidence.end && evidence.end <= text.count
        try #require(isInside, "\(name)")
        #expect(
          String(validating: text[evidence.start..<evidence.end], as: UTF8.self) == evidence.text,
          "\(name)")
        count += 1
      }
    }
    #expect(count >= 100)
  }
}
