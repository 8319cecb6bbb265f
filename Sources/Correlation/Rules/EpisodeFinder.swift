import CivilTime
import RuleLanguage

/// Finds the episodes of a rule among the happenings of a group, and tells of them.
struct EpisodeFinder: Sendable {
  /// The rule.
  let rule: Rule
  /// The rule's clock.
  let timeline: Timeline
  /// The rule's condition.
  let evaluator: any ConditionEvaluator
  /// Reads fields of happenings.
  let reader: FieldReader

  /// How far around a change episodes may be others.
  var margin: Int {
    max(evaluator.reach, rule.exception.map { timeline.length(of: $0.within) } ?? 0)
  }

  /// Whether an episode is decided by what lies near each of its parts, and nothing is told of it but its
  /// happenings: a vague date, or an exception, may bear on all of it.
  var findsRuns: Bool {
    evaluator.findsRuns && rule.certainty == .certain && rule.exception == nil
  }

  /// The episodes in a scene.
  ///
  /// - Parameter exceptions: where something happens that keeps the rule from ringing
  func outcomes(in scene: Scene, exceptions: [Stretch]) -> [Outcome] {
    let certain = evaluator.clusters(in: scene, reading: .certain)
    guard rule.certainty == .possible else {
      return certain.map {
        Outcome($0, in: scene, .certain, isSuppressed: isExcepted($0, exceptions, .possible))
      }
    }
    let certainMembers = Set(certain.lazy.flatMap(\.members))
    return evaluator.clusters(in: scene, reading: .possible).map { cluster in
      let hasCertainPart =
        cluster.silence != nil
        ? certain.contains { $0.stretch.touches(cluster.stretch) }
        : cluster.members.contains(where: certainMembers.contains)
      let isCertain = hasCertainPart && !isExcepted(cluster, exceptions, .possible)
      return Outcome(
        cluster, in: scene, isCertain ? .certain : .possible,
        isSuppressed: isExcepted(cluster, exceptions, .certain))
    }
  }

  /// Whether an exception lies so near to a cluster: for certain, or only possibly.
  private func isExcepted(
    _ cluster: Cluster, _ exceptions: [Stretch], _ reading: Certainty
  ) -> Bool {
    guard let within = rule.exception?.within else { return false }
    let near = (cluster.silence ?? cluster.stretch).widened(by: timeline.length(of: within))
    return exceptions.contains {
      reading == .certain ? near.contains($0) : near.touches($0)
    }
  }
}
