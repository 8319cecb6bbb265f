import Articles
import CivilTime
import Foundation
import Glibc
import Store

/// What the files of a batch bring in: each article once, whatever number of files hold it.
struct Intake {
  /// The records of files, articles and sightings.
  private(set) var batch = Store.Batch()
  /// The files of which something could not be read.
  private(set) var failed: [FileRecord] = []
  /// How many new articles were published on each day.
  private(set) var articlesByDay: [Day: Int] = [:]

  private var known: Set<String>
  private let now: Date

  /// An empty one, where these articles are stored already.
  init(stored: Set<String>, at now: Date) {
    known = stored
    self.now = now
  }

  /// Takes in what was found in a file.
  mutating func add(_ reading: Reading, of file: InboxFile) {
    for (article, sightings) in reading.articles where known.insert(article.id).inserted {
      batch.articles.append(ArticleRecord(article, firstSeen: now))
      batch.sightings += sightings
      articlesByDay[article.published.day, default: 0] += 1
    }
    let outcome = FileRecord.Outcome(
      articles: reading.articles.map(\.article.id), failure: Self.failure(of: reading))
    let record = FileRecord(file.storedVersion, outcome, seen: now)
    batch.files.append(record)
    if outcome.failure != nil { failed.append(record) }
  }

  /// Why not all of a file could be read; of several reasons the first, and how many there are.
  private static func failure(of reading: Reading) -> FileRecord.Outcome.Failure? {
    guard let first = reading.failures.first else { return nil }
    let others = reading.failures.count - 1
    let more = others == 0 ? "" : others == 1 ? "; and 1 more" : "; and \(others) more"
    return .init(code: first.code, reason: "\(first)\(more)")
  }
}

extension InboxFile {
  /// The file as the store knows it.
  var storedVersion: FileRecord.Version {
    FileRecord.Version(
      path: path.withPlatformString { UnsafeRawBufferPointer(start: $0, count: strlen($0)) }
        .map { $0 },
      inode: version.inode, size: version.size, changed: version.changed)
  }
}
