/// `slot official each official before removed or dateline`: what a report of an event names.
public struct Slot: Hashable, Sendable {
  /// Its name, unique in the event.
  public var name: String
  /// What its values are taken from.
  public var source: Source
  /// Whether every value named makes an event of its own.
  public var isEach: Bool
  /// Whether there is an event even when it stays empty.
  public var isOptional: Bool
  /// Where in the sentence its values stand; nil for anywhere in scope.
  public var position: Position?
  /// Where a value comes from when none is named, in order.
  public var fallbacks: [Fallback]

  /// `before removed`: on which side of a required term a value stands, in the sentence of that term.
  public struct Position: Hashable, Sendable {
    /// The side of the term that the value stands on.
    public var side: Side
    /// The name of the term.
    public var term: String

    /// The sides of a term.
    public enum Side: String, Hashable, Sendable, CaseIterable {
      case before, after
    }

    /// On this side of this term.
    public init(_ side: Side, term: String) {
      self.side = side
      self.term = term
    }
  }

  /// What the values of a slot are taken from.
  public enum Source: Hashable, Sendable {
    /// The values of this entity.
    case entity(String)
    /// What the text says beside some phrases.
    case open(OpenText)
  }

  /// The entity that its values come from; nil when they are open text.
  public var entity: String? {
    if case .entity(let name) = source { name } else { nil }
  }

  /// Where the value of a slot comes from when none is named.
  public enum Fallback: Hashable, Sendable {
    /// What the value of another slot has as an attribute, of its own or of a role that holds on
    /// the date of the report: `chair.province`.
    case attribute(slot: String, attribute: String)
    /// What the values of an entity that are named for the report have as an attribute, where no slot
    /// holds them: `city.province`.
    case named(entity: String, attribute: String)
    /// A value named in the dateline.
    case dateline
    /// The same, only for what the lead tells: further down a text goes elsewhere.
    case datelineOfLead
    /// The only value that the lead names: the headline and the first two paragraphs below it.
    case lead
    /// The outlet of the article if the slot is one of outlets; else the attribute of the outlet
    /// that is called like the slot's entity, or a value that the name of the outlet holds.
    case outlet
  }

  /// A slot that is filled from an entity.
  public init(
    name: String, entity: String, isEach: Bool = false, isOptional: Bool = false,
    position: Position? = nil, fallbacks: [Fallback] = []
  ) {
    self.init(
      name: name, source: .entity(entity), isEach: isEach, isOptional: isOptional,
      position: position, fallbacks: fallbacks)
  }

  /// A slot with these properties.
  public init(
    name: String, source: Source, isEach: Bool = false, isOptional: Bool = false,
    position: Position? = nil, fallbacks: [Fallback] = []
  ) {
    self.name = name
    self.source = source
    self.isEach = isEach
    self.isOptional = isOptional
    self.position = position
    self.fallbacks = fallbacks
  }
}
