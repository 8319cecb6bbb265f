import CivilTime
import Foundation
import RuleLanguage

/// The shape that `tocsin alerts` and `tocsin backtest` print.
extension Alert: Codable {
  private enum CodingKeys: String, CodingKey {
    case rule, state, severity, group, count, values, certainty, first, last, raised, message
    case happenings
    case number = "alert"
  }

  /// The numbers that survive every reader of JSON: up to 2⁵³ − 1.
  static let numbers = 1...9_007_199_254_740_991

  /// Reads an alert; throws when its numbers or days cannot be those of one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      number: try container.decode(Int.self, forKey: .number),
      rule: try container.decode(String.self, forKey: .rule),
      state: try container.decode(State.self, forKey: .state),
      severity: try container.decode(Severity.self, forKey: .severity),
      group: try container.decode([String: String].self, forKey: .group),
      count: try container.decode(Int.self, forKey: .count),
      values: try container.decode([String: [String]].self, forKey: .values),
      certainty: try container.decode(Certainty.self, forKey: .certainty),
      first: try container.decode(Day.self, forKey: .first),
      last: try container.decode(Day.self, forKey: .last),
      raised: try container.decode(Moment.self, forKey: .raised).date,
      message: try container.decode(String.self, forKey: .message),
      happenings: try container.decode([Happening].self, forKey: .happenings))

    func require(_ holds: Bool, _ key: CodingKeys, _ reason: String) throws {
      guard !holds else { return }
      throw DecodingError.dataCorruptedError(
        forKey: key, in: container, debugDescription: reason)
    }
    try require(Self.numbers.contains(number), .number, "an alert's number is 1 to 2⁵³ − 1")
    try require(count >= 1, .count, "an alert counts at least 1")
    try require(first <= last, .last, "an alert does not end before it begins")
  }

  /// Writes the shape that is read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(number, forKey: .number)
    try container.encode(rule, forKey: .rule)
    try container.encode(state, forKey: .state)
    try container.encode(severity, forKey: .severity)
    try container.encode(group, forKey: .group)
    try container.encode(count, forKey: .count)
    try container.encode(values, forKey: .values)
    try container.encode(certainty, forKey: .certainty)
    try container.encode(first, forKey: .first)
    try container.encode(last, forKey: .last)
    try container.encode(Moment(raised), forKey: .raised)
    try container.encode(message, forKey: .message)
    try container.encode(happenings, forKey: .happenings)
  }
}
