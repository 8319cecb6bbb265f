import CivilTime
import RuleLanguage

/// What a field of a happening holds.
enum FieldValue: Hashable, Sendable {
  /// A value of an entity, a name, or a status, by its name.
  case name(String)
  /// A whole number.
  case number(Int)
  /// A day, or the days that a vague date may mean.
  case days(DayInterval)
}

extension FieldValue {
  /// What a literal of the language stands for.
  init(_ literal: Literal) {
    switch literal {
    case .value(_, let name), .name(let name): self = .name(name)
    case .number(let number): self = .number(number)
    case .date(let day): self = .days(DayInterval(day))
    case .status(let status): self = .name(status.rawValue)
    }
  }

  /// Whether the two are the same for certain.
  func equals(_ other: FieldValue) -> Bool {
    guard case .days(let days) = self else { return self == other }
    return days.isExact && self == other
  }

  /// Whether the two cannot be the same.
  func differs(from other: FieldValue) -> Bool {
    guard case .days(let mine) = self, case .days(let theirs) = other else { return self != other }
    return !mine.intersects(theirs)
  }

  /// Whether this one is the smaller for certain; names are not ordered.
  func isLess(than other: FieldValue, orEqual: Bool = false) -> Bool {
    switch (self, other) {
    case (.number(let mine), .number(let theirs)):
      orEqual ? mine <= theirs : mine < theirs
    case (.days(let mine), .days(let theirs)):
      orEqual ? mine.latest <= theirs.earliest : mine.latest < theirs.earliest
    default: false
    }
  }
}

extension FieldValue: CustomStringConvertible {
  /// As alerts show it.
  var description: String {
    switch self {
    case .name(let name): name
    case .number(let number): "\(number)"
    case .days(let days): "\(days)"
    }
  }
}
