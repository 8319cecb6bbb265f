import Foundation
import RuleLanguage
import SystemPackage

/// The rule files of a ruleset as they lie on the disk: one file, or all below a folder whose name
/// ends in `.tocsin`.
public struct RuleFiles: Sendable {
  /// The files, by path.
  public let files: [SourceFile]

  /// The end of a rule file's name.
  private static let suffix = ".tocsin"

  /// Reads a rule file, or the rule files below a folder.
  ///
  /// Folders behind links are not followed, so that no loop of links is. Throws
  /// ``StartFailure/rules(_:reason:)`` when one cannot be read, or there is none.
  public init(_ path: FilePath) throws(StartFailure) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path.string, isDirectory: &isFolder) else {
      throw .rules(path, reason: "there is no such file or folder")
    }
    let paths = isFolder.boolValue ? try Self.paths(below: path) : [path]
    guard !paths.isEmpty else { throw .rules(path, reason: "no file in it ends in \(Self.suffix)") }
    var files: [SourceFile] = []
    for path in paths { files.append(try Self.file(path)) }
    self.files = files
  }

  /// What the language makes of them.
  public func check() -> CheckResult {
    RulesetChecker.check(files: files)
  }

  private static func paths(below folder: FilePath) throws(StartFailure) -> [FilePath] {
    do {
      // Its result names every entry below the folder, without those of linked folders.
      return try FileManager.default.subpathsOfDirectory(atPath: folder.string)
        .filter { $0.hasSuffix(suffix) && !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
        .sorted().map { folder.appending($0) }
    } catch {
      throw .rules(folder, reason: error.localizedDescription)
    }
  }

  /// A file as the checker sees it. Of one that is too large no more is read than shows that.
  private static func file(_ path: FilePath) throws(StartFailure) -> SourceFile {
    do {
      // Without it, opening a FIFO would wait for a writer.
      let descriptor = try FileDescriptor.open(
        path, .readOnly, options: [.nonBlocking, .closeOnExec])
      return try descriptor.closeAfter {
        let handle = FileHandle(fileDescriptor: descriptor.rawValue)
        let bytes = try handle.read(upToCount: SourceFile.sizeLimit + 1) ?? Data()
        return SourceFile(path: path.string, bytes: Array(bytes))
      }
    } catch {
      throw .rules(path, reason: (error as? Errno)?.description ?? error.localizedDescription)
    }
  }
}
