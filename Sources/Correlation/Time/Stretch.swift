/// A closed stretch on a rule's clock: days, or minutes, counted from 1970.
///
/// What conditions reckon with. What a unit is, only ``Timeline`` knows.
struct Stretch: Hashable, Sendable {
  /// The first unit.
  var first: Int
  /// The last unit, not before the first.
  var last: Int

  /// From one unit to another, both included.
  init(_ first: Int, _ last: Int) {
    self.first = first
    self.last = max(first, last)
  }

  /// How many units there are, at least 1.
  var length: Int { last - first + 1 }

  /// Whether the two share a unit.
  func touches(_ other: Stretch) -> Bool {
    first <= other.last && other.first <= last
  }

  /// Whether the other lies in this one whole.
  func contains(_ other: Stretch) -> Bool {
    first <= other.first && other.last <= last
  }

  /// Both, and what lies between them.
  func joined(with other: Stretch) -> Stretch {
    Stretch(min(first, other.first), max(last, other.last))
  }

  /// So many units more at either end.
  func widened(by units: Int) -> Stretch {
    Stretch(first - units, last + units)
  }
}

extension Collection<Stretch> {
  /// From the first unit of all to the last of all; nil when there are none.
  var hull: Stretch? {
    guard let first = map(\.first).min(), let last = map(\.last).max() else { return nil }
    return Stretch(first, last)
  }
}

extension Collection<Stretch> {
  /// The stretches joined where they are at most so many units apart, in order.
  func merged(within units: Int) -> [Stretch] {
    var merged: [Stretch] = []
    for stretch in sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let last = merged.last, last.widened(by: units).touches(stretch) {
        merged[merged.count - 1] = last.joined(with: stretch)
      } else {
        merged.append(stretch)
      }
    }
    return merged
  }
}
