import Articles
import Foundation
import Glibc
import RuleLanguage
import SystemPackage
import Yams

/// A configuration file: YAML with the keys of ``ConfigurationKey``.
///
/// It is small, and what is hostile in it costs nothing: its size is bounded before it is read, and
/// it may have no aliases.
struct ConfigurationFile {
  /// What a file says of a key, and in which line.
  struct Entry {
    let values: [String]
    let line: Int
  }

  /// Where it is.
  let path: String
  /// What it says.
  let entries: [ConfigurationKey: Entry]

  /// The most bytes it may have.
  static let sizeLimit = 64 << 10

  /// Reads a file.
  init(path: String) throws(ConfigurationFailure) {
    let bytes: [UInt8]
    do {
      bytes = try Self.bytes(of: FilePath(path))
    } catch Errno.noSuchFileOrDirectory {
      throw ConfigurationFailure([
        "\(path): there is no such file; name another with --config, or make one by `tocsin init`"
      ])
    } catch {
      throw ConfigurationFailure(["\(path): it cannot be read: \(error)"])
    }
    try self.init(path: path, bytes: bytes)
  }

  /// Reads what a file holds.
  init(path: String, bytes: [UInt8]) throws(ConfigurationFailure) {
    guard bytes.count <= Self.sizeLimit else {
      throw ConfigurationFailure(["\(path): it is larger than \(Self.sizeLimit >> 10) KiB"])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationFailure(["\(path): it is no text in UTF-8"])
    }
    guard YAMLAliases.count(in: text) == 0 else {
      throw ConfigurationFailure(["\(path): it has aliases of YAML; write out what they stand for"])
    }
    let root: Node?
    do {
      // The basic resolver takes every scalar for a string: what it means is a matter of its key.
      root = try Yams.compose(yaml: text, .basic)
    } catch {
      throw ConfigurationFailure([Self.problem(error, in: path, text)])
    }
    var reading = Reading(path: path)
    reading.take(root)
    guard reading.problems.isEmpty else { throw ConfigurationFailure(reading.problems) }
    self.path = path
    entries = reading.entries
  }

  private static func bytes(of path: FilePath) throws -> [UInt8] {
    // Without it, opening a FIFO would wait for a writer.
    let descriptor = try FileDescriptor.open(
      path, .readOnly, options: [.nonBlocking, .closeOnExec])
    return try descriptor.closeAfter {
      var status = stat()
      guard fstat(descriptor.rawValue, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
        throw Errno.isDirectory
      }
      guard status.st_mode & S_IFMT == S_IFREG else { throw Errno.invalidArgument }
      return try Array(unsafeUninitializedCapacity: sizeLimit + 1) { buffer, count in
        while count < buffer.count {
          let rest = UnsafeMutableRawBufferPointer(
            UnsafeMutableBufferPointer(rebasing: buffer[count...]))
          let more = try descriptor.read(into: rest)
          if more == 0 { return }
          count += more
        }
      }
    }
  }

  private static func problem(_ error: any Error, in path: String, _ text: String) -> String {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return "\(path):\(mark.line): it is no YAML: \(problem)"
    case .duplicatedKeysInMapping(let keys, let context):
      // The error tells where the first of all keys is.
      let name = keys.first.map { "\($0)" } ?? ""
      let line = text.split(separator: "\n", omittingEmptySubsequences: false)
        .lastIndex { $0.hasPrefix(name) && $0.dropFirst(name.count).hasPrefix(":") }
      return "\(path):\(line.map { $0 + 1 } ?? context.mark.line): '\(name)' stands there twice"
    default:
      return "\(path): it is no YAML"
    }
  }
}

/// What is found in a file, mistakes included.
private struct Reading {
  let path: String
  var entries: [ConfigurationKey: ConfigurationFile.Entry] = [:]
  var problems: [String] = []

  mutating func take(_ root: Node?) {
    // A file of remarks only.
    guard let root, !isNothing(root) else { return }
    guard let mapping = root.mapping else {
      return problems.append("\(path): it has no lines of the form 'key: value'")
    }
    for (key, value) in mapping { take(key, value) }
  }

  private mutating func take(_ node: Node, _ value: Node) {
    let line = node.mark?.line ?? 1
    let name = node.scalar?.string ?? ""
    guard let key = ConfigurationKey(rawValue: name) else {
      let names = ConfigurationKey.allCases.map(\.rawValue)
      let advice =
        NearNames.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
        ?? "the keys are \(names.joined(separator: ", "))"
      return problems.append(
        "\(path):\(line): there is no key '\(name.prefix(60))'; \(advice)")
    }
    guard !isNothing(value) else { return }
    guard let values = texts(of: value, for: key) else {
      return problems.append("\(path):\(line): '\(name)' takes \(key.kind.rawValue)")
    }
    if let problem = key.problem(with: values) {
      return problems.append("\(path):\(line): '\(name)' \(problem)")
    }
    if values.isEmpty { return }
    entries[key] = .init(values: values.map { placed($0, for: key) }, line: line)
  }

  /// What YAML has for nothing.
  private func isNothing(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// A scalar, or the scalars of a list; nil when it is neither.
  private func texts(of node: Node, for key: ConfigurationKey) -> [String]? {
    if let scalar = node.scalar { return [scalar.string] }
    guard key.isList, let items = node.sequence else { return nil }
    let texts = items.compactMap { $0.scalar?.string }
    return texts.count == items.count ? texts : nil
  }

  /// A path as seen from anywhere: `~/` is the user's home, and what is relative is beside the file.
  private func placed(_ value: String, for key: ConfigurationKey) -> String {
    guard key.kind == .path || key.kind == .paths, !value.hasPrefix("/") else { return value }
    if value.hasPrefix("~/"), let home = UserFolders()?.home { return home + value.dropFirst() }
    let folder = FilePath(FileManager.default.currentDirectoryPath).pushing(FilePath(path))
      .removingLastComponent()
    return folder.pushing(FilePath(value)).lexicallyNormalized().string
  }
}
