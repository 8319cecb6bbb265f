import RuleLanguage

/// A condition that can be evaluated. The rest of Correlation knows conditions by this only.
protocol ConditionEvaluator: Sendable {
  /// The names of the events whose happenings it looks at.
  var events: Set<String> { get }

  /// The episodes among these happenings, in order of time. No two share a happening.
  ///
  /// A function of the set: the happenings of ``events``, in any order.
  func episodes(among happenings: [Happening]) -> [Episode]
}

extension Condition {
  /// What evaluates this condition, nil when nothing does. The one place that lists them all.
  var evaluator: (any ConditionEvaluator)? {
    switch self {
    case .threshold(let threshold): ThresholdEvaluator(threshold: threshold)
    case .sequence, .conjunction, .absence, .novelty, .surge: nil
    }
  }
}
