import Extraction

/// What a batch changed among the happenings.
struct IndexChanges: Sendable {
  /// The sightings that are new.
  var added: [Sighting]
  /// The sightings that are gone.
  var removed: [Sighting]
  /// The happenings that were and are no more.
  var were: [Happening]
  /// The happenings that are and were not.
  var are: [Happening]

  /// The happenings that changed, for the rules that look at them.
  var happenings: [HappeningChange] {
    were.map { HappeningChange(source: .event($0.event), happening: $0, isNew: false) }
      + are.map { HappeningChange(source: .event($0.event), happening: $0, isNew: true) }
  }
}

/// Traces changes among the happenings back to the articles that made them.
struct ChangeTrace: Sendable {
  /// The articles that came and went.
  typealias Articles = (added: Set<String>, removed: Set<String>)

  private let clusterOfSighting: [SightingKey: Int]
  private var articlesOfCluster: [Int: Articles] = [:]

  /// Traces these changes.
  ///
  /// Happenings that were are linked with those that are by the sightings they share, into
  /// clusters. What happens to one cluster is the work of the articles that came and went in it:
  /// without them it would have the sightings it had, and groups are formed by nothing else.
  init(_ changes: IndexChanges) {
    var owners: [SightingKey: Int] = [:]
    var clusters = GrowingSets()
    for (index, happening) in (changes.were + changes.are).enumerated() {
      for sighting in happening.sightings.lazy.map(SightingKey.init) {
        if let owner = owners[sighting] {
          clusters.unite([owner, index])
        } else {
          owners[sighting] = index
        }
      }
    }
    clusterOfSighting = owners.mapValues { clusters.representative(of: $0) }
    for sighting in changes.added {
      guard let cluster = clusterOfSighting[SightingKey(sighting)] else { continue }
      articlesOfCluster[cluster, default: ([], [])].added.insert(sighting.article.id)
    }
    for sighting in changes.removed {
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
