import FuzzDriver
import RuleLanguage

/// What holds of any bytes that are taken for a rule file: nothing crashes, every diagnostic lies in
/// the file, fixes can be applied, and formatting is idempotent and does not change what it means.
private func examine(_ bytes: [UInt8]) {
  let file = SourceFile(path: "a.tocsin", bytes: bytes)
  let result = RulesetChecker.check(files: [file])
  for diagnostic in result.diagnostics {
    precondition(diagnostic.span.start.offset <= diagnostic.span.end.offset)
    precondition(diagnostic.span.end.offset <= bytes.count)
    precondition(!diagnostic.message.isEmpty && !diagnostic.json.contains("\n"))
  }
  precondition((result.ruleset == nil) == result.diagnostics.contains { $0.severity == .error })
  _ = DiagnosticRenderer(files: result.sources).text(of: result)
  for mended in Fixes.apply(result.diagnostics, to: [file]) {
    _ = RulesetChecker.check(files: [mended])
  }
  guard case .formatted(let once) = RuleFormatter.format(file) else { return }
  let formatted = SourceFile(path: "a.tocsin", text: once)
  guard case .formatted(let twice) = RuleFormatter.format(formatted) else {
    preconditionFailure("what was laid out is not understood")
  }
  precondition(once == twice, "laid out twice, it is another text")
  let after = RulesetChecker.check(files: [formatted])
  precondition(after.ruleset == result.ruleset, "laid out, it means something else")
}

/// What libFuzzer starts.
@_cdecl("FuzzRules_main")
public func run(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  fuzz(count, arguments) { bytes, length in
    examine(Array(UnsafeBufferPointer(start: bytes, count: length)))
    return 0
  }
}
