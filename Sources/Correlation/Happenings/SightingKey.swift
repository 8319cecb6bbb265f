import Extraction

/// A sighting that is looked up often: it is hashed by its place alone, and compared whole.
struct SightingKey: Hashable, Sendable {
  /// The sighting.
  let sighting: Sighting

  /// A key for a sighting.
  init(_ sighting: Sighting) {
    self.sighting = sighting
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(sighting.article.id)
    hasher.combine(sighting.evidence.first?.start)
  }
}
