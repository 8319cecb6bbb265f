/// What a field holds, as far as comparing goes.
enum FieldType: Hashable {
  /// Values of an entity.
  case entity(String)
  /// Text of articles, by its name: what an open slot holds.
  case text
  /// Names that an attribute of an entity holds.
  case names(entity: String, attribute: String)
  case number
  case date
  case status

  /// As a diagnostic calls it.
  var description: String {
    switch self {
    case .entity(let name): "a value of \(quoted(name))"
    case .text: "open text"
    case .names: "a name"
    case .number: "a number"
    case .date: "a date"
    case .status: "a status"
    }
  }

  /// Whether one can be equal to the other.
  func isComparable(to other: FieldType) -> Bool {
    switch (self, other) {
    case (.names, .names): true
    default: self == other
    }
  }

  /// Whether of two of them one can be greater.
  var isOrdered: Bool { self == .number || self == .date }
}

/// A field with its type.
struct TypedField {
  var field: FieldPath
  var type: FieldType
  /// Whether there may be nothing in it.
  var canBeEmpty: Bool
  /// Whether there may be several things in it: roles may overlap.
  var canBeSeveral = false
}

/// A stream as the fields of a condition are looked up in it.
struct StreamScope {
  /// Its label; nil when it has none.
  var label: SyntaxToken?
  /// The slots that all its events and rules have.
  var slots: EventSlots
  /// How a diagnostic calls it: `event 'removal'`.
  var title: String
  /// Whether it has several events and rules.
  var isPlural = false
  /// The readings that its events keep.
  var statuses: Set<Event.Status>
}
