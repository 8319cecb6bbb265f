/// What a check has to say about a place: a diagnostic before its lines and columns are known.
struct Finding {
  var message: String
  var label = ""
  var related: [(place: Place, label: String)] = []
  var notes: [String] = []
  var fix: (place: Place, replacement: String)?

  init(
    _ message: String, label: String = "", related: [(place: Place, label: String)] = [],
    notes: [String] = [], fix: (place: Place, replacement: String)? = nil
  ) {
    self.message = message
    self.label = label
    self.related = related
    self.notes = notes
    self.fix = fix
  }
}

/// Collects the diagnostics of one run, so many of each severity for a file; more are counted.
final class DiagnosticSink {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var omitted = 0
  private(set) var hasErrors = false
  private var reported: Set<DiagnosticCode> = []
  private var counts: [String: (errors: Int, warnings: Int)] = [:]

  /// How many errors, and how many warnings, are kept for a file.
  static let limit = 500

  /// Reports a diagnostic. The finding is only made when it is kept.
  func report(_ code: DiagnosticCode, at place: Place, _ finding: @autoclosure () -> Finding) {
    reported.insert(code)
    let isError = code.severity == .error
    hasErrors = hasErrors || isError
    let path = place.file.path
    let kept = isError ? counts[path]?.errors ?? 0 : counts[path]?.warnings ?? 0
    guard kept < Self.limit else {
      omitted += 1
      return
    }
    if isError {
      counts[path, default: (0, 0)].errors += 1
    } else {
      counts[path, default: (0, 0)].warnings += 1
    }
    diagnostics.append(Diagnostic(code, at: place, finding()))
  }

  /// Whether a diagnostic of this code has been reported.
  func hasReported(_ code: DiagnosticCode) -> Bool { reported.contains(code) }
}

extension Diagnostic {
  fileprivate init(_ code: DiagnosticCode, at place: Place, _ finding: Finding) {
    self.init(
      code: code, severity: code.severity, message: finding.message, span: place.span,
      label: finding.label,
      related: finding.related.map { Related(span: $0.place.span, label: $0.label) },
      notes: finding.notes,
      fix: finding.fix.map { Fix(span: $0.place.span, replacement: $0.replacement) })
  }
}
