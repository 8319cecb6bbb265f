import Extraction

/// Who vouches for a sighting. Two sightings of one source count once.
enum Source: Hashable, Sendable {
  /// A publisher: its articles repeat each other.
  case outlet(String)
  /// An article by nobody known, by its identity.
  case article(String)
}

extension Sighting {
  /// Who publishes its article. Of copies of one text it is the first publisher that counts, which
  /// ``TextFamilies`` tells.
  var source: Source {
    if let outlet = article.outlet, !outlet.isEmpty { return .outlet(outlet) }
    return .article(article.id)
  }
}

extension Collection<Sighting> {
  /// How many different sources there are.
  var sourceCount: Int {
    var articles: [String: Int] = [:]
    var sources: [Source] = []
    var references: [ArticleReference] = []
    for sighting in self where articles[sighting.article.id] == nil {
      articles[sighting.article.id] = references.count
      sources.append(sighting.source)
      references.append(sighting.article)
    }
    let publishers = Set(sources)
    guard publishers.count > 1 else { return publishers.count }
    return Set(TextFamilies.firstMembers(of: references).map { sources[$0] }).count
  }
}
