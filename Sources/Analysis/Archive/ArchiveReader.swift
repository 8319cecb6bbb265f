import Articles
import CivilTime
import Dispatch
import Extraction
import Foundation
import Glibc
import Synchronization
import SystemPackage

/// Reads an archive of articles into the history that it tells, on all cores.
///
/// No article's text outlives its extraction: what is kept are the sightings, and of each article a key
/// and its day. The result is the same whatever the number of threads: of copies the first in
/// the order of the archive counts.
public final class ArchiveReader {
  /// How far the reading has come.
  public struct Progress: Sendable {
    /// How many files were read.
    public var files = 0
    /// How many have been found so far.
    public var found = 0
  }

  private let workers: [Worker]
  private let published: Day?

  /// A reader that extracts by these rules.
  ///
  /// - Parameters:
  ///   - published: the day of publication of articles that do not tell their own; nil for the day
  ///     on which their file was last written
  ///   - threads: how many work at once
  public init(
    _ plan: ExtractionPlan, published: Day? = nil,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) throws(ScanFailure) {
    self.published = published
    let zone = TimeZone(identifier: plan.ruleset.timeZone) ?? .gmt
    var workers: [Worker] = []
    for _ in 0..<max(1, threads) {
      workers.append(
        Worker(
          reader: ArticleReader(timeZone: zone), extractor: try Extractor(plan), zone: zone,
          published: published))
    }
    self.workers = workers
  }

  /// Reads files, and all below folders. What cannot be read keeps nothing else from being read.
  ///
  /// - Parameter progress: called from any thread after some more files, one call at a time
  /// - Throws: ``ScanFailure`` when phrases cannot be looked for, which is no fault of any file
  public func read(
    _ paths: [FilePath], progress: @Sendable (Progress) -> Void = { _ in }
  ) throws -> ArchiveContents {
    let walk = Mutex(ArchiveWalk(paths))
    let harvest = Mutex(ArchiveContents())
    let problem = Mutex<(any Error)?>(nil)
    // Sound, because each iteration works with the one worker of its own number.
    nonisolated(unsafe) let workers = self.workers
    DispatchQueue.concurrentPerform(iterations: workers.count) { number in
      while problem.withLock({ $0 == nil }) {
        let (batch, found) = walk.withLock { walk in (walk.next(), walk.found) }
        guard let batch else { return }
        do {
          let crop = try workers[number].read(batch)
          harvest.withLock { contents in
            contents.add(crop)
            progress(Progress(files: contents.files, found: max(found, contents.files)))
          }
        } catch {
          problem.withLock { $0 = error }
        }
      }
    }
    if let problem = problem.withLock({ $0 }) { throw problem }
    let failures = walk.withLock { $0.failures }
    return harvest.withLock { contents in
      contents.failures += failures.map { (contents.files, $0.path, $0.failure) }
      return contents
    }
  }

  /// What one thread works with.
  private struct Worker {
    let reader: ArticleReader
    let extractor: Extractor
    let zone: TimeZone
    let published: Day?

    func read(_ batch: ArchiveWalk.Batch) throws -> ArchiveContents.Crop {
      var crop = ArchiveContents.Crop(files: batch.files.count)
      for (offset, file) in batch.files.enumerated() {
        let path = batch.folder?.path(of: file) ?? file.string
        let place = batch.start + offset
        do {
          let bytes =
            try batch.folder.map { try ArticleFile.bytes(of: file, below: $0.descriptor) }
            ?? ArticleFile.bytes(at: file)
          let found = try reader.articles(
            in: bytes, path: path, firstSeen: Date(), published: published)
          for result in found {
            guard case .success(var article) = result else {
              if case .failure(let failure) = result {
                crop.failures.append((place, path, failure))
              }
              continue
            }
            if article.published.source == .firstSeen {
              article.published.day = dayOfWriting(file, batch.folder) ?? article.published.day
            }
            crop.articles.append(
              .init(
                key: ArticleKey(article.id), place: place, day: article.published.day,
                sightings: try extractor.sightings(in: article)))
          }
        } catch let failure as ReadFailure {
          crop.failures.append((place, path, failure))
        }
      }
      return crop
    }

    /// The day on which a file was last written: when an article was first seen, as far as an archive
    /// tells.
    private func dayOfWriting(_ file: FilePath, _ folder: OpenFolder?) -> Day? {
      let status =
        folder.map { $0.status(of: file) }
        ?? {
          var status = stat()
          return file.withPlatformString { stat($0, &status) == 0 } ? status : nil
        }()
      return status.map {
        Day(of: Date(timeIntervalSince1970: Double($0.st_mtim.tv_sec)), in: zone)
      }
    }
  }
}
