/// Traces changes among the happenings back to the articles that made them.
///
/// Happenings that were are linked with those that are by the sightings they share, into clusters.
/// What happens to one cluster is the work of the articles that came and went in it: without them it
/// would have the sightings it had, and groups are formed by nothing else. A happening that is not
/// linked is the work of its own articles, which are all new.
struct ChangeTrace: Sendable {
  /// The articles that came and went.
  typealias Articles = (added: Set<String>, removed: Set<String>)

  private var clusters = GrowingSets()
  private var sightingsOfCluster: [Int: [Int32]] = [:]
  /// The happenings that were, and what has become of them.
  private var linked: Set<Int32> = []

  /// Traces the changes that were made last.
  init(_ changes: IndexChanges, in table: HappeningTable) {
    for happening in changes.were {
      for sighting in table.members(of: happening) {
        let heir = table.sightings[sighting].happening
        clusters.unite([Int(happening), Int(heir)])
        linked.insert(heir)
      }
    }
    linked.formUnion(changes.were)
    guard !linked.isEmpty else { return }
    for sighting in changes.added + changes.removed {
      let happening = table.sightings[sighting].happening
      guard linked.contains(happening) else { continue }
      let cluster = clusters.representative(of: Int(happening))
      sightingsOfCluster[cluster, default: []].append(sighting)
    }
  }

  /// The articles that changed these happenings, or made them of others.
  mutating func articles(changing happenings: [Int32], in table: HappeningTable) -> Articles {
    var articles: Articles = ([], [])
    var concerned: Set<Int> = []
    for happening in table.grounds(of: happenings) {
      if linked.contains(happening) {
        concerned.insert(clusters.representative(of: Int(happening)))
      } else if table.isNew(happening) {
        note(table.members(of: happening), in: table, &articles)
      }
    }
    for cluster in concerned { note(sightingsOfCluster[cluster] ?? [], in: table, &articles) }
    return articles
  }

  private func note(
    _ sightings: [Int32], in table: HappeningTable, _ articles: inout Articles
  ) {
    for sighting in sightings {
      let id = table.sightings.article(of: sighting).id
      if table.sightings[sighting].isGone {
        articles.removed.insert(id)
      } else {
        articles.added.insert(id)
      }
    }
  }
}
