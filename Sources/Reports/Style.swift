import RuleLanguage

/// ANSI colours for a terminal, or none, and the characters that it shows.
public struct Style: Sendable {
  private let isOn: Bool
  /// What stands where a text was cut.
  let ellipsis: String

  /// With colours or without, and with marks of our own beyond ASCII or not.
  public init(usesColor: Bool, isUnicode: Bool = true) {
    isOn = usesColor
    ellipsis = isUnicode ? "…" : "..."
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
