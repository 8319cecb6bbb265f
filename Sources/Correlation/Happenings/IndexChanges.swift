import Extraction

/// What a batch changed among the happenings, and which articles did it.
struct IndexChanges: Sendable {
  /// The names of the events with other happenings than before.
  let events: Set<String>

  /// The articles that came and went.
  typealias Articles = (added: Set<String>, removed: Set<String>)

  private let clusterOfSighting: [Sighting: Int]
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
  ///   - happenings: those that were and are no more, and those that are and were not
  init(added: some Sequence<Sighting>, removed: [Sighting], happenings: [Happening]) {
    var owners: [Sighting: Int] = [:]
    var clusters = DisjointSets(count: happenings.count)
    for (index, happening) in happenings.enumerated() {
      for sighting in happening.sightings {
        if let owner = owners[sighting] {
          clusters.unite(owner, index)
        } else {
          owners[sighting] = index
        }
      }
    }
    events = Set(happenings.map(\.event))
    clusterOfSighting = owners.mapValues { clusters.representative(of: $0) }
    for sighting in added {
      guard let cluster = clusterOfSighting[sighting] else { continue }
      articlesOfCluster[cluster, default: ([], [])].added.insert(sighting.article.id)
    }
    for sighting in removed {
      guard let cluster = clusterOfSighting[sighting] else { continue }
      articlesOfCluster[cluster, default: ([], [])].removed.insert(sighting.article.id)
    }
  }

  /// The articles that changed happenings which these sightings belong to or did.
  func articles(changing sightings: [Sighting]) -> Articles {
    let clusters = Set(sightings.compactMap { clusterOfSighting[$0] })
    return clusters.compactMap { articlesOfCluster[$0] }.reduce(into: ([], [])) { all, some in
      all.0.formUnion(some.added)
      all.1.formUnion(some.removed)
    }
  }
}

/// Which of some numbered things belong together. Near constant time per step: R. E. Tarjan,
/// "Efficiency of a good but not linear set union algorithm", 1975.
private struct DisjointSets {
  private var parents: [Int]
  private var sizes: [Int]

  /// So many things, each by itself.
  init(count: Int) {
    parents = Array(0..<count)
    sizes = Array(repeating: 1, count: count)
  }

  /// The one that stands for all that belong together with this.
  mutating func representative(of thing: Int) -> Int {
    var thing = thing
    while parents[thing] != thing {
      parents[thing] = parents[parents[thing]]
      thing = parents[thing]
    }
    return thing
  }

  /// Makes two belong together, with all that belong to them.
  mutating func unite(_ one: Int, _ other: Int) {
    let (first, second) = (representative(of: one), representative(of: other))
    guard first != second else { return }
    let (small, large) = sizes[first] < sizes[second] ? (first, second) : (second, first)
    parents[small] = large
    sizes[large] += sizes[small]
  }
}
