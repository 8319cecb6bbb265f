import RuleLanguage

/// ANSI colours for a terminal, or none.
public struct Style: Sendable {
  private let isOn: Bool

  /// With colours, or without.
  public init(usesColor: Bool) {
    isOn = usesColor
  }

  func heading(_ text: String) -> String { wrap(text, "1") }
  func faint(_ text: String) -> String { wrap(text, "2") }

  /// A text in the colour that journalctl gives to what is as urgent.
  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .info: text
    case .notice: wrap(text, "1")
    case .warning: wrap(text, "1;33")
    case .error, .critical, .alert, .emergency: wrap(text, "1;31")
    }
  }

  private func wrap(_ text: String, _ codes: String) -> String {
    isOn ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}
