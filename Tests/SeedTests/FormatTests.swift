import Articles
import Evaluation
import Extraction
import Foundation
import Testing

/// The plain texts among the samples tell the same in other formats and charsets.
@Suite struct FormatTests {
  @Test(arguments: Copy.allCases)
  func `a copy in another format tells the same`(format: Copy) throws {
    let evaluation = try Seeds.evaluation()
    let extractor = evaluation.extractor
    for (entry, article) in try Self.plainTexts(by: evaluation.reader) {
      let copy = try evaluation.reader.read(
        format.file(of: article), path: Self.path(of: entry, as: format.rawValue),
        firstSeen: Date.now, published: article.published.day)
      #expect(copy.published.day == article.published.day, "\(entry.name)")
      #expect(
        try Telling.all(in: copy, by: extractor) == Telling.all(in: article, by: extractor),
        "\(entry.name)")
    }
  }

  /// Of GB18030 only what is written in Chinese is tried: a single dash or quotation mark in an
  /// English text is too little to know it by.
  @Test(arguments: ["GB18030", "UTF-16LE", "UTF-16BE"])
  func `a copy in another charset tells the same`(charset: String) throws {
    let evaluation = try Seeds.evaluation()
    let extractor = evaluation.extractor
    var count = 0
    for (entry, article) in try Self.plainTexts(by: evaluation.reader) {
      if charset == "GB18030", article.language == .english { continue }
      // Some samples are in another charset already.
      guard article.charset == .utf8 else { continue }
      let text = try String(contentsOf: entry.url, encoding: .utf8)
      let bytes = try #require(
        Copy.bytes(of: charset == "GB18030" ? text : "\u{FEFF}" + text, in: charset))
      let copy = try evaluation.reader.read(
        bytes, path: Self.path(of: entry, as: "txt"), firstSeen: Date.now)
      #expect(copy.text == article.text, "\(entry.name)")
      #expect(copy.published == article.published, "\(entry.name)")
      #expect(
        try Telling.all(in: copy, by: extractor) == Telling.all(in: article, by: extractor),
        "\(entry.name)")
      count += 1
    }
    #expect(count >= 10)
  }

  private static func plainTexts(
    by reader: ArticleReader
  ) throws -> [(ArticleFolder.Entry, Article)] {
    try Seeds.folder().entries.filter { $0.name.hasSuffix(".txt") }.flatMap { entry in
      try entry.articles(by: reader).map { (entry, $0) }
    }
  }

  private static func path(of entry: ArticleFolder.Entry, as ending: String) -> String {
    entry.url.deletingPathExtension().appendingPathExtension(ending).path
  }
}
