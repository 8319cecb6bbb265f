import Extraction

/// Which articles are copies of one text. Copies are one source, and of a text family its first article
/// counts: the earliest published, of equals the first by identity.
///
/// A function of the set of articles: their order does not matter.
enum TextFamilies {
  /// So many articles of one happening are compared, the earliest ones; what comes later is a source of
  /// its own, and a rule has long rung by then.
  private static let limit = 1_000

  /// For each article the place of the first of its family; its own where it is no copy.
  static func firstMembers(of articles: [ArticleReference]) -> [Int] {
    var first = Array(articles.indices)
    guard articles.count(where: { $0.sketch != nil }) > 1 else { return first }
    let ordered = articles.indices.sorted {
      (articles[$0].published, articles[$0].id) < (articles[$1].published, articles[$1].id)
    }
    // Two copies share most of their hashes, two other texts hardly one. So those who share one are
    // compared, each with the one before it.
    var last: [UInt32: Int] = [:]
    for place in ordered.prefix(limit) {
      guard let sketch = articles[place].sketch else { continue }
      var compared: Set<Int> = []
      for hash in sketch.hashes {
        if let other = last[hash], compared.insert(other).inserted,
          articles[other].sketch?.isCopy(of: sketch) == true
        {
          join(place, other, in: &first, order: articles)
        }
        last[hash] = place
      }
    }
    return articles.indices.map { root(of: $0, in: first) }
  }

  private static func root(of place: Int, in first: [Int]) -> Int {
    var place = place
    while first[place] != place { place = first[place] }
    return place
  }

  private static func join(
    _ one: Int, _ other: Int, in first: inout [Int], order articles: [ArticleReference]
  ) {
    let (left, right) = (root(of: one, in: first), root(of: other, in: first))
    let isLeftFirst =
      (articles[left].published, articles[left].id) <= (
        articles[right].published, articles[right].id
      )
    if isLeftFirst { first[right] = left } else { first[left] = right }
    // The path stays short.
    first[one] = isLeftFirst ? left : right
  }
}
