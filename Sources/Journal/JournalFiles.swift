import Glibc

/// The journal's files, looked at from outside: only to say why none could be opened.
enum JournalFiles {
  /// Whether there is a journal file in these folders, or a folder of them, that this process may
  /// not read.
  static func areForbidden(in roots: [String]) -> Bool {
    roots.contains { isForbidden($0) } || paths(in: roots).contains(where: isForbidden)
  }

  /// Whether there is a journal file in these folders.
  static func exist(in roots: [String]) -> Bool {
    paths(in: roots).contains { $0.hasSuffix(suffix) }
  }

  private static let suffix = ".journal"

  /// The journal files in folders, the folders in them, and the journal files in those.
  private static func paths(in roots: [String]) -> some Sequence<String> {
    roots.lazy.flatMap { root in
      names(in: root).lazy.flatMap { name in
        let path = "\(root)/\(name)"
        if name.hasSuffix(suffix) { return [path] }
        return [path] + names(in: path).filter { $0.hasSuffix(suffix) }.map { "\(path)/\($0)" }
      }
    }
  }

  private static func isForbidden(_ path: String) -> Bool {
    // Judged for the effective user and group, as open is.
    faccessat(AT_FDCWD, path, R_OK, AT_EACCESS) != 0 && (errno == EACCES || errno == EPERM)
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." {
        names.append(name)
      }
    }
    return names
  }
}
