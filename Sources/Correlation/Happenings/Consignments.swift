import Extraction

/// Sightings in the very arrays that they came in: what is large is not copied.
///
/// An array is kept until at most half of its sightings count; then these move into one of their own.
struct Consignments: Sendable {
  /// Where a sighting lies.
  struct Place: Hashable, Sendable {
    fileprivate var consignment: Int32
    fileprivate var index: Int32
  }

  private struct Consignment: Sendable {
    var sightings: [Sighting] = []
    /// The numbers of the sightings; -1 for those that do not count.
    var owners: [Int32] = []
    var count = 0
  }

  private var all = Places<Consignment>()

  /// The sighting at a place.
  subscript(place: Place) -> Sighting {
    _read { yield all[place.consignment].sightings[Int(place.index)] }
  }

  /// Takes an array in, of which none counts yet.
  mutating func insert(_ sightings: [Sighting]) -> Int32 {
    all.insert(Consignment(sightings: sightings))
  }

  /// Has sightings of an array count.
  ///
  /// - Parameter owners: their numbers; -1 for those that do not count
  mutating func keep(_ consignment: Int32, as owners: [Int32]) {
    all[consignment].count = owners.count { $0 >= 0 }
    all[consignment].owners = owners
  }

  /// Has a sighting count no more.
  mutating func drop(_ place: Place) {
    all[place.consignment].owners[Int(place.index)] = -1
    all[place.consignment].count -= 1
  }

  /// Lets go of what does not count, in arrays of which that is at least a half.
  ///
  /// - Parameter move: is told where each sighting is that moved, by its number
  mutating func tidy(_ consignments: Set<Int32>, move: (Int32, Place) -> Void) {
    for consignment in consignments
    where all[consignment].count * 2 <= all[consignment].owners.count {
      let old = all[consignment]
      let kept = old.owners.indices.filter { old.owners[$0] >= 0 }
      guard !kept.isEmpty else {
        all.remove(consignment, leaving: Consignment())
        continue
      }
      all[consignment] = Consignment(
        sightings: kept.map { old.sightings[$0] }, owners: kept.map { old.owners[$0] },
        count: kept.count)
      for (index, place) in kept.enumerated() {
        move(old.owners[place], Place(consignment: consignment, index: Int32(index)))
      }
    }
  }
}

extension Consignments.Place {
  /// A place that nothing is at.
  static let nowhere = Self(consignment: -1, index: -1)

  /// The place of a sighting in an array.
  init(_ index: Int, in array: Int32) {
    self.init(consignment: array, index: Int32(index))
  }

  /// The array that it is a place of.
  var array: Int32 { consignment }
}
