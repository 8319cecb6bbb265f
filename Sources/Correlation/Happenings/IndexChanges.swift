import Extraction

/// What a batch changed among the happenings, by numbers.
struct IndexChanges: Sendable {
  /// The sightings that are new.
  var added: [Int32] = []
  /// The sightings that are gone.
  var removed: [Int32] = []
  /// The happenings that were and are no more.
  var were: [Int32] = []
  /// The happenings that are and were not.
  var are: [Int32] = []
}

/// Traces changes among the happenings back to the articles that made them.
struct ChangeTrace: Sendable {
  /// The articles that came and went.
  typealias Articles = (added: Set<String>, removed: Set<String>)

  private var clusters = GrowingSets()
  private var articlesOfCluster: [Int: Articles] = [:]

  /// Traces these changes.
  ///
  /// Happenings that were are linked with those that are by the sightings they share, into
  /// clusters. What happens to one cluster is the work of the articles that came and went in it:
  /// without them it would have the sightings it had, and groups are formed by nothing else.
  init(_ changes: IndexChanges, in table: HappeningTable) {
    for happening in changes.were {
      for sighting in table.members(of: happening) {
        clusters.unite([Int(happening), Int(table.sightings[sighting].happening)])
      }
    }
    for sighting in changes.added {
      let cluster = clusters.representative(of: Int(table.sightings[sighting].happening))
      guard let article = table.sightings.sighting(sighting)?.article.id else { continue }
      articlesOfCluster[cluster, default: ([], [])].added.insert(article)
    }
    for sighting in changes.removed {
      let cluster = clusters.representative(of: Int(table.sightings[sighting].happening))
      guard let article = table.sightings.sighting(sighting)?.article.id else { continue }
      articlesOfCluster[cluster, default: ([], [])].removed.insert(article)
    }
  }

  /// The articles that changed happenings which these sightings belong to or did.
  mutating func articles(changing sightings: [Sighting], in table: HappeningTable) -> Articles {
    articles(
      changing: sightings.compactMap { sighting in
        table.sightings.number(of: sighting).map { table.sightings[$0].happening }
      })
  }

  /// The articles that changed these happenings, or made them of others.
  mutating func articles(changing happenings: [Int32]) -> Articles {
    let concerned = Set(happenings.map { clusters.representative(of: Int($0)) })
    return concerned.compactMap { articlesOfCluster[$0] }.reduce(into: ([], [])) { all, some in
      all.0.formUnion(some.added)
      all.1.formUnion(some.removed)
    }
  }
}
