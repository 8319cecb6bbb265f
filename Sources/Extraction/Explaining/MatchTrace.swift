/// What the matcher tells of its way when it is asked to: the reports that it made, and where it came
/// near to one.
///
/// The matcher goes the same way with and without it. With one it looks on after the first thing that is
/// missing, to tell whether it was the only one.
final class MatchTrace {
  /// A report that was made, before those that say the same are joined.
  struct Made {
    var match: EventMatch
    var sighting: Sighting
  }

  /// A report that was not made, for one reason.
  struct NearMiss {
    var pattern: Int
    /// The sentence that it would be told in, by its place in the article.
    var sentence: Int
    /// Where what is required stands.
    var terms: [(term: Int, range: Range<Int>)]
    /// Where values for the slots stand.
    var values: [(slot: Int, value: ValueMention)]
    var obstacle: MatchObstacle
  }

  private(set) var made: [Made] = []
  private(set) var missed: [NearMiss] = []
  /// How many near misses were not kept.
  private(set) var omitted = 0

  /// How many near misses are kept of a pattern: a bulletin may have a thousand.
  private static let limit = 20
  private var counts: [Int: Int] = [:]

  func note(_ sighting: Sighting, from match: EventMatch) {
    made.append(Made(match: match, sighting: sighting))
  }

  /// Notes what a pattern found in a scope, if it came near: only one thing is in the way, and one that
  /// it requires is there.
  func note(
    _ obstacles: [MatchObstacle], before pattern: Int, in scope: ReportScope,
    places: [ArraySlice<TermMention>], candidates: [ArraySlice<ValueMention>], of plan: PatternPlan
  ) {
    let terms = zip(plan.required, places).compactMap { term, places in
      places.first.map { (term: term, range: $0.range, sentence: $0.sentence) }
    }
    let values = candidates.enumerated().compactMap { slot, values in
      values.first.map { (slot: slot, value: $0) }
    }
    let hasSomething =
      plan.required.isEmpty
      ? values.contains { !plan.slots[$0.slot].isOptional } : !terms.isEmpty
    guard obstacles.count == 1, hasSomething else { return }
    let home = scope.isOfSentence ? scope.first : terms.first?.sentence ?? scope.first
    keep(
      NearMiss(
        pattern: pattern, sentence: home, terms: terms.map { ($0.term, $0.range) },
        values: values, obstacle: obstacles[0]))
  }

  /// Notes that a match became no report.
  func note(_ obstacle: MatchObstacle, behind match: EventMatch, of plan: PatternPlan) {
    keep(
      NearMiss(
        pattern: match.pattern, sentence: match.home,
        terms: zip(plan.required, match.focus).map { ($0, $1.range) },
        values: match.values.enumerated().compactMap { slot, value in
          value.map { (slot: slot, value: $0) }
        }, obstacle: obstacle))
  }

  private func keep(_ miss: NearMiss) {
    guard counts[miss.pattern, default: 0] < Self.limit else {
      omitted += 1
      return
    }
    counts[miss.pattern, default: 0] += 1
    missed.append(miss)
  }
}

/// What keeps a pattern from being a report, by the places in the plan.
enum MatchObstacle {
  /// A term that is required stands nowhere in scope.
  case term(Int)
  /// A forbidden term stands there.
  case forbidden(Int, Range<Int>)
  /// Terms stand further apart than this `near` of the pattern allows.
  case proximity(Int)
  /// A slot stays empty.
  case slot(Int)
  /// There is no date that will do.
  case date
  /// The event does not keep reports that are told so.
  case status(Status)
}
