import Foundation
import RuleLanguage
import Testing

/// The example packs are there to be copied.
@Suite struct ExamplePackTests {
  @Test(arguments: ["port-strikes", "outbreaks"])
  func `an example has no mistakes, and tests of its own`(name: String) throws {
    let folder = Seeds.project.appending(path: "Rules/examples/\(name)")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "tocsin" }
      .map { SourceFile(path: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0))) }
    let result = RulesetChecker.check(files: files)
    #expect(result.diagnostics == [])
    #expect(files.contains { $0.path == "tests.tocsin" })
  }
}
