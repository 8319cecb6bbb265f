import CivilTime
import Extraction

extension Sighting {
  /// The value of a slot, or nil when it is empty.
  func value(of slot: String) -> String? {
    guard let value = slots[slot], !value.isEmpty else { return nil }
    return value
  }

  /// Whether it comes before another in the canonical order: by day, then by publication, then
  /// by place in the article.
  ///
  /// The order is total over content: of two different sightings one always comes first, so
  /// that a sorted list does not betray the order in which they arrived.
  func precedes(_ other: Sighting) -> Bool {
    if date.interval != other.date.interval { return date.interval < other.date.interval }
    if article.published != other.article.published {
      return article.published < other.article.published
    }
    if article.id != other.article.id { return article.id < other.article.id }
    let (mine, theirs) = (evidence.first?.start ?? 0, other.evidence.first?.start ?? 0)
    if mine != theirs { return mine < theirs }
    return remainder.lexicographicallyPrecedes(other.remainder)
  }

  /// All the content that the order has not looked at yet. Lists tell their length first, and
  /// what may be missing tells whether it is, so that different content gives different lists.
  private var remainder: [String] {
    let optional = [article.outlet, article.minute?.description, date.text]
      .map { $0.map { "=\($0)" } ?? "" }
    let values = slots.sortedPairs.flatMap { [$0.0, $0.1] }
    let sentences = evidence.flatMap { ["\($0.start)", "\($0.end)", $0.text] }
    return [event, "\(values.count)"] + values
      + [status.rawValue, article.path, article.title, article.language.rawValue]
      + [date.precision.rawValue, date.origin.rawValue] + optional + sentences
  }
}

extension [String: String] {
  /// The entries by key.
  var sortedPairs: [(String, String)] {
    sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension [String: String] {
  /// Whether the first entry by key that differs comes before the other's; a beginning comes first.
  func precede(_ other: Self) -> Bool {
    var first: String?
    for (key, value) in self where other[key] != value {
      if first.map({ key < $0 }) != false { first = key }
    }
    for key in other.keys where self[key] == nil {
      if first.map({ key < $0 }) != false { first = key }
    }
    guard let first else { return false }
    switch (self[first], other[first]) {
    case (let mine?, let theirs?): return mine < theirs
    case (nil, _): return !keys.contains { first < $0 }
    case (_, nil): return other.keys.contains { first < $0 }
    }
  }
}
