import CivilTime
import RuleLanguage

extension RuleTest.Action {
  /// What is expected, as it is written in a rule file without its `expect`.
  var expectedText: String {
    switch self {
    case .expectEvent(let name, let isAbsent, let expectations):
      Self.text("event \(name)", isAbsent, expectations)
    case .expectAlert(let rule, let isAbsent, let expectations):
      Self.text("alert \(rule)", isAbsent, expectations)
    default: ""
    }
  }

  private static func text(
    _ what: String, _ isAbsent: Bool, _ expectations: [RuleTest.Expectation]
  ) -> String {
    let fields = expectations.isEmpty ? "" : " " + expectations.map(\.field).inBraces
    return (isAbsent ? "no " : "") + what + fields
  }
}

extension RuleTest.Expectation {
  /// The field and what it is to be.
  var field: (name: String, text: String) {
    switch self {
    case .slot(let name, let values): (name, values.asValues)
    case .date(let days): ("date", days.inWords)
    case .status(let status): ("status", status.rawValue)
    case .count(let count): ("count", "\(count)")
    case .sources(let sources): ("sources", "\(sources)")
    case .severity(let severity): ("severity", severity.rawValue)
    case .state(let state): ("state", state)
    case .certainty(let certainty): ("certainty", certainty.rawValue)
    case .first(let day): ("first", "\(day)")
    case .last(let day): ("last", "\(day)")
    case .message(let text): ("message", "\"\(text)\"")
    }
  }
}

extension [String] {
  /// One value as it is, several in parentheses.
  var asValues: String {
    count == 1 ? self[0] : "(\(joined(separator: ", ")))"
  }
}

extension [(name: String, text: String)] {
  /// The fields as a step of a test has them.
  var inBraces: String {
    "{ \(map { "\($0.name): \($0.text)" }.joined(separator: ", ")) }"
  }
}
