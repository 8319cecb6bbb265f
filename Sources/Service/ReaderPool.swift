import Articles
import Dispatch
import Extraction
import Foundation
import Synchronization
import SystemPackage

/// What a file holds: its articles with what they report, and why there are no more of them.
struct Reading: Sendable {
  var articles: [(article: Article, sightings: [Sighting])] = []
  var failures: [ReadFailure] = []
}

/// Takes files from their bytes to sightings, on all cores.
final class ReaderPool {
  private let folder: InboxFolder
  private let workers: [Worker]

  /// A pool for the files of an inbox.
  init(_ rules: ExtractionPlan, inbox: FilePath) throws {
    folder = try InboxFolder(inbox)
    let reader = ArticleReader(timeZone: TimeZone(identifier: rules.ruleset.timeZone) ?? .gmt)
    workers = try (0..<max(1, ProcessInfo.processInfo.activeProcessorCount)).map { _ in
      Worker(reader: reader, extractor: try Extractor(rules))
    }
  }

  /// Reads files, given by their paths below the inbox; the results stand in the same order.
  ///
  /// Throws ``ScanFailure`` when phrases cannot be looked for, which is no fault of any file.
  func read(_ paths: [FilePath], firstSeen: Date) throws -> [Result<Reading, ReadFailure>] {
    typealias Outcome = (index: Int, reading: Result<Reading, any Error>)
    let next = Atomic(0)
    let outcomes = Mutex<[Outcome]>([])
    // Sound, because each iteration works with the one worker of its own number, and the folder is
    // Sendable.
    nonisolated(unsafe) let pool = self
    DispatchQueue.concurrentPerform(iterations: min(workers.count, paths.count)) { number in
      var mine: [Outcome] = []
      while case let index = next.add(1, ordering: .relaxed).oldValue, index < paths.count {
        mine.append(
          (
            index,
            Result {
              try pool.workers[number].read(paths[index], of: pool.folder, firstSeen: firstSeen)
            }
          ))
      }
      outcomes.withLock { $0 += mine }
    }
    return try outcomes.withLock { $0 }.sorted { $0.index < $1.index }.map { outcome in
      switch outcome.reading {
      case .success(let reading): .success(reading)
      case .failure(let failure as ReadFailure): .failure(failure)
      case .failure(let failure): throw failure
      }
    }
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
          reading.articles.append((article, try extractor.sightings(in: article)))
        case .failure(let failure):
          reading.failures.append(failure)
        }
      }
      return reading
    }
  }
}
