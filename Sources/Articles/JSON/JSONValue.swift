/// A value of JSON. Numbers stay as they are written, however many digits they have.
indirect enum JSONValue: Hashable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  /// The members in their order; of several with one name the first counts.
  case object([Member])

  /// A name with its value.
  struct Member: Hashable {
    var name: String
    var value: JSONValue
  }

  /// The value of a member, its name in these very letters; nil for what is no object.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string, or the digits of a number.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// The values of an array; a single value stands for an array of it, and null for an empty one.
  var elements: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }
}
