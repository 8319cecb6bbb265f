/// Writes diagnostics for people: place, reason, source line with a caret, and the way out.
///
///     meetings.tocsin:12:25: error[T014]: event 'security-meeting' has no slot 'provence'
///       12 |     when count(distinct provence) of security-meeting >= 3 within 14 days
///          |                         ^^^^^^^^ did you mean 'province'?
///          = slots: province, chair
///
/// Control characters of files and messages are never written as such.
public struct DiagnosticRenderer: Sendable {
  private let files: [String: SourceFile]
  private let style: TerminalStyle
  private let limit: Int

  /// A renderer that quotes lines of these files, with ANSI colours or without, and that writes
  /// at most `limit` diagnostics.
  public init(files: [SourceFile], usesColor: Bool = false, limit: Int = 100) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.style = TerminalStyle(isOn: usesColor)
    self.limit = limit
  }

  /// All that a check found, and how much of it is left out. Empty when it found nothing;
  /// else it ends with a line feed.
  public func text(of result: CheckResult) -> String {
    var blocks = result.diagnostics.prefix(limit).map(text)
    let hidden = max(0, result.diagnostics.count - limit) + result.omitted
    if hidden > 0 { blocks.append("… and \(hidden) more\n") }
    return blocks.joined(separator: "\n")
  }

  /// One diagnostic; ends with a line feed.
  public func text(of diagnostic: Diagnostic) -> String {
    let numbers = ([diagnostic.span] + diagnostic.related.map(\.span)).map(\.start.line)
    let gutter = max(4, 2 + String(numbers.max() ?? 1).count)
    let indent = String(repeating: " ", count: gutter + 1)
    let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    var lines = [
      style.place(heading(diagnostic.span)) + ": "
        + style.severity(kind, diagnostic.severity) + ": "
        + style.message(SafeText.escaping(diagnostic.message))
    ]
    lines += excerpt(diagnostic.span, "^", diagnostic.label, diagnostic.severity, gutter)
    for related in diagnostic.related {
      let label = SafeText.escaping(related.label)
      lines.append("\(indent)\(style.frame("=")) \(label): \(heading(related.span))")
      lines += excerpt(related.span, "-", "", nil, gutter)
    }
    for note in diagnostic.notes {
      lines.append("\(indent)\(style.frame("=")) \(SafeText.escaping(note))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ span: SourceSpan) -> String {
    "\(SafeText.escaping(span.path)):\(span.start.line):\(span.start.column)"
  }

  /// The source line with its number, and the line with the caret under it.
  private func excerpt(
    _ span: SourceSpan, _ mark: Character, _ label: String,
    _ severity: DiagnosticCode.Severity?, _ gutter: Int
  ) -> [String] {
    guard let file = files[span.path], !file.isTooLarge,
      let excerpt = SourceExcerpt(of: span, in: file)
    else { return [] }
    let number = String(span.start.line)
    let padding = String(repeating: " ", count: max(0, gutter - number.count))
    let empty = String(repeating: " ", count: gutter)
    let marks = String(repeating: String(mark), count: excerpt.width)
    let caret = marks + (label.isEmpty ? "" : " " + SafeText.escaping(label))
    let lead = String(repeating: " ", count: excerpt.lead)
    return [
      style.frame("\(padding)\(number) |") + (excerpt.text.isEmpty ? "" : " \(excerpt.text)"),
      style.frame("\(empty) |") + " \(lead)\(style.caret(caret, severity))",
    ]
  }
}
