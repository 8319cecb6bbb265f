import Articles
import CivilTime
import Foundation
import Glibc
import Store
import SystemPackage

/// What the files of a batch bring in, and take away: each article once, whatever number of files
/// hold it.
struct Intake {
  /// The files of which something could not be read.
  private(set) var failed: [FileRecord] = []
  /// How many more articles were published on each day, or less.
  private(set) var articlesByDay: [Day: Int] = [:]

  private var batch = Store.Batch()
  private var states: [String: ArticleRecord.State]
  /// The articles that files of the batch hold.
  private var present: Set<String> = []
  /// The files of which the batch knows what they hold now.
  private var paths: Set<[UInt8]> = []
  /// What those files held before, and do no longer.
  private var gone: [(article: Store.HeldArticle, state: ArticleRecord.State)] = []
  private let since: Day?
  private let now: Date

  /// An empty one.
  ///
  /// - Parameters:
  ///   - states: how the articles count that are stored
  ///   - since: the first day whose articles are kept; nil for all
  init(states: [String: ArticleRecord.State], keepingSince since: Day?, at now: Date) {
    self.states = states
    self.since = since
    self.now = now
  }

  /// Takes in what was found in a file that held other articles before.
  mutating func add(
    _ reading: Reading, of file: InboxFile, insteadOf held: [Store.HeldArticle] = []
  ) {
    for (record, sightings) in reading.articles {
      let (article, day) = (record.article, record.article.published.day)
      guard since.map({ $0 <= day }) ?? true else { continue }
      present.insert(article.id)
      switch states.updateValue(.current, forKey: article.id) {
      case .current: continue
      case .retracted:
        states[article.id] = .retracted
        continue
      case .superseded, .deleted: batch.revivals.append(article.id)
      case nil: batch.articles.append(record)
      }
      batch.sightings += sightings
      articlesByDay[day, default: 0] += 1
    }
    let ids = reading.articles.map(\.record.article.id)
    let outcome = FileRecord.Outcome(articles: ids, failure: Self.failure(of: reading))
    let record = FileRecord(file.storedVersion, outcome, seen: now)
    batch.files.append(record)
    guard outcome.failure == nil else {
      failed.append(record)
      return
    }
    paths.insert(record.version.path)
    gone += held.filter { $0.isSuperseded(by: reading, count: held.count) }.map {
      ($0, .superseded)
    }
  }

  /// Takes away a file, and the articles that it held.
  mutating func remove(_ path: [UInt8], holding held: [Store.HeldArticle]) {
    batch.vanished.append(path)
    paths.insert(path)
    gone += held.map { ($0, .deleted) }
  }

  /// The records of all that.
  func finished() -> (batch: Store.Batch, articlesByDay: [Day: Int]) {
    var (batch, articlesByDay) = (batch, articlesByDay)
    var removed: Set<String> = []
    for (article, state) in gone where !present.contains(article.id) {
      guard article.holders.allSatisfy(paths.contains), removed.insert(article.id).inserted else {
        continue
      }
      batch.removals.append(ArticleRemoval(id: article.id, state: state, moment: now))
      if let day = article.published { articlesByDay[day, default: 0] -= 1 }
    }
    return (batch, articlesByDay)
  }

  /// Why not all of a file could be read; of several reasons the first, and how many there are.
  private static func failure(of reading: Reading) -> FileRecord.Outcome.Failure? {
    guard let first = reading.failures.first else { return nil }
    let others = reading.failures.count - 1
    let more = others == 0 ? "" : others == 1 ? "; and 1 more" : "; and \(others) more"
    return .init(code: first.code, reason: "\(first)\(more)")
  }
}

extension Store.HeldArticle {
  /// Whether what its file holds now stands in its place: the only article for the only one, or one of
  /// the same address. What only leaves a feed, which is made room in every day, is not taken back.
  fileprivate func isSuperseded(by reading: Reading, count: Int) -> Bool {
    let articles = reading.articles.map(\.record.article)
    guard !articles.contains(where: { $0.id == id }) else { return false }
    if count == 1, articles.count == 1, !articles[0].format.isOfRecords { return true }
    return url != nil && articles.contains { $0.url == url }
  }
}

extension InboxFile {
  /// The file as the store knows it.
  var storedVersion: FileRecord.Version {
    FileRecord.Version(
      path: path.bytes, inode: version.inode, size: version.size, changed: version.changed)
  }
}

extension FilePath {
  /// Its bytes, as the file system has them.
  var bytes: [UInt8] {
    withPlatformString { UnsafeRawBufferPointer(start: $0, count: strlen($0)).map { $0 } }
  }

  /// The path of bytes, up to the first NUL.
  init(bytes: [UInt8]) {
    self = (bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
      // The buffer has at least its last element.
      $0.baseAddress.map { FilePath(platformString: $0) } ?? FilePath()
    }
  }
}
