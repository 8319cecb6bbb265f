import ArgumentParser
import RuleLanguage

/// `-p warning` or `-p 4`: a severity by its name or by the number that syslog gives it.
struct PriorityArgument: ExpressibleByArgument {
  let severity: Severity

  /// Takes journalctl's own short names, too.
  init?(argument: String) {
    let names = [
      "debug": "info", "warn": "warning", "err": "error", "crit": "critical", "emerg": "emergency",
    ]
    let found =
      Severity(rawValue: names[argument] ?? argument)
      ?? Severity.allCases.first { "\($0.priority)" == argument }
    guard let found else { return nil }
    severity = found
  }

  static var allValueStrings: [String] { Severity.allCases.map(\.rawValue) }
}
