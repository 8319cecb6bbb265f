import RuleLanguage

extension Condition {
  /// The same condition over streams that were changed.
  func mappingStreams(_ change: (EventStream) -> EventStream) -> Condition {
    switch self {
    case .threshold(var threshold):
      threshold.stream = change(threshold.stream)
      return .threshold(threshold)
    case .sequence(var sequence):
      sequence.steps = sequence.steps.map {
        SequenceCondition.Step(change($0.stream), isAbsent: $0.isAbsent)
      }
      return .sequence(sequence)
    case .conjunction(var conjunction):
      conjunction.streams = conjunction.streams.map(change)
      return .conjunction(conjunction)
    case .absence(var absence):
      absence.stream = change(absence.stream)
      return .absence(absence)
    case .novelty(var novelty):
      novelty.stream = change(novelty.stream)
      return .novelty(novelty)
    case .surge(var surge):
      surge.stream = change(surge.stream)
      return .surge(surge)
    }
  }
}

extension TimeSpan {
  /// A span of so many of the units that this one is told in.
  func with(_ number: Int) -> TimeSpan {
    switch self {
    case .days: .days(number)
    case .minutes: .minutes(number)
    }
  }

  /// How many of its own units it has.
  var number: Int {
    switch self {
    case .days(let days): days
    case .minutes(let minutes): minutes
    }
  }

  /// How many of its units a day has.
  var unitsPerDay: Int {
    switch self {
    case .days: 1
    case .minutes: 1_440
    }
  }
}
