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
