import Foundation
import RuleLanguage
import Service
import SystemPackage
import TestSupport
import Testing

/// Rule files on the disk.
@Suite struct RuleFilesTests {
  let folder = TemporaryFolder()

  @Test func `all rule files below a folder are one ruleset`() throws {
    try folder.drop("pack p \"P\" {\n}\n", as: "a.tocsin")
    try folder.drop("term t {\n \"x\"\n}\n", as: "sub/b.tocsin")
    try folder.drop("not a rule file", as: "README.md")
    try folder.drop("neither", as: ".hidden.tocsin")
    let files = try RuleFiles([FilePath(folder.path)])
    #expect(files.files.map(\.path) == [folder.path("a.tocsin"), folder.path("sub/b.tocsin")])
    #expect(files.check().ruleset?.pack?.name == "p")
  }

  @Test func `a loop of links ends`() throws {
    try folder.drop("term t {\n \"x\"\n}\n", as: "a.tocsin")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("loop"), withDestinationPath: folder.path)
    #expect(try RuleFiles([FilePath(folder.path)]).files.count == 1)
  }

  @Test func `without rules there is an error that says what to do`() {
    for path in [folder.path, folder.path("missing")] {
      #expect {
        try RuleFiles([FilePath(path)])
      } throws: { failure in
        failure is StartFailure && "\(failure)".contains("--rules")
      }
    }
  }

  @Test func `a file that is too large is a diagnostic, and is not read whole`() throws {
    try folder.drop(Array(repeating: 0x20, count: 40 << 20), as: "large.tocsin")
    let result = try RuleFiles([FilePath(folder.path)]).check()
    #expect(result.ruleset == nil)
    #expect(result.diagnostics.count == 1)
  }

  @Test func `a file that may not be read is a diagnostic, and the others are checked`() throws {
    try folder.drop("term t {\n  \"x\"\n}\n", as: "a.tocsin")
    // Whoever runs the tests, a folder cannot be read as a file.
    try FileManager.default.createDirectory(
      atPath: folder.path("b.tocsin"), withIntermediateDirectories: true)
    let result = try RuleFiles([FilePath(folder.path)]).check()
    #expect(result.ruleset == nil)
    #expect(result.diagnostics.map(\.span.path) == [folder.path("b.tocsin")])
  }

  @Test func `tables lie beside the rule file`() throws {
    try folder.drop("entity city from \"cities.csv\"\n", as: "a.tocsin")
    try folder.drop("name,aliases\nparis,Paris|巴黎\n", as: "cities.csv")
    let ruleset = try #require(try RuleFiles([FilePath(folder.path)]).check().ruleset)
    #expect(ruleset.entities.first?.values.map(\.name) == ["paris"])
  }

  @Test func `a replaced file stays behind its link`() throws {
    try folder.drop("term t {\n\"x\"\n}\n", as: "real/a.tocsin")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.tocsin"), withDestinationPath: folder.path("real/a.tocsin"))
    var files = try RuleFiles([FilePath(folder.path("link.tocsin"))])
    try files.replace(SourceFile(path: folder.path("link.tocsin"), text: "# new\n"))
    #expect(
      try String(contentsOfFile: folder.path("real/a.tocsin"), encoding: .utf8) == "# new\n")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.tocsin"))
        == folder.path("real/a.tocsin"))
  }
}
