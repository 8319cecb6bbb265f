/// Which values of one field satisfy a predicate.
///
/// Of a field with countable values they are listed, or those that do not: a predicate names few,
/// and an entity may have a hundred thousand.
struct ValueSet {
  /// Of a field with countable values, those that do, or with `isExcluding` those that do not.
  var names: Set<String> = []
  var isExcluding = false
  /// Of a number or day, the stretches that do, ascending and apart.
  var ranges: [ClosedRange<Int>] = []
  /// Whether the predicate holds for an empty field.
  var holdsForEmpty = false

  /// All values there are.
  struct Domain {
    var names: Set<String> = []
    var range: ClosedRange<Int>?
    var canBeEmpty: Bool

    /// Everything.
    var all: ValueSet {
      ValueSet(isExcluding: true, ranges: range.map { [$0] } ?? [], holdsForEmpty: canBeEmpty)
    }
  }

  /// How many of the countable values satisfy the predicate.
  func count(in domain: Domain) -> Int {
    isExcluding ? domain.names.count - names.count : names.count
  }

  /// Whether nothing does.
  func isNothing(in domain: Domain) -> Bool {
    count(in: domain) == 0 && ranges.isEmpty && !holdsForEmpty
  }

  /// Whether everything does.
  func isAll(in domain: Domain) -> Bool {
    complement(in: domain).isNothing(in: domain)
  }

  func intersection(_ other: ValueSet) -> ValueSet {
    var shared: [ClosedRange<Int>] = []
    for range in ranges {
      for second in other.ranges where range.overlaps(second) {
        shared.append(range.clamped(to: second))
      }
    }
    var set = ValueSet(ranges: shared, holdsForEmpty: holdsForEmpty && other.holdsForEmpty)
    switch (isExcluding, other.isExcluding) {
    case (true, true):
      set.names = names.union(other.names)
      set.isExcluding = true
    case (true, false): set.names = other.names.filter { !names.contains($0) }
    case (false, true): set.names = names.filter { !other.names.contains($0) }
    case (false, false): set.names = names.filter(other.names.contains)
    }
    return set
  }

  func complement(in domain: Domain) -> ValueSet {
    var gaps: [ClosedRange<Int>] = []
    if let whole = domain.range {
      var start = whole.lowerBound
      var isOver = false
      for range in ranges {
        if start < range.lowerBound { gaps.append(start...(range.lowerBound - 1)) }
        isOver = range.upperBound >= whole.upperBound
        if !isOver { start = range.upperBound + 1 }
      }
      if !isOver { gaps.append(start...whole.upperBound) }
    }
    return ValueSet(
      names: names, isExcluding: !isExcluding, ranges: gaps,
      holdsForEmpty: domain.canBeEmpty && !holdsForEmpty)
  }

  func union(_ other: ValueSet, in domain: Domain) -> ValueSet {
    complement(in: domain).intersection(other.complement(in: domain)).complement(in: domain)
  }
}
