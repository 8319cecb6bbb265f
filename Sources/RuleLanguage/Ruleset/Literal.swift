import CivilTime

/// A value as rules and vocabularies write it, with its type.
public enum Literal: Hashable, Sendable {
  /// A value of an entity.
  case value(entity: String, name: String)
  /// A name that is declared nowhere: `official` in `tier: official`.
  case name(String)
  /// A whole number.
  case number(Int)
  /// A calendar day.
  case date(Day)
  /// How a report is meant.
  case status(Event.Status)
}

extension Literal: CustomStringConvertible {
  /// As it is written in a rule file.
  public var description: String {
    switch self {
    case .value(_, let name), .name(let name): name
    case .number(let number): "\(number)"
    case .date(let day): "\(day)"
    case .status(let status): status.rawValue
    }
  }
}

/// What an attribute of an entity holds: an entity's values, names, numbers or days.
public enum AttributeType: Hashable, Sendable {
  /// Values of the entity of this name.
  case entity(String)
  /// Names that are declared nowhere.
  case name
  /// Whole numbers.
  case number
  /// Calendar days.
  case date
}

/// An attribute that values of an entity have, of their own or in their roles.
public struct Attribute: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// What it holds.
  public var type: AttributeType
  /// Whether it is one of a role, which holds for a time only.
  public var isOfRole: Bool

  /// An attribute with these properties.
  public init(name: String, type: AttributeType, isOfRole: Bool = false) {
    self.name = name
    self.type = type
    self.isOfRole = isOfRole
  }
}
