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
  private var sightingsOfCluster: [Int: [Int32]] = [:]
  /// The happenings that were or are, and from the first to the last number of them.
  private let changed: Set<Int32>
  private let range: ClosedRange<Int32>

  /// Traces these changes.
  ///
  /// Happenings that were are linked with those that are by the sightings they share, into
  /// clusters. What happens to one cluster is the work of the articles that came and went in it:
  /// without them it would have the sightings it had, and groups are formed by nothing else.
  init(_ changes: IndexChanges, in table: HappeningTable) {
    changed = Set(changes.were + changes.are)
    range = (changed.min() ?? 0)...(changed.max() ?? 0)
    for happening in changes.were {
      for sighting in table.members(of: happening) {
        clusters.unite([Int(happening), Int(table.sightings[sighting].happening)])
      }
    }
    for sighting in changes.added + changes.removed {
      let cluster = clusters.representative(of: Int(table.sightings[sighting].happening))
      sightingsOfCluster[cluster, default: []].append(sighting)
    }
  }

  /// The articles that changed these happenings, or made them of others.
  mutating func articles(changing happenings: [Int32], in table: HappeningTable) -> Articles {
    var articles: Articles = ([], [])
    // Of a long episode most is as it was.
    let near = table.grounds(of: happenings).filter { range.contains($0) && changed.contains($0) }
    for cluster in Set(near.map { clusters.representative(of: Int($0)) }) {
      for sighting in sightingsOfCluster[cluster] ?? [] {
        let id = table.sightings.sighting(sighting).article.id
        if table.sightings[sighting].isGone {
          articles.removed.insert(id)
        } else {
          articles.added.insert(id)
        }
      }
    }
    return articles
  }
}
