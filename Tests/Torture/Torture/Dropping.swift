import DaemonHarness
import Foundation
import Glibc
import TestSupport

/// What others do to the inbox, and what must come of it.
struct Dropping {
  /// What must be known of a file in the end.
  enum Outcome: Hashable {
    /// So many articles were read, the first with this headline.
    case read(title: String, articles: Int)
    /// Nothing could be read, for a reason with this code.
    case failed(String)
  }

  /// The files that are there, by their paths below the inbox.
  private(set) var expected: [String: Outcome] = [:]
  /// How many different articles there are.
  private(set) var articleCount = 0

  private let inbox: String
  private var random: SeededGenerator
  private var drills: Drills
  private var number = 0
  private var paths: [String] = []

  /// Drops files into an inbox, the same for the same seed.
  init(inbox: String, seed: UInt64, _ scope: Drills.Scope) {
    self.inbox = inbox
    random = SeededGenerator(seed: seed)
    drills = Drills(seed: seed &+ 1, scope)
  }

  /// The files of which nothing can be read.
  var failedFiles: Set<String> {
    Set(expected.filter { if case .failed = $0.value { true } else { false } }.map(\.key))
  }

  /// A file or a folder comes, or gets another name: an article where there is none to do it to.
  mutating func drop() throws {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<9: try moveArticle()
    case 9, 10:
      let articles = (0..<Int.random(in: 2...4, using: &random)).map { _ in article() }
      try move(
        articles.map(\.jsonLine).joined(), to: name("jsonl"),
        .read(title: articles[0].title, articles: articles.count))
    case 11..<14: try copy()
    case 14: try writeInPlace()
    case 15: try moveFolder()
    case 16: try rename()
    case 17: try move("", to: name("txt"), .failed("empty"))
    case 18: try move("{\"text\": \(number)", to: name("json"), .failed("broken-json"))
    default:
      try move("---\ntitle: [\(number)\n---\nText.", to: name("md"), .failed("broken-front-matter"))
    }
  }

  /// Throws when a store does not hold what it must.
  func check(_ state: StateView, stored: Int?) throws {
    let files = Dictionary(uniqueKeysWithValues: try state.files().map { ($0.path, $0) })
    let found = expected.keys.map { path in
      "\(path): \(files[path].map { Outcome($0) }.map { "\($0)" } ?? "missing")"
    }
    try compare("the files", found, "what was dropped", expected.map { "\($0.key): \($0.value)" })
    guard stored == articleCount else {
      throw HarnessFailure(
        "\(stored.map { "\($0)" } ?? "no") articles are stored, of \(articleCount) that were dropped"
      )
    }
    let integrity = try state.integrity()
    guard integrity == "ok" else { throw HarnessFailure("SQLite says: \(integrity)") }
  }

  // MARK: What is done

  private mutating func moveArticle() throws {
    let article = article()
    try move(article.markdown, to: name("md"), .read(title: article.title, articles: 1))
  }

  /// The same bytes under another name are no new article.
  private mutating func copy() throws {
    guard let path = paths.randomElement(using: &random), let outcome = expected[path] else {
      return try moveArticle()
    }
    let bytes = try Data(contentsOf: URL(filePath: "\(inbox)/\(path)"))
    try move(bytes, to: name((path as NSString).pathExtension), outcome)
  }

  /// A file that is not moved in is complete when it is closed.
  private mutating func writeInPlace() throws {
    let article = article()
    let name = name("md")
    try Data(article.markdown.utf8).write(to: URL(filePath: "\(inbox)/\(name)"))
    note(name, .read(title: article.title, articles: 1))
  }

  /// A folder comes with all that is in it.
  private mutating func moveFolder() throws {
    number += 1
    let folder = "folder-\(number)"
    let hidden = "\(inbox)/.\(folder)"
    try FileManager.default.createDirectory(atPath: hidden, withIntermediateDirectories: true)
    for place in 0..<Int.random(in: 1...3, using: &random) {
      let article = article()
      try Data(article.markdown.utf8).write(to: URL(filePath: "\(hidden)/\(place).md"))
      note("\(folder)/\(place).md", .read(title: article.title, articles: 1))
    }
    Glibc.rename(hidden, "\(inbox)/\(folder)")
  }

  /// A file gets another name, be it known already or not.
  private mutating func rename() throws {
    guard let place = paths.indices.randomElement(using: &random),
      let outcome = expected.removeValue(forKey: paths[place])
    else { return try moveArticle() }
    let old = paths.remove(at: place)
    let new = name((old as NSString).pathExtension)
    Glibc.rename("\(inbox)/\(old)", "\(inbox)/\(new)")
    note(new, outcome)
  }

  private mutating func article() -> Drills.Article {
    articleCount += 1
    return drills.next()
  }

  private mutating func name(_ suffix: String) -> String {
    number += 1
    return "\(number).\(suffix)"
  }

  private mutating func move(_ text: String, to name: String, _ outcome: Outcome) throws {
    try move(Data(text.utf8), to: name, outcome)
  }

  private mutating func move(_ bytes: Data, to name: String, _ outcome: Outcome) throws {
    try bytes.write(to: URL(filePath: "\(inbox)/.\(name)"))
    Glibc.rename("\(inbox)/.\(name)", "\(inbox)/\(name)")
    note(name, outcome)
  }

  private mutating func note(_ path: String, _ outcome: Outcome) {
    expected[path] = outcome
    paths.append(path)
  }
}

extension Dropping.Outcome {
  /// What came of a file.
  fileprivate init(_ file: StateView.File) {
    self =
      file.failure.map { .failed($0) }
      ?? .read(title: file.title ?? "none", articles: file.articles)
  }
}
