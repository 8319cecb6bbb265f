import RuleLanguage

/// A ruleset compiled for extraction: its lexicon, and its events with names turned into places.
///
/// It is made once for a ruleset and shared by all threads; each reads articles with an
/// ``Extractor`` of its own. A class, for it is handed on at every step, and has many parts to be counted.
public final class ExtractionPlan: Sendable {
  /// The ruleset it was made from.
  public let ruleset: Ruleset
  let lexicon: Lexicon
  let surnames: Surnames
  /// What the article's publisher is resolved against.
  let outlets: OutletDirectory
  /// The terms of the ruleset, then one for the phrases of each open slot; all places of terms are in this
  /// list.
  let terms: [Term]
  /// Every way to report an event: those of the first event in their order, then the next one's.
  let patterns: [PatternPlan]
  /// The patterns to try when a term is mentioned: each stands under its first required term.
  let patternsByTerm: [[Int]]
  /// The patterns that require no term, to be tried in every article.
  let patternsWithoutTerm: [Int]
  /// For each entity whether its values are places: those that a dateline may name, and what lies in one of
  /// them.
  let places: [Bool]
  /// For each event, by its name, which reports of it are one.
  let identities: [String: EventIdentity]

  /// Compiles the vocabulary of a ruleset.
  public init(_ ruleset: Ruleset) throws(ScanFailure) {
    self.ruleset = ruleset
    surnames = Surnames(ruleset)
    var vocabulary = PatternPlan.Vocabulary(ruleset)
    outlets = OutletDirectory(ruleset)
    patterns = ruleset.events.enumerated().flatMap { index, event in
      event.alternatives.map {
        PatternPlan($0, event: index, &vocabulary)
      }
    }
    terms = vocabulary.terms
    lexicon = try Lexicon(entities: ruleset.entities, terms: terms)
    var byTerm = [[Int]](repeating: [], count: terms.count)
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
    identities = Dictionary(
      ruleset.events.map { ($0.name, EventIdentity($0)) }, uniquingKeysWith: { first, _ in first })
    places = Self.places(of: ruleset)
  }

  private static func places(of ruleset: Ruleset) -> [Bool] {
    let slots = ruleset.events.flatMap { $0.alternatives.flatMap(\.slots) }
    let named = Set(slots.filter { $0.fallbacks.contains(.dateline) }.compactMap(\.entity))
    return ruleset.entities.map { entity in
      named.contains(entity.name)
        || entity.values.contains { value in
          value.attributes.values.contains {
            if case .value(let other, _) = $0 { named.contains(other) } else { false }
          }
        }
    }
  }
}
