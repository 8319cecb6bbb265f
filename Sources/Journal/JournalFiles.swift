import Glibc

/// The journal's files, looked at from outside: only to say why none could be opened.
enum JournalFiles {
  private static let roots = ["/run/log/journal", "/var/log/journal"]

  /// Whether there is a journal file, or a folder of them, that this process may not read.
  static var areForbidden: Bool {
    roots.contains { root in
      isForbidden(root)
        || names(in: root).contains { machine in
          let folder = "\(root)/\(machine)"
          return isForbidden(folder)
            || names(in: folder).contains { name in
              name.hasSuffix(".journal") && isForbidden("\(folder)/\(name)")
            }
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
