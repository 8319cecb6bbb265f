import Articles
import CivilTime
import Foundation
import Store
import SystemPackage

extension Pipeline {
  /// Takes in what became of files: new ones, changed ones, and those that are gone.
  func process(_ candidates: [Candidate]) throws {
    let now = Date()
    let known = try store.known(candidates.compactMap(\.file?.storedVersion))
    let fresh = candidates.compactMap(\.file).filter { !known.contains($0.storedVersion) }
    let results = try regime.readers.read(fresh.map(\.path), firstSeen: now)

    let ids = results.flatMap { result in
      (try? result.get())?.articles.map(\.record.article.id) ?? []
    }
    var intake = Intake(
      states: try store.states(of: ids), keepingSince: firstKeptDay(at: now), at: now)
    for (file, result) in zip(fresh, results) {
      switch result {
      case .success(let reading):
        intake.add(reading, of: file, insteadOf: try store.articles(heldBy: file.path.bytes))
      case .failure(let failure) where failure.isOfMachine:
        log.warning(
          "A file could not be read now; it is tried again within a minute.",
          metadata: ["file": "\(file.path)", "reason": "\(failure)"])
      case .failure(let failure):
        // It is gone: should it come back, it is a new file.
        if !failure.isVanished { intake.add(Reading(failures: [failure]), of: file) }
      }
    }
    for path in candidates.compactMap(\.gone) {
      for file in [path.bytes] + (try store.paths(below: path.bytes))
      where !regime.readers.hasFile(at: FilePath(bytes: file)) {
        intake.remove(file, holding: try store.articles(heldBy: file))
      }
    }
    var (batch, articlesByDay) = intake.finished()
    batch.notifications = intake.failed.map { OutboxEntry(failed: $0, store: store.identity) }
    batch.revisions = correlator.apply(
      adding: batch.sightings, removingArticles: batch.removals.map(\.id),
      articles: articlesByDay, now: now)
    try commit(batch)
    noteLast(of: fresh)
  }

  /// Looks for files that are gone, among all that were ever looked into.
  func lookForGoneFiles() throws {
    var last: [UInt8] = []
    while case let paths = try store.paths(after: last, limit: 256), let end = paths.last {
      let gone = paths.map { FilePath(bytes: $0) }.filter { !regime.readers.hasFile(at: $0) }
      if !gone.isEmpty { try process(gone.map(Candidate.gone)) }
      last = end
    }
  }

  private func noteLast(of files: [InboxFile]) {
    guard let file = files.last else { return }
    let stored = Date()
    let complete = Date(timeIntervalSince1970: Double(file.version.changed) / 1e9)
    health.update {
      $0.lastFile = .init(
        path: file.path.string, stored: stored, lag: max(0, stored.timeIntervalSince(complete)))
    }
  }
}
