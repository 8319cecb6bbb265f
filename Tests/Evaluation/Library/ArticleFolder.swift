import Articles
import Extraction
import Foundation

/// A folder of articles with what is expected of each.
///
/// What is expected of `NAME.txt`, `NAME.html` and so on stands in `.expected/NAME.json`; in a
/// folder without `.expected` it stands in `NAME.expected.json` beside the article.
public struct ArticleFolder: Sendable {
  /// An article file, and what is expected of the articles in it together.
  public struct Entry: Sendable {
    /// The name of the file.
    public let name: String
    /// Where it lies.
    public let url: URL
    /// What is expected; nil when nobody has said.
    public let expected: [ExpectedSighting]?
  }

  /// The files by name.
  public let entries: [Entry]

  /// Reads the expectations in a folder. Throws what the file system or the JSON decoder throws.
  public init(_ folder: URL) throws {
    let hidden = folder.appending(path: ".expected")
    let isHidden = FileManager.default.fileExists(atPath: hidden.path)
    let ending = ".expected.json"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      !$0.hasPrefix(".") && !$0.hasSuffix(ending)
    }
    let decoder = JSONDecoder()
    entries = try names.sorted().map { name in
      // A name like "a.txt.gz" has more endings than one.
      let stems = name.indices.filter { name[$0] == "." }.map { String(name[..<$0]) } + [name]
      let file = stems.lazy.map {
        isHidden ? hidden.appending(path: "\($0).json") : folder.appending(path: $0 + ending)
      }.first { FileManager.default.fileExists(atPath: $0.path) }
      return Entry(
        name: name, url: folder.appending(path: name),
        expected: try file.map {
          try decoder.decode([ExpectedSighting].self, from: Data(contentsOf: $0))
        })
    }
  }
}

extension ArticleFolder.Entry {
  /// The articles in the file. Throws ``ReadFailure`` for a file or record that is no article, and
  /// what the file system throws.
  public func articles(by reader: ArticleReader) throws -> [Article] {
    try reader.articles(
      in: Array(Data(contentsOf: url)), path: url.path, firstSeen: Date.now
    ).map { try $0.get() }
  }
}
