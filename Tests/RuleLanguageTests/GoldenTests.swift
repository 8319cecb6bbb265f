import Foundation
import RuleLanguage
import Testing

/// What the checker says of small files with one mistake each, word for word.
///
/// Each `T0xx-name.tocsin` has its `.txt`. Run with TOCSIN_UPDATE_GOLDENS=1 to write the texts
/// anew, and read the difference.
@Suite struct GoldenTests {
  @Test(arguments: Golden.all)
  func `says what the golden says`(golden: Golden) throws {
    let file = try golden.source()
    let result = RulesetChecker.check(files: [file])
    let text = DiagnosticRenderer(files: [file]).text(of: result)
    if ProcessInfo.processInfo.environment["TOCSIN_UPDATE_GOLDENS"] != nil {
      try text.write(to: golden.expectation, atomically: true, encoding: .utf8)
    } else {
      #expect(text == (try String(contentsOf: golden.expectation, encoding: .utf8)))
    }
    let errors = result.diagnostics.count { $0.severity == .error }
    #expect((result.ruleset == nil) == (errors > 0))
  }

  @Test(arguments: Golden.all)
  func `reports its own code and no other`(golden: Golden) throws {
    let result = RulesetChecker.check(files: [try golden.source()])
    #expect(Set(result.diagnostics.map(\.code.rawValue)) == [golden.code])
  }

  @Test(arguments: Golden.all)
  func `mends what it has a fix for`(golden: Golden) throws {
    let file = try golden.source()
    let diagnostics = RulesetChecker.check(files: [file]).diagnostics
    var bytes = file.bytes
    for fix in diagnostics.compactMap(\.fix).reversed() {
      bytes.replaceSubrange(
        fix.span.start.offset..<fix.span.end.offset, with: fix.replacement.utf8)
    }
    let mended = RulesetChecker.check(files: [SourceFile(path: file.path, bytes: bytes)])
    let unfixed = diagnostics.count { $0.fix == nil }
    #expect(mended.diagnostics.count <= unfixed, "\(mended.diagnostics)")
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `there is a golden`(code: DiagnosticCode) {
    #expect(Golden.all.contains { $0.code == code.rawValue })
  }
}

/// A rule file beside the tests, with what the checker says of it.
struct Golden: Sendable, CustomTestStringConvertible {
  let url: URL

  static let all: [Golden] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "tocsin" }
      .sorted { $0.path < $1.path }.map(Golden.init)
  }()

  var name: String { url.deletingPathExtension().lastPathComponent }
  var code: String { String(name.prefix(4)) }
  var expectation: URL { url.deletingPathExtension().appendingPathExtension("txt") }
  var testDescription: String { name }

  func source() throws -> SourceFile {
    SourceFile(path: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
  }
}
