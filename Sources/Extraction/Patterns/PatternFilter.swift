/// Tells which patterns may make a report in an article, by all that is mentioned in it anywhere. Most articles
/// hold what no pattern asks for, and end here before their sentences are looked at.
///
/// One filter belongs to one thread, because it keeps its bits between articles.
final class PatternFilter {
  private let plan: ExtractionPlan
  /// What is mentioned, as bits; none between articles.
  private var terms: [UInt64]
  private var entities: [UInt64]

  init(_ plan: ExtractionPlan) {
    self.plan = plan
    terms = Array(repeating: 0, count: plan.terms.count / 64 + 1)
    entities = Array(repeating: 0, count: plan.ruleset.entities.count / 64 + 1)
  }

  /// The patterns of which all that they require is mentioned, in the order of the plan.
  func patterns(for mentions: [Mention]) -> [Int] {
    guard !mentions.isEmpty else { return [] }
    // What a shorthand stands for is mentioned besides.
    for mention in mentions where !mention.isShorthand {
      switch mention.subject {
      case .term(let term): terms.setBit(term)
      case .value(let entity, _): entities.setBit(entity)
      }
    }
    var patterns: [Int] = []
    add(plan.patternsWithoutTerm, to: &patterns)
    for word in terms.indices {
      var rest = terms[word]
      while rest != 0 {
        add(plan.patternsByTerm[word << 6 | rest.trailingZeroBitCount], to: &patterns)
        rest &= rest - 1
      }
    }
    for word in terms.indices { terms[word] = 0 }
    for word in entities.indices { entities[word] = 0 }
    return patterns.sorted()
  }

  /// Adds those of some patterns of which all is mentioned.
  private func add(_ some: [Int], to patterns: inout [Int]) {
    for place in some where plan.patterns[place].mayHold(terms: terms, entities: entities) {
      patterns.append(place)
    }
  }
}
