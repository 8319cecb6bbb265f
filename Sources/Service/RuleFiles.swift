import Foundation
import RuleLanguage
import SystemPackage

/// The rule files of a ruleset as they lie on the disk: files that were named, and all below
/// folders whose names end in `.tocsin`.
public struct RuleFiles: Sendable {
  /// The files, by path. One that cannot be read is among them: its check says why.
  public private(set) var files: [SourceFile]

  /// The end of a rule file's name.
  private static let suffix = ".tocsin"

  /// Reads rule files, and those below folders.
  ///
  /// Folders behind links are not followed, so that no loop of links is. Throws
  /// ``StartFailure/rules(_:reason:)`` for a path where nothing is, and when there is no rule file.
  public init(_ paths: [FilePath]) throws(StartFailure) {
    var found: Set<FilePath> = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path.string, isDirectory: &isFolder) else {
        throw .rules(path, reason: "there is no such file or folder")
      }
      found.formUnion(isFolder.boolValue ? try Self.paths(below: path) : [path])
    }
    guard !found.isEmpty else {
      throw .rules(paths.first ?? ".", reason: "no file in it ends in \(Self.suffix)")
    }
    files = found.sorted { $0.string < $1.string }.map(Self.file)
  }

  /// What the language makes of them. Each setting is `rule.parameter=value`.
  public func check(settings: [String] = []) -> CheckResult {
    RulesetChecker.check(
      files: files, options: CheckOptions(settings: settings, tables: Self.table))
  }

  /// Puts other contents in place of a file's, all at once.
  public mutating func replace(_ file: SourceFile) throws {
    // A link stays one, and the file behind it is written.
    let target = URL(filePath: file.path).resolvingSymlinksInPath()
    try Data(file.bytes).write(to: target, options: .atomic)
    files = files.map { $0.path == file.path ? file : $0 }
  }

  private static func paths(below folder: FilePath) throws(StartFailure) -> [FilePath] {
    do {
      // Its result names every entry below the folder, without those of linked folders.
      return try FileManager.default.subpathsOfDirectory(atPath: folder.string)
        .filter { $0.hasSuffix(suffix) && !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
        .map { folder.appending($0) }
    } catch {
      throw .rules(folder, reason: error.localizedDescription)
    }
  }

  /// A file as the checker sees it.
  private static func file(_ path: FilePath) -> SourceFile {
    do {
      return SourceFile(path: path.string, bytes: try bytes(of: path))
    } catch {
      return SourceFile(path: path.string, problem: reason(error))
    }
  }

  /// A table that an entity is read from.
  private static func table(_ request: TableRequest) -> TableAnswer {
    do {
      let path = FilePath(request.path)
      return .file(SourceFile(path: path.string, bytes: try bytes(of: path)))
    } catch Errno.noSuchFileOrDirectory {
      return .missing
    } catch {
      return .unreadable(reason(error))
    }
  }

  /// What a file holds. Of one that is too large no more is read than shows that.
  private static func bytes(of path: FilePath) throws -> [UInt8] {
    // Without it, opening a FIFO would wait for a writer.
    let descriptor = try FileDescriptor.open(
      path, .readOnly, options: [.nonBlocking, .closeOnExec])
    return try descriptor.closeAfter {
      let handle = FileHandle(fileDescriptor: descriptor.rawValue)
      return Array(try handle.read(upToCount: SourceFile.sizeLimit + 1) ?? Data())
    }
  }

  private static func reason(_ error: any Error) -> String {
    (error as? Errno)?.description ?? error.localizedDescription
  }
}
