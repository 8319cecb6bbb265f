import RuleLanguage

extension Condition {
  /// What it asks for, as in `3 provinces in 14 days`.
  public var inWords: String {
    switch self {
    case .threshold(let threshold):
      let thing = threshold.counted.map { $0.attribute ?? "\($0)" } ?? threshold.stream.inWords
      return "\(English.counted(threshold.count, thing)) in \(threshold.within)"
    case .sequence(let sequence):
      let steps = sequence.steps.map { ($0.isAbsent ? "no " : "") + $0.stream.inWords }
      return steps.joined(separator: ", then ") + " within \(sequence.within)"
    case .conjunction(let conjunction):
      let all = conjunction.streams.map(\.inWords).joined(separator: ", ")
      return "all of \(all) within \(conjunction.within)"
    case .absence(let absence):
      return "no \(absence.stream.inWords) for \(absence.span)"
    case .novelty(let novelty):
      return "a value of \(novelty.field) that \(novelty.stream.inWords) did not have for "
        + "\(novelty.span)"
    case .surge(let surge):
      return "\(English.factor(surge.percent)) times the \(surge.average.rawValue) of "
        + "\(surge.stream.inWords) in \(surge.period)"
    }
  }
}
