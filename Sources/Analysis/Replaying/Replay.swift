import CivilTime
import Correlation
import Extraction
import Foundation
import RuleLanguage

/// A history as it would have been heard, one day of publication after another, and the alerts that
/// come of it.
///
/// `now` is the noon of the day that is heard. All is a function of the history: the order of its
/// sightings makes no difference.
public struct Replay: Sendable {
  /// All alerts there ever were as they stand in the end, ascending by number: in the order in which
  /// they would have been raised.
  public let alerts: [Alert]
  /// When each was last revised, by number.
  public let revised: [Int: Date]
  /// The last day that was heard; nil when there was none.
  public let today: Day?

  /// Hears a history by the rules of a ruleset.
  public init(_ history: History, ruleset: Ruleset) {
    let zone = TimeZone(identifier: ruleset.timeZone) ?? .gmt
    let sightings = Dictionary(grouping: history.sightings, by: \.article.published)
    var correlator = Correlator(ruleset: ruleset)
    var revised: [Int: Date] = [:]
    func note(_ revisions: [Revision]) {
      for revision in revisions { revised[revision.alert.number] = revision.time }
    }
    today = history.newest
    for day in Set(sightings.keys).union(history.articles.keys).sorted() {
      let articles = history.articles[day].map { [day: $0] } ?? [:]
      note(
        correlator.apply(
          adding: sightings[day] ?? [], articles: articles, now: day.noon(in: zone)))
    }
    // What the last day brought may be about days long past.
    if let today { note(correlator.advance(to: today.noon(in: zone))) }
    alerts = correlator.alerts
    self.revised = revised
  }

  /// The alerts that stand, or also those that were withdrawn, with a revision on a day or later.
  public func alerts(since day: Day?, withWithdrawn: Bool, in zone: TimeZone) -> [Alert] {
    let start = day?.noon(in: zone)
    return alerts.filter { alert in
      guard withWithdrawn || alert.state != .withdrawn else { return false }
      guard let start, let last = revised[alert.number] else { return true }
      return start <= last
    }
  }
}
