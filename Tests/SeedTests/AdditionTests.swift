import Extraction
import Testing

/// What has nothing to do with a sample changes nothing in what it tells.
@Suite struct AdditionTests {
  @Test(arguments: [
    "Elsewhere, light rain is expected along the coast, with highs of 24 degrees and a gentle breeze.",
    "The home side won the second half by three goals, and its keeper was named player of the match.",
    "另外，沿海明天有小雨，最高气温二十四度，微风。",
    "主队下半场连进三球，门将获评全场最佳。",
  ])
  func `a paragraph about the weather or sports at the end changes nothing`(
    paragraph: String
  ) throws {
    let evaluation = try Seeds.evaluation()
    for (name, article) in try Seeds.articles(by: evaluation.reader) {
      var longer = article
      longer.text += "\n\n" + paragraph
      let extractor = evaluation.extractor
      #expect(
        try Telling.all(in: longer, by: extractor) == Telling.all(in: article, by: extractor),
        "\(name)")
    }
  }
}
