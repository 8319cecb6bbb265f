import Articles
import Dispatch
import Extraction
import Foundation
import Store
import Synchronization
import SystemPackage

/// What a file holds: its articles with what they report, and why there are no more of them.
struct Reading: Sendable {
  var articles: [(record: ArticleRecord, sightings: [Sighting])] = []
  var failures: [ReadFailure] = []
}

/// Takes files from their bytes to sightings, on all cores.
///
/// One call at a time.
final class ReaderPool {
  private let folder: InboxFolder
  private let workers: [Worker]

  /// A pool for the files of an inbox, with so many threads at the most.
  init(
    _ rules: ExtractionPlan, inbox: FilePath,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) throws {
    folder = try InboxFolder(inbox)
    let reader = ArticleReader(timeZone: TimeZone(identifier: rules.ruleset.timeZone) ?? .gmt)
    workers = try (0..<max(1, threads)).map { _ in
      Worker(reader: reader, extractor: try Extractor(rules))
    }
  }

  /// Whether there is a file at a path below the inbox.
  func hasFile(at path: FilePath) -> Bool { folder.version(of: path) != nil }

  /// Reads files, given by their paths below the inbox; the results stand in the same order.
  ///
  /// Throws ``ScanFailure`` when phrases cannot be looked for, which is no fault of any file.
  func read(_ paths: [FilePath], firstSeen: Date) throws -> [Result<Reading, ReadFailure>] {
    try map(paths) { pool, worker, path in
      do {
        return .success(try worker.read(path, of: pool.folder, firstSeen: firstSeen))
      } catch let failure as ReadFailure {
        return .failure(failure)
      }
    }
  }

  /// The sightings in articles, in the same order.
  func sightings(in articles: [Article]) throws -> [[Sighting]] {
    try map(articles) { _, worker, article in try worker.extractor.sightings(in: article) }
  }

  /// Does something to each of many, on all threads; the results stand in the same order.
  private func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ body: @Sendable (ReaderPool, Worker, Input) throws -> Output
  ) throws -> [Output] {
    let next = Atomic(0)
    let outcomes = Mutex<[(index: Int, output: Result<Output, any Error>)]>([])
    // Sound, because each iteration works with the one worker of its own number, and the folder is
    // Sendable.
    nonisolated(unsafe) let pool = self
    DispatchQueue.concurrentPerform(iterations: min(workers.count, inputs.count)) { number in
      var mine: [(index: Int, output: Result<Output, any Error>)] = []
      while case let index = next.add(1, ordering: .relaxed).oldValue, index < inputs.count {
        mine.append((index, Result { try body(pool, pool.workers[number], inputs[index]) }))
      }
      outcomes.withLock { $0 += mine }
    }
    return try outcomes.withLock { $0 }.sorted { $0.index < $1.index }.map { try $0.output.get() }
  }

  /// What one thread works with.
  private struct Worker {
    let reader: ArticleReader
    let extractor: Extractor

    func read(
      _ path: FilePath, of folder: borrowing InboxFolder, firstSeen: Date
    ) throws -> Reading {
      let found = try reader.articles(
        in: try folder.bytes(of: path), path: path.string, firstSeen: firstSeen)
      var reading = Reading()
      for result in found {
        switch result {
        case .success(let article):
          reading.articles.append(
            (ArticleRecord(article, firstSeen: firstSeen), try extractor.sightings(in: article)))
        case .failure(let failure):
          reading.failures.append(failure)
        }
      }
      return reading
    }
  }
}
