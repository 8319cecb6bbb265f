/// Tells which patterns may make a report in an article, by all that is mentioned in it anywhere, or may be. Most
/// articles hold what no pattern asks for, and end here before their sentences are looked at.
struct PatternFilter {
  let plan: ExtractionPlan

  /// The patterns of which all that they require is among some subjects, in the order of the plan.
  func patterns(for mentioned: SubjectSet) -> [Int] {
    var patterns = self.patterns(plan.patternsWithoutTerm, for: mentioned)
    for word in mentioned.terms.indices {
      var rest = mentioned.terms[word]
      while rest != 0 {
        let term = word << 6 | rest.trailingZeroBitCount
        for number in plan.patternsByTerm[term] where mayHold(number, mentioned) {
          patterns.append(number)
        }
        rest &= rest - 1
      }
    }
    return patterns.sorted()
  }

  /// Those of some patterns of which it is.
  func patterns(_ some: [Int], for mentioned: SubjectSet) -> [Int] {
    some.filter { mayHold($0, mentioned) }
  }

  private func mayHold(_ pattern: Int, _ mentioned: SubjectSet) -> Bool {
    plan.patterns[pattern].mayHold(terms: mentioned.terms, entities: mentioned.entities)
  }

  /// Those of some patterns of which the terms stand near one another that have to.
  ///
  /// - Parameter terms: Each of their terms wherever it may be mentioned, in the order of the text.
  func patterns(_ some: [Int], near terms: [Mention], in text: Span<UInt8>) -> [Int] {
    var places: [Int: [TermMention]] = [:]
    return some.filter { number in
      plan.patterns[number].proximities.allSatisfy { near in
        let members = near.terms.map { term in
          let known =
            places[term]
            ?? terms.filter { $0.subject == .term(term) }.map {
              TermMention(range: $0.range, sentence: 0)
            }
          places[term] = known
          return known
        }
        return TermProximity.near(members, words: near.words, in: text) != nil
      }
    }
  }

  /// Those of some patterns that find all terms which they require in one scope.
  ///
  /// - Parameter index: Holds each of these terms wherever it may be mentioned.
  func patterns(_ some: [Int], in index: MentionIndex) -> [Int] {
    some.filter { number in
      let pattern = plan.patterns[number]
      guard !pattern.required.isEmpty else { return true }
      return index.scopes(of: pattern).contains { $0.mayHold(pattern.required, in: index) }
    }
  }

  /// The terms that some patterns require.
  func terms(requiredBy patterns: [Int]) -> SubjectSet {
    var terms = SubjectSet(of: plan)
    for pattern in patterns {
      for term in plan.patterns[pattern].required { terms.insert(.term(term)) }
    }
    return terms
  }
}

/// Terms, and entities of which some value is meant, as bits by their places.
struct SubjectSet {
  private(set) var terms: [UInt64]
  private(set) var entities: [UInt64]

  /// An empty set for those of a plan.
  init(of plan: ExtractionPlan) {
    terms = Array(repeating: 0, count: plan.terms.count / 64 + 1)
    entities = Array(repeating: 0, count: plan.ruleset.entities.count / 64 + 1)
  }

  mutating func insert(_ subject: Subject) {
    switch subject {
    case .term(let term): terms.setBit(term)
    case .value(let entity, _): entities.setBit(entity)
    }
  }

  func contains(_ subject: Subject) -> Bool {
    switch subject {
    case .term(let term): terms.hasBit(term)
    case .value(let entity, _): entities.hasBit(entity)
    }
  }
}
