import Foundation
import RuleLanguage
import Testing

/// What the checker says of small files with one mistake each, word for word.
///
/// Each `T0xx-name.tocsin` has its `.txt`, and a `.csv` when it reads a table. Run with
/// TOCSIN_UPDATE_GOLDENS=1 to write the texts anew, and read the difference.
@Suite struct GoldenTests {
  @Test(arguments: Golden.all)
  func `says what the golden says`(golden: Golden) throws {
    let result = try golden.check()
    let text = DiagnosticRenderer(files: result.sources).text(of: result)
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
    #expect(Set(try golden.check().diagnostics.map(\.code.rawValue)) == [golden.code])
  }

  @Test(arguments: Golden.all)
  func `mends what it has a fix for`(golden: Golden) throws {
    let file = try golden.source()
    let diagnostics = try golden.check().diagnostics
    let mended = Fixes.apply(diagnostics, to: [file]).first ?? file
    let rest = RulesetChecker.check(files: [mended], options: golden.options).diagnostics
    let unfixed = diagnostics.count { $0.fix == nil || $0.fix?.span.path != file.path }
    #expect(rest.count <= unfixed, "\(rest)")
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
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder("Goldens"), includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "tocsin" }
      .sorted { $0.path < $1.path }.map(Golden.init)
  }()

  /// A folder beside the tests.
  static func folder(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
  }

  var name: String { url.deletingPathExtension().lastPathComponent }
  var code: String { String(name.prefix(4)) }
  var expectation: URL { url.deletingPathExtension().appendingPathExtension("txt") }
  var testDescription: String { name }

  /// Tables beside the file, three years of retention, and for settings one that goes wrong.
  var options: CheckOptions {
    let folder = url.deletingLastPathComponent()
    let faulty = ["wave.window=3", "wave.days=7", "tide.n=1", "wave", "wave.least=a b"]
    return CheckOptions(settings: code == "T063" ? faulty : [], retentionDays: 1_096) { request in
      guard let data = try? Data(contentsOf: folder.appending(path: request.name)) else {
        return request.name == "secret.csv" ? .unreadable("permission denied") : .missing
      }
      return .file(SourceFile(path: request.name, bytes: Array(data)))
    }
  }

  func source() throws -> SourceFile {
    SourceFile(path: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
  }

  func check() throws -> CheckResult {
    RulesetChecker.check(files: [try source()], options: options)
  }
}
