import SystemPackage

/// Something of the inbox to look into.
enum Candidate: Hashable, Sendable {
  /// A file that lies there.
  case file(InboxFile)
  /// A path at which a file or a folder was.
  case gone(FilePath)

  /// The file; nil when it is gone.
  var file: InboxFile? {
    if case .file(let file) = self { file } else { nil }
  }

  /// The path of what is gone.
  var gone: FilePath? {
    if case .gone(let path) = self { path } else { nil }
  }
}
