import Journal
import Store

/// Extracts stored articles anew, beside the sightings that count.
struct Reextraction {
  let store: Store
  let readers: ReaderPool

  private static let batchSize = 256

  /// Brings the sightings in line with rules that were changed while no daemon ran, before anything is
  /// made of them.
  func adapt(to fingerprint: String, health: Health) throws {
    let stored = try store.extraction()
    guard stored != fingerprint else { return }
    let last = try store.lastArticle()
    guard stored != nil || last > 0 else { return try store.setExtraction(fingerprint) }
    try store.beginExchange()
    _ = try extract(after: 0, to: last) { progress in
      health.update { $0.extraction = progress }
      _ = try? ServiceManager.notify(
        .extendTimeout(.seconds(60)), .watchdog,
        .status("Extracting \(progress.done) of \(progress.total) stored articles by new rules"))
      return true
    }
    try store.completeExchange(to: fingerprint) { _ in Store.Batch() }
    health.update { $0.extraction = nil }
  }

  /// Extracts the articles behind a number, and keeps what was found for the exchange.
  ///
  /// - Parameters:
  ///   - first: the number behind which to begin
  ///   - last: the number of the last article, for the progress
  ///   - goesOn: told how far it has come, and asked whether to go on
  /// - Returns: the number of the last article that was extracted; nil when it did not go on
  func extract(
    after first: Int64, to last: Int64, while goesOn: (DaemonStatus.Progress) -> Bool
  ) throws -> Int64? {
    var reached = first
    var done = 0
    while case let articles = try store.articles(after: reached, limit: Self.batchSize),
      let end = articles.last
    {
      let sightings = try readers.sightings(in: articles.map(\.article))
      try store.addToExchange(
        zip(articles, sightings).flatMap { article, sightings in
          sightings.map { (article.number, $0) }
        })
      reached = end.number
      done += articles.count
      guard goesOn(.init(done: done, total: max(done, Int(last - first)))) else { return nil }
    }
    return reached
  }
}
