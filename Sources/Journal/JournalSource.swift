/// Which journal is read.
public enum JournalSource: Hashable, Sendable {
  /// This machine's.
  case machine
  /// The journal files in a folder, such as those that were forwarded by other machines.
  case folder(String)
  /// These journal files.
  case files([String])

  /// The folders that its files are in, with folders of them.
  var roots: [String] {
    switch self {
    case .machine: ["/run/log/journal", "/var/log/journal"]
    case .folder(let path): [path]
    case .files: []
    }
  }
}
