/// One mistake in a rule file: what it is, where, and the way out.
public struct Diagnostic: Hashable, Sendable, Codable {
  /// What it is about.
  public var code: DiagnosticCode
  /// Error or warning; always that of the code.
  public var severity: DiagnosticCode.Severity
  /// What went wrong, in one sentence.
  public var message: String
  /// Where.
  public var span: SourceSpan
  /// What to write under the place; empty for nothing.
  public var label: String
  /// Other places that belong to it.
  public var related: [Related]
  /// More to know: valid choices, and how to mend it.
  public var notes: [String]
  /// An edit that mends it; nil when only the author can tell.
  public var fix: Fix?

  /// Another place that a diagnostic speaks of.
  public struct Related: Hashable, Sendable, Codable {
    /// Where.
    public var span: SourceSpan
    /// What stands there.
    public var label: String
  }

  /// An edit of a file.
  public struct Fix: Hashable, Sendable, Codable {
    /// What to take out; empty for an insertion.
    public var span: SourceSpan
    /// What to put in its place.
    public var replacement: String
  }
}

extension Diagnostic: Comparable {
  /// By file, place, and code.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    let leftKey = (left.span.path, left.span.start.offset, left.code.rawValue, left.message)
    let rightKey = (right.span.path, right.span.start.offset, right.code.rawValue, right.message)
    return leftKey < rightKey
  }
}
