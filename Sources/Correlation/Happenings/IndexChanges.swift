import Extraction

/// What a batch changed among the happenings, and which articles did it.
struct IndexChanges: Sendable {
  /// The happenings that were and are no more, and those that are and were not.
  let happenings: [HappeningChange]

  /// The articles that came and went.
  typealias Articles = (added: Set<String>, removed: Set<String>)

  private let clusterOfSighting: [SightingKey: Int]
  private var articlesOfCluster: [Int: Articles] = [:]

  /// Traces changes back to the articles that made them.
  ///
  /// Happenings that were are linked with those that are by the sightings they share, into
  /// clusters. What happens to one cluster is the work of the articles that came and went in it:
  /// without them it would have the sightings it had, and groups are formed by nothing else.
  ///
  /// - Parameters:
  ///   - added: the sightings that are new, and maybe some that do not count
  ///   - removed: the sightings that are gone
  ///   - were: the happenings that were and are no more
  ///   - are: the happenings that are and were not
  init(
    added: some Sequence<Sighting>, removed: [Sighting], were: [Happening], are: [Happening]
  ) {
    happenings =
      were.map { HappeningChange(source: .event($0.event), happening: $0, isNew: false) }
      + are.map { HappeningChange(source: .event($0.event), happening: $0, isNew: true) }
    var owners: [SightingKey: Int] = [:]
    var clusters = GrowingSets()
    for (index, happening) in (were + are).enumerated() {
      for sighting in happening.sightings.lazy.map(SightingKey.init) {
        if let owner = owners[sighting] {
          clusters.unite([owner, index])
        } else {
          owners[sighting] = index
        }
      }
    }
    clusterOfSighting = owners.mapValues { clusters.representative(of: $0) }
    for sighting in added {
      guard let cluster = clusterOfSighting[SightingKey(sighting)] else { continue }
      articlesOfCluster[cluster, default: ([], [])].added.insert(sighting.article.id)
    }
    for sighting in removed {
      guard let cluster = clusterOfSighting[SightingKey(sighting)] else { continue }
      articlesOfCluster[cluster, default: ([], [])].removed.insert(sighting.article.id)
    }
  }

  /// The articles that changed happenings which these sightings belong to or did.
  func articles(changing sightings: [Sighting]) -> Articles {
    let clusters = Set(sightings.compactMap { clusterOfSighting[SightingKey($0)] })
    return clusters.compactMap { articlesOfCluster[$0] }.reduce(into: ([], [])) { all, some in
      all.0.formUnion(some.added)
      all.1.formUnion(some.removed)
    }
  }
}
