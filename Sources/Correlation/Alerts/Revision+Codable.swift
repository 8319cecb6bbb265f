import Foundation

/// The shape in which a revision is stored.
extension Revision: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, time, cause, notifies, alert
    case number = "revision"
  }

  /// Reads a revision; throws when its number cannot be that of one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      number: try container.decode(Int.self, forKey: .number),
      kind: try container.decode(Kind.self, forKey: .kind),
      time: try container.decode(Moment.self, forKey: .time).date,
      cause: try container.decode(Cause.self, forKey: .cause),
      notifies: try container.decode(Bool.self, forKey: .notifies),
      alert: try container.decode(Alert.self, forKey: .alert))
    guard Alert.numbers.contains(number) else {
      throw DecodingError.dataCorruptedError(
        forKey: .number, in: container,
        debugDescription: "a revision's number is 1 to 2⁵³ − 1")
    }
  }

  /// Writes the shape that is read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(number, forKey: .number)
    try container.encode(kind, forKey: .kind)
    try container.encode(Moment(time), forKey: .time)
    try container.encode(cause, forKey: .cause)
    try container.encode(notifies, forKey: .notifies)
    try container.encode(alert, forKey: .alert)
  }
}

/// One of `{"kind":"articles","added":[…],"removed":[…]}`, `{"kind":"ruleset"}`,
/// `{"kind":"merged","into":3}` and `{"kind":"time"}`.
extension Revision.Cause: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, added, removed, into
  }

  private enum Kind: String, Codable {
    case articles, ruleset, merged, time
  }

  /// Reads a cause; throws when its kind is none of these.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .articles:
      self = .articles(
        added: try container.decode([String].self, forKey: .added),
        removed: try container.decode([String].self, forKey: .removed))
    case .ruleset:
      self = .ruleset
    case .merged:
      self = .merged(into: try container.decode(Int.self, forKey: .into))
    case .time:
      self = .time
    }
  }

  /// Writes the shape that is read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .articles(let added, let removed):
      try container.encode(Kind.articles, forKey: .kind)
      try container.encode(added, forKey: .added)
      try container.encode(removed, forKey: .removed)
    case .ruleset:
      try container.encode(Kind.ruleset, forKey: .kind)
    case .merged(let survivor):
      try container.encode(Kind.merged, forKey: .kind)
      try container.encode(survivor, forKey: .into)
    case .time:
      try container.encode(Kind.time, forKey: .kind)
    }
  }
}
