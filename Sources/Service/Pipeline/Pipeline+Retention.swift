import CivilTime
import Foundation
import Journal
import Store

extension Pipeline {
  /// The first day whose articles are kept; nil for all.
  func firstKeptDay(at now: Date) -> Day? {
    configuration.keptDays.map { now.day(in: regime.calendar).advanced(by: -$0) }
  }

  /// Drops the articles that are older than what is kept, without those that an open window still
  /// needs: the correlator remembers them.
  func dropOldArticles(before now: Date) throws(StoreFailure) {
    guard let day = firstKeptDay(at: now), let days = configuration.keptDays,
      let forgotten = correlator.forgotten
    else { return }
    var dropped: [Int64] = []
    var last: Int64 = 0
    while case let articles = try store.articles(publishedBefore: day, after: last, limit: 1_000),
      let end = articles.last
    {
      for article in articles {
        let sightings = try store.sightings(inArticle: article)
        if !sightings.contains(where: correlator.remembers) { dropped.append(article) }
      }
      last = end
      _ = try? ServiceManager.notify(.watchdog)
    }
    let count = try store.forget(
      articles: dropped, forgotten, alertsBut: Set(correlator.alerts.map(\.number)))
    health.update { $0.articles -= count }
    try store.dropNotifications(deliveredBefore: now.addingTimeInterval(-86_400 * Double(days)))
  }
}
