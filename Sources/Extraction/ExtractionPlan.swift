import RuleLanguage

/// A ruleset compiled for extraction: its lexicon, and its events with names turned into places.
///
/// It is made once for a ruleset and shared by all threads; each reads articles with an
/// ``Extractor`` of its own.
public struct ExtractionPlan: Sendable {
  /// The ruleset it was made from.
  public let ruleset: Ruleset
  let lexicon: Lexicon
  let events: [EventPlan]
  /// The events to try in a sentence that mentions a term: each stands under one required term.
  let eventsByTerm: [[Int]]
  /// The events that require no term, to be tried in every sentence.
  let eventsWithoutTerm: [Int]

  /// Compiles the vocabulary of a ruleset.
  public init(_ ruleset: Ruleset) throws(ScanFailure) {
    self.ruleset = ruleset
    lexicon = try Lexicon(ruleset)
    events = ruleset.events.map { EventPlan($0, in: ruleset) }
    var byTerm = [[Int]](repeating: [], count: ruleset.terms.count)
    var withoutTerm: [Int] = []
    for (index, event) in events.enumerated() {
      if let term = event.required.first {
        byTerm[term].append(index)
      } else {
        withoutTerm.append(index)
      }
    }
    eventsByTerm = byTerm
    eventsWithoutTerm = withoutTerm
  }
}

/// An event with the names of terms and entities turned into their places in the ruleset.
struct EventPlan: Sendable {
  let name: String
  let required: [Int]
  let forbidden: Set<Int>
  let slots: [SlotPlan]
  /// The slot of which each value makes an event of its own.
  let eachSlot: Int?

  struct SlotPlan: Sendable {
    let name: String
    let entity: Int?
    let isOptional: Bool
  }

  init(_ event: Event, in ruleset: Ruleset) {
    name = event.name
    required = event.required.compactMap { name in
      ruleset.terms.firstIndex { $0.name == name }
    }
    forbidden = Set(
      event.forbidden.compactMap { name in ruleset.terms.firstIndex { $0.name == name } })
    slots = event.slots.map { slot in
      SlotPlan(
        name: slot.name, entity: ruleset.entities.firstIndex { $0.name == slot.entity },
        isOptional: slot.isOptional)
    }
    eachSlot = event.slots.firstIndex(where: \.isEach)
  }
}
