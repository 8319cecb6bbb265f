extension Condition {
  /// The span that it is about, whatever its clause is called: `within`, `for` or `in`. It decides what a
  /// rule's clock counts.
  public var span: TimeSpan {
    get {
      switch self {
      case .threshold(let threshold): threshold.within
      case .sequence(let sequence): sequence.within
      case .conjunction(let conjunction): conjunction.within
      case .absence(let absence): absence.span
      case .novelty(let novelty): novelty.span
      case .surge(let surge): surge.period
      }
    }
    set {
      switch self {
      case .threshold(var threshold):
        threshold.within = newValue
        self = .threshold(threshold)
      case .sequence(var sequence):
        sequence.within = newValue
        self = .sequence(sequence)
      case .conjunction(var conjunction):
        conjunction.within = newValue
        self = .conjunction(conjunction)
      case .absence(var absence):
        absence.span = newValue
        self = .absence(absence)
      case .novelty(var novelty):
        novelty.span = newValue
        self = .novelty(novelty)
      case .surge(var surge):
        surge.period = newValue
        self = .surge(surge)
      }
    }
  }
}
