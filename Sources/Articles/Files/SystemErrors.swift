import Glibc
import SystemPackage

extension ReadFailure {
  /// What an `errno` of opening or reading a file means for the file.
  init(_ problem: Errno) {
    self =
      switch problem {
      case .noSuchFileOrDirectory, .notDirectory, .fileNameTooLong: .vanished
      case .permissionDenied, .notPermitted: .permission
      case .tooManySymbolicLinkLevels, .isDirectory, .noSuchAddressOrDevice: .notAFile
      default: .machine(errno: problem.rawValue)
      }
  }
}

/// What the C library calls an `errno`, as in `Input/output error`.
func systemErrorText(_ errno: Int32) -> String {
  // Not strerror, which shares its buffer between threads.
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
    guard let text = buffer.baseAddress, strerror_r(errno, text, buffer.count) == 0 else {
      return "error \(errno)"
    }
    return String(cString: text)
  }
}
