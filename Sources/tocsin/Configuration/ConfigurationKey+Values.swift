import Logging
import RuleLanguage

/// What the texts of values mean. A text comes from the file, the environment or a flag.
extension ConfigurationKey {
  /// What is wrong with values that are given for the key, to be written behind its name; nil when
  /// they can be used.
  func problem(with values: [String]) -> String? {
    for value in values {
      if let problem = problem(with: value) { return problem }
    }
    return nil
  }

  private func problem(with value: String) -> String? {
    let isGood =
      switch kind {
      case .path, .paths: !value.isEmpty && !value.utf8.contains(0)
      case .period: Self.days(value) != nil
      case .seconds: Self.seconds(value) != nil
      case .choice: Self.choice(value) != nil
      case .settings: value.contains("=")
      case .level: Logger.Level(rawValue: value) != nil
      }
    guard !isGood else { return nil }
    return "takes \(kind.rawValue), not '\(clipped(value))'"
  }

  private func clipped(_ value: String) -> String {
    value.count > 60 ? value.prefix(60) + "…" : value
  }

  /// How many days `2 years` are; nil when it is no such period.
  static func days(_ value: String) -> Int? {
    let words = value.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (1...100_000).contains(count),
      let unit = TimeUnit(String(words[1]))?.days
    else { return nil }
    return count * unit
  }

  /// A number of seconds, at most a day of them; nil when it is none.
  static func seconds(_ value: String) -> Int? {
    Int(value).flatMap { (1...86_400).contains($0) ? $0 : nil }
  }

  /// Yes or no, in the words that YAML and shells have for them; nil when it is neither.
  static func choice(_ value: String) -> Bool? {
    switch value.lowercased() {
    case "true", "yes", "on", "1": true
    case "false", "no", "off", "0": false
    default: nil
    }
  }
}
