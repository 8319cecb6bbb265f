import Foundation
import RuleLanguage

/// A pack of the repository, read for tests that know no service.
public struct RulePack: Sendable {
  /// Its rule files.
  public let files: [SourceFile]
  /// Finds its tables.
  public let options: CheckOptions

  /// The pack in a folder of `Rules`, as in `china`.
  public init(_ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Rules/\(name)")
    files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "tocsin" }
      .map { SourceFile(path: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0))) }
    options = CheckOptions(tables: { request in
      guard let bytes = try? Data(contentsOf: folder.appending(path: request.path)) else {
        return .missing
      }
      return .file(SourceFile(path: request.path, bytes: Array(bytes)))
    })
  }

  /// What the checker says of it.
  public func check() -> CheckResult {
    RulesetChecker.check(files: files, options: options)
  }
}
