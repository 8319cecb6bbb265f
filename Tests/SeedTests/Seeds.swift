import Articles
import Evaluation
import Extraction
import Foundation
import Testing

/// The samples that are shipped, read with the pack that is shipped.
enum Seeds {
  /// The root of the project.
  static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The samples with what is expected of them.
  static func folder() throws -> ArticleFolder {
    try ArticleFolder(project.appending(path: "seeds"))
  }

  /// An evaluation of its own for the calling test.
  static func evaluation() throws -> Evaluation {
    try Evaluation(rules: project.appending(path: "Rules/china"))
  }

  /// All articles in the samples, each with the name of its file.
  static func articles(by reader: ArticleReader) throws -> [(name: String, article: Article)] {
    try folder().entries.flatMap { entry in
      try entry.articles(by: reader).map { (entry.name, $0) }
    }
  }
}

/// What an article tells: of its sightings, all that does not depend on how the text is laid out.
struct Telling: Hashable, Comparable, CustomStringConvertible {
  let description: String

  init(_ sighting: Sighting) {
    let slots = sighting.slots.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    description =
      "\(sighting.event) \(slots.joined(separator: " ")) \(sighting.date.interval)"
      + " \(sighting.status.rawValue)"
  }

  static func < (left: Telling, right: Telling) -> Bool { left.description < right.description }

  /// What an article tells, in an order that does not depend on the text.
  static func all(in article: Article, by extractor: Extractor) throws -> [Telling] {
    try extractor.sightings(in: article).map(Telling.init).sorted()
  }
}
