import RuleLanguage

/// What a rule finds of an episode, by numbers: what is the same as before needs no telling.
struct Outcome: Hashable, Sendable {
  /// The happenings, ascending.
  var members: [Int32]
  /// Where it lies on the rule's clock.
  var stretch: Stretch
  /// The last unit on which a further happening could extend it; nil while it goes on by itself.
  var limit: Int?
  /// What its steps are, by label, ascending.
  var steps: [String: [Int32]]
  /// The part of its stretch that is shown, when it is about a silence.
  var silence: Stretch?
  /// How sure it is that the condition holds.
  var certainty: Certainty
  /// Whether an exception keeps it from ringing.
  var isSuppressed: Bool

  /// What a cluster in a scene comes to.
  init(_ cluster: Cluster, in scene: Scene, _ certainty: Certainty, isSuppressed: Bool) {
    func numbers(_ indices: some Sequence<Int>) -> [Int32] {
      indices.map { scene.occurrences[$0].number }.sorted()
    }
    members = numbers(cluster.members)
    stretch = cluster.stretch
    limit = cluster.limit
    steps = cluster.steps.mapValues { numbers($0) }
    silence = cluster.silence
    self.certainty = certainty
    self.isSuppressed = isSuppressed
  }

  /// Whether all reports of another, which there are, are reports of this one. Where happenings are
  /// those of events.
  func hasAllReports(of other: Outcome, _ table: HappeningTable) -> Bool {
    !other.members.isEmpty
      && other.members.subtracting(ascending: members).allSatisfy { happening in
        table.members(of: happening).allSatisfy {
          members.contains(ascending: table.sightings[$0].happening)
        }
      }
  }

  /// By where it lies alone: outcomes of one group lie apart, mostly.
  func hash(into hasher: inout Hasher) {
    hasher.combine(stretch)
  }
}
