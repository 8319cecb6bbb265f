import CivilTime
import Foundation
import Journal
import Store

extension Pipeline {
  /// The first day whose articles are kept; nil for all.
  func firstKeptDay(at now: Date) -> Day? {
    configuration.keptDays.map { now.day(in: regime.calendar).advanced(by: -$0) }
  }

  /// Drops the sightings that the correlator no longer remembers, since no open window can reach them,
  /// and the articles that are older than what is kept and have none left.
  func dropOldArticles(before now: Date) throws(StoreFailure) {
    guard let day = firstKeptDay(at: now), let days = configuration.keptDays,
      let forgotten = correlator.forgotten
    else { return }
    var dropped: [Int64] = []
    var last: Int64 = 0
    while case let sightings = try store.sightings(after: last, limit: 1_000),
      let end = sightings.last
    {
      dropped += sightings.filter { !correlator.remembers($0.sighting) }.map(\.number)
      last = end.number
      _ = try? ServiceManager.notify(.watchdog)
    }
    let count = try store.forget(
      sightings: dropped, before: day, forgotten, alertsBut: Set(correlator.alerts.map(\.number)))
    health.update { $0.articles -= count }
    try store.dropNotifications(deliveredBefore: now.addingTimeInterval(-86_400 * Double(days)))
  }
}
