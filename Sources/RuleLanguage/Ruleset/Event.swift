/// `event`: what counts as one report of a happening.
public struct Event: Hashable, Sendable {
  /// Its kebab-case name.
  public var name: String
  /// What it is, for people.
  public var title: String?
  /// What a report of it names, in the order of the file. With patterns, the slots of all of
  /// them: a slot that some pattern has not is optional here.
  public var slots: [Slot]
  /// The terms that must all stand in scope.
  public var required: [String]
  /// Terms that must stand near one another besides.
  public var proximities: [Proximity]
  /// The terms of which none may stand in scope.
  public var forbidden: [String]
  /// The terms of which none may stand in the headline, the lead or the paragraph of a report.
  public var forbiddenInLead: [String]
  /// How far around a sentence a report may reach.
  public var scope: Scope
  /// Which readings are reports at all; nil for all of them.
  public var statuses: [Status]?
  /// How a report is read that names no date of its own; nil when it is read as any other.
  public var undated: Status?
  /// How a report is read whose words look ahead; nil when it is planned.
  public var planned: Status?
  /// Where the date comes from.
  public var dating: Dating
  /// When two reports are of one happening; nil when every report is a happening of its own.
  public var sameness: Sameness?
  /// Ways to report it, in the order of the file; empty when the event itself is the only one.
  public var patterns: [Pattern]

  /// An event with these properties.
  public init(
    name: String, title: String? = nil, slots: [Slot] = [], required: [String],
    proximities: [Proximity] = [], forbidden: [String] = [], forbiddenInLead: [String] = [],
    scope: Scope = .sentence(), statuses: [Status]? = nil, undated: Status? = nil,
    planned: Status? = nil, dating: Dating = Dating(), sameness: Sameness? = nil,
    patterns: [Pattern] = []
  ) {
    self.name = name
    self.title = title
    self.slots = slots
    self.required = required
    self.proximities = proximities
    self.forbidden = forbidden
    self.forbiddenInLead = forbiddenInLead
    self.scope = scope
    self.statuses = statuses
    self.undated = undated
    self.planned = planned
    self.dating = dating
    self.sameness = sameness
    self.patterns = patterns
  }

  /// Every way to report it, complete in itself: the patterns, or the event as one pattern.
  public var alternatives: [Pattern] {
    guard patterns.isEmpty else { return patterns }
    return [
      Pattern(
        slots: slots, required: required, proximities: proximities, forbidden: forbidden,
        forbiddenInLead: forbiddenInLead, scope: scope, statuses: statuses, undated: undated,
        planned: planned,
        dating: dating)
    ]
  }
}

/// `pattern { … }`: one way to report an event, what stands outside of the pattern included.
public struct Pattern: Hashable, Sendable {
  /// What a report names.
  public var slots: [Slot]
  /// The terms that must all stand in scope.
  public var required: [String]
  /// Terms that must stand near one another besides.
  public var proximities: [Proximity]
  /// The terms of which none may stand in scope.
  public var forbidden: [String]
  /// The terms of which none may stand in the headline, the lead or the paragraph of a report.
  public var forbiddenInLead: [String]
  /// How far around a sentence a report may reach.
  public var scope: Event.Scope
  /// Which readings are reports at all; nil for all of them.
  public var statuses: [Event.Status]?
  /// How a report is read that names no date of its own; nil when it is read as any other.
  public var undated: Event.Status?
  /// How a report is read whose words look ahead; nil when it is planned.
  public var planned: Event.Status?
  /// Where the date comes from.
  public var dating: Event.Dating

  /// A pattern with these properties.
  public init(
    slots: [Slot] = [], required: [String], proximities: [Proximity] = [],
    forbidden: [String] = [], forbiddenInLead: [String] = [],
    scope: Event.Scope = .sentence(), statuses: [Event.Status]? = nil, undated: Event.Status? = nil,
    planned: Event.Status? = nil,
    dating: Event.Dating = Event.Dating()
  ) {
    self.slots = slots
    self.required = required
    self.proximities = proximities
    self.forbidden = forbidden
    self.forbiddenInLead = forbiddenInLead
    self.scope = scope
    self.statuses = statuses
    self.undated = undated
    self.planned = planned
    self.dating = dating
  }
}

/// `require security-commission, convene near 8 words`
public struct Proximity: Hashable, Sendable {
  /// The terms, at least two.
  public var terms: [String]
  /// How many words may lie between the first and the last of them.
  public var words: Int

  /// These terms, so many words apart at most.
  public init(terms: [String], words: Int) {
    self.terms = terms
    self.words = words
  }
}

/// `same province within 3 days`: when two reports are of one happening.
public struct Sameness: Hashable, Sendable {
  /// The slots that must be equal.
  public var slots: [String]
  /// How many calendar days apart two reports may be: 0 asks for one day.
  public var days: Int

  /// Reports with equal slots, at most so many days apart.
  public init(slots: [String], days: Int) {
    self.slots = slots
    self.days = days
  }
}
