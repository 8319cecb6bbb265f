import RuleLanguage

/// What a look at a daemon's surroundings came to, for people: nothing is cut, for it is to be pasted.
public struct FindingList {
  /// One of the things that were looked at.
  public struct Entry: Sendable {
    var check: String
    var verdict: String
    /// How urgent it is; nil where all is well.
    var severity: Severity?
    var text: String
    var advice: String?

    /// A thing, how it is, and how to mend it.
    public init(
      check: String, verdict: String, severity: Severity?, text: String, advice: String?
    ) {
      self.check = check
      self.verdict = verdict
      self.severity = severity
      self.text = text
      self.advice = advice
    }
  }

  private let entries: [Entry]

  /// A list of findings, in this order.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The lines; advice stands below what it mends.
  public func lines(style: Style) -> [String] {
    let widths = (
      verdict: entries.map(\.verdict.count).max() ?? 0, check: entries.map(\.check.count).max() ?? 0
    )
    return entries.flatMap { entry in
      let verdict = entry.verdict.padded(to: widths.verdict)
      let head = entry.severity.map { style.severity(verdict, $0) } ?? verdict
      let check = entry.check.padded(to: widths.check)
      let line = "\(head)  \(check)  \(SafeText.escaping(entry.text))"
      let indent = String(repeating: " ", count: widths.verdict + widths.check + 4)
      return [line] + (entry.advice.map { [indent + SafeText.escaping($0)] } ?? [])
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
