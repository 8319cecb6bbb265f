/// `event`: what counts as one report of a happening.
public struct Event: Hashable, Sendable {
  /// Its kebab-case name.
  public var name: String
  /// What it is, for people.
  public var title: String?
  /// What a report of it names, in the order of the file.
  public var slots: [Slot]
  /// The terms that must all stand in scope.
  public var required: [String]
  /// The terms of which none may stand in scope.
  public var forbidden: [String]
  /// When two reports are of one happening; nil when every report is a happening of its own.
  public var sameness: Sameness?

  /// An event with these properties.
  public init(
    name: String, title: String? = nil, slots: [Slot] = [], required: [String],
    forbidden: [String] = [], sameness: Sameness? = nil
  ) {
    self.name = name
    self.title = title
    self.slots = slots
    self.required = required
    self.forbidden = forbidden
    self.sameness = sameness
  }
}

/// `slot province each province`: what a report of an event names.
public struct Slot: Hashable, Sendable {
  /// Its name, unique in the event.
  public var name: String
  /// The entity that its values come from.
  public var entity: String
  /// Whether every value named makes an event of its own.
  public var isEach: Bool
  /// Whether there is an event even when it stays empty.
  public var isOptional: Bool

  /// A slot with these properties.
  public init(name: String, entity: String, isEach: Bool = false, isOptional: Bool = false) {
    self.name = name
    self.entity = entity
    self.isEach = isEach
    self.isOptional = isOptional
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
