/// ANSI colours for diagnostics, or none.
struct TerminalStyle: Sendable {
  let isOn: Bool

  func place(_ text: String) -> String { wrap(text, "1") }
  func message(_ text: String) -> String { wrap(text, "1") }
  func frame(_ text: String) -> String { wrap(text, "34") }

  func severity(_ text: String, _ severity: DiagnosticCode.Severity) -> String {
    wrap(text, severity == .error ? "1;31" : "1;33")
  }

  /// A caret of the main place, or of a related one when there is no severity.
  func caret(_ text: String, _ severity: DiagnosticCode.Severity?) -> String {
    severity.map { self.severity(text, $0) } ?? frame(text)
  }

  private func wrap(_ text: String, _ codes: String) -> String {
    isOn ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}
