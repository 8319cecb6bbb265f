import ArgumentParser
import RuleLanguage

/// `-p warning` or `-p 4`: a severity by its name or by the number that syslog gives it.
struct PriorityArgument {
  let severity: Severity

  /// Takes journalctl's own short names, too.
  static func read(_ text: String) throws -> PriorityArgument {
    let names = [
      "debug": "info", "7": "info", "warn": "warning", "err": "error", "crit": "critical",
      "emerg": "emergency",
    ]
    let found =
      Severity(rawValue: names[text] ?? text)
      ?? Severity.allCases.first { "\($0.priority)" == text }
    guard let found else { throw ValidationError("a severity is one of \(Self.names)") }
    return PriorityArgument(severity: found)
  }

  static var allValueStrings: [String] { Severity.allCases.map(\.rawValue) }

  /// As in `info, notice, warning`.
  static var names: String { allValueStrings.joined(separator: ", ") }
}
