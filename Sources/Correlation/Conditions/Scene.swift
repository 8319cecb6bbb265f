import RuleLanguage

/// A happening as a condition sees it.
struct Occurrence: Shelved, Hashable {
  /// Where it lies on the rule's clock.
  var stretch: Stretch
  /// What happened.
  var number: Int32
  /// The streams of the condition that it belongs to, as a set of ``Scene/streamSets``.
  var streams: Int32
  /// What it has of what is counted, as ``Scene/values(in:)`` tells; 0 for nothing.
  var values: Int32
}

/// What a condition is evaluated on: the happenings of one group, and what is known of time.
struct Scene: Sendable {
  /// The happenings, by where they start.
  var occurrences: [Occurrence]
  /// Sets of streams, by their place in the condition.
  var streamSets: [[Int]]
  /// Sets of values of what is counted, by numbers that stand for them; nil where a happening has one
  /// at most.
  var valueSets: [[Int32]]?
  /// The last unit that is over, late reports waited for; nil when no time has passed yet.
  var horizon: Int?
  /// Where enough articles came in for an absence to mean something: stretches in order that
  /// neither touch nor adjoin.
  var alive: [Stretch]
  /// The first unit on which anything was watched, as far as is known; nil when nothing is.
  var watchedSince: Int?
  /// Reads fields of the happenings.
  var reader: FieldReader
  /// The happenings.
  var table: HappeningTable

  /// The happenings of a stream, as indices.
  func members(of stream: Int) -> [Int] {
    let isIn = streamSets.map { $0.contains(stream) }
    return occurrences.indices.filter { isIn[Int(occurrences[$0].streams)] }
  }

  /// The values of what is counted that some happening has, by ``Occurrence/values``.
  func values(in set: Int32) -> [Int32] {
    valueSets.map { $0[Int(set)] } ?? (set == 0 ? [] : [set])
  }

  /// The happening of an index, to read fields of.
  func happening(_ index: Int) -> KeptHappening {
    KeptHappening(occurrences[index].number, in: table)
  }

  /// Whether all of a stretch is alive.
  func isAlive(_ stretch: Stretch) -> Bool {
    let index = alive.partitioningIndex { stretch.first <= $0.last }
    return index < alive.count && alive[index].contains(stretch)
  }
}

/// Happenings that make a condition hold together, under one reading of vague dates.
struct Cluster: Sendable {
  /// The happenings, as indices into the scene, ascending.
  var members: [Int]
  /// Where it holds on the rule's clock.
  var stretch: Stretch
  /// The last unit on which a further happening could extend it; nil while it goes on by itself.
  var limit: Int?
  /// What its steps are, by label, where it has any.
  var steps: [String: Set<Int>] = [:]
  /// The part of its stretch that is shown, when it is about a silence, which its happenings only
  /// precede.
  var silence: Stretch?
}
