/// Tells which patterns may make a report in an article, by all that is mentioned in it anywhere. Most articles
/// hold what no pattern asks for, and end here before their sentences are looked at.
struct PatternFilter {
  let plan: ExtractionPlan

  /// The patterns of which all that they require is mentioned, in the order of the plan.
  func patterns(for mentions: [Mention]) -> [Int] {
    guard !mentions.isEmpty else { return [] }
    var terms = [UInt64](repeating: 0, count: plan.terms.count / 64 + 1)
    var entities = [UInt64](repeating: 0, count: plan.ruleset.entities.count / 64 + 1)
    // What a shorthand stands for is mentioned besides.
    for mention in mentions where !mention.isShorthand {
      switch mention.subject {
      case .term(let term): terms.setBit(term)
      case .value(let entity, _): entities.setBit(entity)
      }
    }
    /// Those of some patterns of which all is mentioned.
    func held(of some: [Int]) -> [Int] {
      some.filter { plan.patterns[$0].mayHold(terms: terms, entities: entities) }
    }
    var patterns = held(of: plan.patternsWithoutTerm)
    for word in terms.indices {
      var rest = terms[word]
      while rest != 0 {
        patterns += held(of: plan.patternsByTerm[word << 6 | rest.trailingZeroBitCount])
        rest &= rest - 1
      }
    }
    return patterns.sorted()
  }
}
