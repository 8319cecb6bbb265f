import RuleLanguage

/// A ruleset compiled for extraction: its lexicon, and its events with names turned into places.
///
/// It is made once for a ruleset and shared by all threads; each reads articles with an
/// ``Extractor`` of its own.
public struct ExtractionPlan: Sendable {
  /// The ruleset it was made from.
  public let ruleset: Ruleset
  let lexicon: Lexicon
  let surnames: Surnames
  /// What the article's publisher is resolved against.
  let outlets: OutletDirectory
  /// Every way to report an event: those of the first event in their order, then the next one's.
  let patterns: [PatternPlan]
  /// The patterns to try when a term is mentioned: each stands under its first required term.
  let patternsByTerm: [[Int]]
  /// The patterns that require no term, to be tried in every article.
  let patternsWithoutTerm: [Int]
  /// For each event the slots that a report may lack.
  let optionalSlots: [String: Set<String>]

  /// Compiles the vocabulary of a ruleset.
  public init(_ ruleset: Ruleset) throws(ScanFailure) {
    self.ruleset = ruleset
    lexicon = try Lexicon(ruleset)
    surnames = Surnames(ruleset)
    outlets = OutletDirectory(ruleset)
    let terms = Self.places(ruleset.terms.map(\.name))
    let entities = Self.places(ruleset.entities.map(\.name))
    patterns = ruleset.events.enumerated().flatMap { index, event in
      event.alternatives.map {
        PatternPlan($0, event: index, terms: terms, entities: entities)
      }
    }
    var byTerm = [[Int]](repeating: [], count: ruleset.terms.count)
    var withoutTerm: [Int] = []
    for (index, pattern) in patterns.enumerated() {
      if let term = pattern.required.first {
        byTerm[term].append(index)
      } else {
        withoutTerm.append(index)
      }
    }
    patternsByTerm = byTerm
    patternsWithoutTerm = withoutTerm
    optionalSlots = Dictionary(
      ruleset.events.map { ($0.name, Set($0.slots.filter(\.isOptional).map(\.name))) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func places(_ names: [String]) -> [String: Int] {
    Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}
