import Articles
import Foundation
import Testing

/// Each page in `Pages` is read as the text beside it says: what it tells of itself, and its text.
@Suite struct PageGoldenTests {
  @Test(arguments: try Golden.all())
  func `a page is read as its golden says`(golden: Golden) throws {
    let newYear = Date(timeIntervalSince1970: 1_767_225_600)
    let article = try read(golden.bytes, as: golden.file, firstSeen: newYear)
    let found = """
      title: \(article.title)
      outlet: \(article.outlet ?? "-")
      author: \(article.author ?? "-")
      url: \(article.url ?? "-")
      published: \(article.published) (\(article.published.source.rawValue))
      language: \(article.language.rawValue)

      \(article.text)
      """
    #expect(found == golden.expected, "\(golden.file)")
  }

  /// A page with what is to be read in it.
  struct Golden: CustomTestStringConvertible {
    var file: String
    var bytes: [UInt8]
    var expected: String

    var testDescription: String { file }

    static func all() throws -> [Golden] {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Pages")
      let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      return try files.filter { $0.pathExtension == "html" }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
        .map { page in
          let expected = page.deletingPathExtension().appendingPathExtension("txt")
          return Golden(
            file: page.lastPathComponent, bytes: Array(try Data(contentsOf: page)),
            expected: try String(contentsOf: expected, encoding: .utf8))
        }
    }
  }
}
