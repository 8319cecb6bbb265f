import RuleLanguage

/// `wave.window=7,14,30`: several values for one number of a rule.
///
/// The name is a parameter of the rule. Where it has none of that name, `days` stands for the
/// span of its condition, and `count` for the number of a threshold.
public struct Sweep: Hashable, Sendable {
  /// The name of the rule.
  public let rule: String
  /// What is changed of it.
  public let name: String
  /// The values, as written.
  public let values: [String]

  /// The most values there may be.
  private static let limit = 1_000

  /// Reads it; nil when it is not written so.
  public init?(_ text: String) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let names = sides[0].split(separator: ".", omittingEmptySubsequences: false)
    guard sides.count == 2, names.count == 2, names.allSatisfy({ !$0.isEmpty }) else { return nil }
    let values = sides[1].split(separator: ",", omittingEmptySubsequences: false).map { value in
      String(value.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard values.allSatisfy({ !$0.isEmpty }), values.count <= Self.limit else { return nil }
    (rule, name) = (String(names[0]), String(names[1]))
    self.values = values
  }

  /// What a value makes of a ruleset.
  public enum Setting: Sendable {
    /// To check the rules anew with this, as for `--set`.
    case parameter(String)
    /// The ruleset itself.
    case ruleset(Ruleset)
  }

  /// What cannot be swept, and why.
  public struct Failure: Error, CustomStringConvertible {
    /// For people, in one line.
    public let description: String
  }

  /// What a value makes of a ruleset.
  public func setting(_ value: String, of ruleset: Ruleset) throws(Failure) -> Setting {
    guard let place = ruleset.rules.firstIndex(where: { $0.name == rule }) else {
      throw Failure(description: "there is no rule '\(rule)'")
    }
    let swept = ruleset.rules[place]
    if let parameter = swept.parameters.first(where: { $0.name == name }) {
      var unit = ""
      if case .span(let span) = parameter.value, Int(value) != nil {
        unit = if case .days = span { " days" } else { " minutes" }
      }
      return .parameter("\(rule).\(name)=\(value)\(unit)")
    }
    guard let number = Int(value), (1...36_500).contains(number) else {
      throw Failure(description: "'\(value)' is no number from 1 to 36500")
    }
    var changed = ruleset
    switch (name, swept.condition) {
    case ("days", let condition):
      guard case .days = condition.span else {
        throw Failure(description: "the rule '\(rule)' does not count days")
      }
      changed.rules[place].condition.span = .days(number)
    case ("count", .threshold(var threshold)):
      threshold.count = number
      changed.rules[place].condition = .threshold(threshold)
    default:
      let known = swept.parameters.map(\.name) + ["days"]
      let names = known.map { "'\($0)'" }.joined(separator: ", ")
      throw Failure(description: "the rule '\(rule)' has no '\(name)'; it has \(names)")
    }
    return .ruleset(changed)
  }
}
