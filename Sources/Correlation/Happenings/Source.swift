import Extraction

/// Who vouches for a sighting. Two sightings of one source count once.
enum Source: Hashable, Sendable {
  /// A publisher: its articles repeat each other.
  case outlet(String)
  /// An article by nobody known, by its identity.
  case article(String)
}

extension Sighting {
  /// The source that this sighting counts for. The one place where this is decided.
  var source: Source {
    if let outlet = article.outlet, !outlet.isEmpty { return .outlet(outlet) }
    return .article(article.id)
  }
}

extension Collection<Sighting> {
  /// How many different sources there are.
  var sourceCount: Int { Set(map(\.source)).count }
}
