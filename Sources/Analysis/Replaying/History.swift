import CivilTime
import Extraction
import Foundation

/// What was reported until a moment: all that alerts are a function of, besides the rules.
public struct History: Sendable {
  /// The sightings, in any order.
  public var sightings: [Sighting]
  /// How many articles were published on each day, those without sightings included.
  public var articles: [Day: Int]

  /// These sightings and articles.
  public init(sightings: [Sighting] = [], articles: [Day: Int] = [:]) {
    self.sightings = sightings
    self.articles = articles
  }

  /// Sightings of which only their own articles are known.
  public init(sightings: [Sighting]) {
    var days: [String: Day] = [:]
    for sighting in sightings {
      let (id, day) = (sighting.article.id, sighting.article.published)
      days[id] = min(day, days[id] ?? day)
    }
    self.init(
      sightings: sightings,
      articles: Dictionary(days.values.map { ($0, 1) }, uniquingKeysWith: +))
  }

  /// The newest day of publication; nil when there is no article.
  public var newest: Day? {
    [articles.keys.max(), sightings.map(\.article.published).max()].compactMap(\.self).max()
  }

  /// What of it was published on a day or before.
  public func until(_ day: Day) -> History {
    History(
      sightings: sightings.filter { $0.article.published <= day },
      articles: articles.filter { $0.key <= day })
  }
}
