import RuleLanguage

/// A condition that can be evaluated. The rest of Correlation knows conditions by this only.
protocol ConditionEvaluator: Sendable {
  /// The streams it looks at, by their place in it.
  var streams: [EventStream] { get }
  /// The streams of which it asks that nothing of them happens.
  var absentStreams: Set<Int> { get }
  /// What it counts the different values of; nil when it counts happenings.
  var counted: FieldPath? { get }
  /// How many units apart happenings can lie at most that bear on one another without others
  /// between them.
  var reach: Int { get }
  /// Whether it comes to hold by time alone.
  var isTimely: Bool { get }

  /// Whether each cluster is a run of windows: what they count lies within ``reach`` of their start,
  /// with all that decides on them; those that hold one behind the other with a happening in common
  /// are one cluster, and no other lies between them.
  var findsRuns: Bool { get }

  /// Where the condition holds in a scene. No two clusters share a happening.
  ///
  /// A function of the scene, in which what lies apart by more than ``reach`` has no part.
  ///
  /// - Parameter reading: whether it must hold whatever the vague dates turn out to be, or only
  ///   for some of what they may turn out to be
  func clusters(in scene: Scene, reading: Certainty) -> [Cluster]
}

extension ConditionEvaluator {
  var absentStreams: Set<Int> { [] }
  var counted: FieldPath? { nil }
  var isTimely: Bool { false }
  var findsRuns: Bool { false }
}

extension Condition {
  /// What evaluates this condition, on a clock. The one place that lists them all.
  func evaluator(on timeline: Timeline, grace: TimeSpan?) -> any ConditionEvaluator {
    switch self {
    case .threshold(let threshold): ThresholdEvaluator(threshold, on: timeline)
    case .sequence(let sequence): SequenceEvaluator(sequence, on: timeline, grace: grace)
    case .conjunction(let conjunction): ConjunctionEvaluator(conjunction, on: timeline)
    case .absence(let absence): AbsenceEvaluator(absence, on: timeline)
    case .novelty(let novelty): NoveltyEvaluator(novelty, on: timeline)
    case .surge(let surge): SurgeEvaluator(surge, on: timeline)
    }
  }
}
