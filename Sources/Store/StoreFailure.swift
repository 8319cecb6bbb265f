import GRDB

/// The store could not be opened, read or written.
public struct StoreFailure: Error, CustomStringConvertible {
  /// What the failure means for whoever asked.
  public enum Kind: Sendable, Hashable {
    /// There is no store in the folder.
    case missing
    /// The folder or a file in it may not be read or written.
    case permission
    /// The disk is full, or the device fails: to be tried again.
    case machine
    /// The store was written by a newer version.
    case newer
    /// The file is no store, or damaged.
    case damaged
  }

  /// What it means.
  public let kind: Kind
  /// The folder of the store.
  public let folder: String
  /// What the database said.
  public let reason: String

  /// What went wrong and how to mend it, in one line.
  public var description: String {
    switch kind {
    case .missing:
      "there is no Tocsin state in '\(folder)': name the daemon's folder with --state"
    case .permission:
      "the state in '\(folder)' may not be opened (\(reason)): ask to be added to the group tocsin, or name another folder with --state"
    case .machine:
      "the state in '\(folder)' cannot be written (\(reason)): make room on the disk"
    case .newer:
      "the state in '\(folder)' was written by a newer Tocsin: upgrade this one"
    case .damaged:
      "the state in '\(folder)' is damaged (\(reason)): move it away and start again; the inbox is read anew"
    }
  }

  init(kind: Kind, folder: String, reason: String) {
    self.kind = kind
    self.folder = folder
    self.reason = reason
  }

  init(_ error: any Error, folder: String) {
    self.folder = folder
    guard let error = error as? DatabaseError else {
      kind = .damaged
      reason = "\(error)"
      return
    }
    reason = error.message ?? "\(error.resultCode)"
    kind =
      switch error.resultCode {
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH: .permission
      case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_NOMEM: .machine
      default: .damaged
      }
  }
}
