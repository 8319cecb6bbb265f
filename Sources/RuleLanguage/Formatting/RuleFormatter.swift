/// Lays out rule files in the one way they are written in.
///
/// Four spaces for each brace, one space between words, no alignment, at most one blank line in a
/// row, ASCII punctuation, line feeds. Line breaks inside of clauses and comments stay where they
/// are. Formatting what is formatted changes nothing, and the ruleset is the same before and after.
public enum RuleFormatter {
  /// What became of a file.
  public enum Result: Sendable {
    /// The file laid out; equal to its text when it was already.
    case formatted(String)
    /// The file is not understood, and left alone: the mistakes in its text and grammar.
    case faulty([Diagnostic])
  }

  /// Lays out a file.
  public static func format(_ file: SourceFile) -> Result {
    let sink = DiagnosticSink()
    let tree = Parser.parse(file, sink)
    guard !sink.hasErrors else { return .faulty(sink.diagnostics.sorted()) }
    var layout = Layout(tree)
    return .formatted(layout.formatted())
  }
}
