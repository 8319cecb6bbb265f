import SystemPackage

/// Why a daemon could not start. Each says what to do next.
public enum StartFailure: Error {
  /// The rules cannot be read.
  case rules(FilePath, reason: String)
  /// The inbox cannot be watched.
  case inbox(FilePath, reason: String)
  /// The state folder cannot be written.
  case stateFolder(FilePath, reason: String)
  /// Another daemon works on the state folder.
  case stateInUse(FilePath)
}

extension StartFailure: CustomStringConvertible {
  /// What went wrong and how to mend it, in one line.
  public var description: String {
    switch self {
    case .rules(let path, let reason):
      "the rules in '\(path)' cannot be read: \(reason); name a readable file or folder with --rules"
    case .inbox(let path, let reason):
      "the inbox '\(path)' cannot be watched: \(reason); name a readable folder with --inbox"
    case .stateFolder(let path, let reason):
      "the state folder '\(path)' cannot be written: \(reason); name a folder of your own with --state"
    case .stateInUse(let path):
      "another daemon works on the state folder '\(path)'; stop it, or name another with --state"
    }
  }
}
