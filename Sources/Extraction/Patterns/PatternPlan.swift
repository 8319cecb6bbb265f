import RuleLanguage

/// One way to report an event, with the names of terms, entities and slots turned into places.
///
/// A class, for it is handed on at every step of a report.
final class PatternPlan: Sendable {
  /// The place of the event in the plan.
  let event: Int
  let required: [Int]
  let proximities: [NearTerms]
  let forbidden: [Int]
  /// Those of which none may stand in what a report belongs to, as its lead tells.
  let forbiddenInLead: [Int]
  let slots: [SlotPlan]
  /// The entities that slots fall back on by an attribute, though no slot holds them.
  let fallbackEntities: [Int]
  /// The slot of which each value makes an event of its own.
  let eachSlot: Int?
  let scope: Event.Scope
  /// The statuses that make a report; nil for all.
  let statuses: Set<Status>?
  /// How a report without a date of its own is read; nil for as any other.
  let undated: Status?
  /// How a report is read whose words look ahead; nil for as a plan.
  let planned: Status?
  let dating: Event.Dating
  /// The entities of the slots that must be filled and fall back on nothing; and for each open one of them the
  /// terms that it stands beside.
  private let neededEntities: [Int]
  private let neededCues: [[Int]]

  /// Terms that must stand so many words apart at most.
  struct NearTerms: Sendable {
    let terms: [Int]
    let words: Int
  }

  struct SlotPlan: Sendable {
    let name: String
    let source: SlotSource
    let isOptional: Bool
    /// On which side of a term its values stand; nil for anywhere.
    let position: SlotPosition?
    let fallbacks: [Fallback]
  }

  /// What the values of a slot are taken from.
  enum SlotSource: Sendable {
    /// The values of the entity at this place.
    case entity(Int)
    case open(OpenTextPlan)
  }

  /// The places of terms and entities by their names, and the terms that open slots add.
  struct Vocabulary {
    private(set) var terms: [Term]
    private let termPlaces: [String: Int]
    private let entityPlaces: [String: Int]

    init(_ ruleset: Ruleset) {
      terms = ruleset.terms
      termPlaces = Self.places(ruleset.terms.map(\.name))
      entityPlaces = Self.places(ruleset.entities.map(\.name))
    }

    func term(_ name: String) -> Int? { termPlaces[name] }

    func entity(_ name: String) -> Int? { entityPlaces[name] }

    /// Nil for an entity that the ruleset does not declare.
    fileprivate mutating func source(of slot: Slot) -> SlotSource? {
      switch slot.source {
      case .entity(let name): return entityPlaces[name].map { .entity($0) }
      case .open(let text):
        var places = text.terms.compactMap { termPlaces[$0] }
        if !text.phrases.isEmpty {
          places.append(terms.count)
          terms.append(Term(name: slot.name, phrases: text.phrases))
        }
        return .open(OpenTextPlan(side: text.side, terms: places, room: text.room))
      }
    }

    private static func places(_ names: [String]) -> [String: Int] {
      Dictionary(
        names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first }
      )
    }
  }

  /// Where the value of a slot comes from when none is named.
  enum Fallback: Sendable {
    /// An attribute of the value of the slot at this place.
    case attribute(slot: Int, name: String)
    /// An attribute of the values of the entity at this place that are named in scope.
    case named(entity: Int, name: String)
    /// The dateline, or only what it says of the lead.
    case dateline(ofLead: Bool)
    case lead
    case outlet
  }

  /// Compiles a pattern of the event at a place of a ruleset. A name that the ruleset does not declare
  /// cannot stand in a checked one; it would ask for nothing.
  init(_ pattern: Pattern, event: Int, _ vocabulary: inout Vocabulary) {
    self.event = event
    let terms = vocabulary.term
    let entities = vocabulary.entity
    let requiredNames = pattern.required.filter { terms($0) != nil }
    required = requiredNames.compactMap(terms)
    proximities = pattern.proximities.map { near in
      NearTerms(terms: near.terms.compactMap(terms), words: near.words)
    }
    forbidden = pattern.forbidden.compactMap(terms)
    forbiddenInLead = pattern.forbiddenInLead.compactMap(terms)
    let known = pattern.slots.compactMap { slot in
      vocabulary.source(of: slot).map { (slot: slot, source: $0) }
    }
    let declared = known.map(\.slot)
    slots = known.map { slot, source in
      let fallbacks = slot.fallbacks.compactMap { fallback -> Fallback? in
        switch fallback {
        case .attribute(let other, let name):
          declared.firstIndex { $0.name == other }.map { .attribute(slot: $0, name: name) }
        case .named(let entity, let name):
          entities(entity).map { .named(entity: $0, name: name) }
        case .dateline: .dateline(ofLead: false)
        case .datelineOfLead: .dateline(ofLead: true)
        case .lead: .lead
        case .outlet: .outlet
        }
      }
      let position = slot.position.flatMap { position in
        requiredNames.firstIndex(of: position.term).map {
          SlotPosition(side: position.side, term: $0)
        }
      }
      return SlotPlan(
        name: slot.name, source: source, isOptional: slot.isOptional, position: position,
        fallbacks: fallbacks)
    }
    fallbackEntities = Set(
      slots.flatMap(\.fallbacks).compactMap { fallback in
        if case .named(let entity, _) = fallback { entity } else { nil }
      }
    ).sorted()
    eachSlot = declared.firstIndex(where: \.isEach)
    scope = pattern.scope
    statuses = pattern.statuses.map(Set.init)
    undated = pattern.undated
    planned = pattern.planned
    dating = pattern.dating
    let needed = slots.filter { !$0.isOptional && $0.fallbacks.isEmpty }.map(\.source)
    neededEntities = needed.compactMap { if case .entity(let entity) = $0 { entity } else { nil } }
    neededCues = needed.compactMap { if case .open(let text) = $0 { text.terms } else { nil } }
  }

  /// Whether all that it requires is mentioned somewhere in an article.
  ///
  /// - Parameters:
  ///   - terms: A bit for each term that is mentioned, by its place.
  ///   - entities: The same for entities of which a value is.
  func mayHold(terms: [UInt64], entities: [UInt64]) -> Bool {
    for term in required where !terms.hasBit(term) { return false }
    for entity in neededEntities where !entities.hasBit(entity) { return false }
    return neededCues.allSatisfy { $0.contains(where: terms.hasBit) }
  }
}
