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

  /// Sightings of which only their own articles are known. Of an article that was read under several
  /// paths those of the first path count, by alphabet.
  public init(sightings: [Sighting]) {
    var articles: [String: ArticleReference] = [:]
    for article in sightings.map(\.article) {
      if let known = articles[article.id], known.key <= article.key { continue }
      articles[article.id] = article
    }
    self.init(
      sightings: sightings.filter { articles[$0.article.id]?.key == $0.article.key },
      articles: Dictionary(
        articles.values.map { ($0.published, 1) }, uniquingKeysWith: +))
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

extension ArticleReference {
  /// What copies of an article are told apart by.
  fileprivate var key: Key { Key(path: path, published: published) }

  fileprivate struct Key: Comparable {
    var path: String
    var published: Day

    static func < (left: Key, right: Key) -> Bool {
      (left.path, left.published) < (right.path, right.published)
    }
  }
}
