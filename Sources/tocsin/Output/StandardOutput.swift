import ArgumentParser
import Foundation
import Glibc
import Reports
import RuleLanguage
import SystemPackage

/// Where the data of a command goes.
enum StandardOutput {
  /// Whether a person reads it on a terminal, be it by a pager.
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// With colours on a terminal, unless NO_COLOR is set: https://no-color.org.
  static var usesColor: Bool { isTerminal && StandardError.allowsColor }

  /// The style that goes with it.
  static var style: Style { Style(usesColor: usesColor, isUnicode: isUnicode) }

  /// How many lines the terminal shows, and how many cells each has; nil where there is none.
  static let screen: (rows: Int, columns: Int)? = {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0,
      size.ws_row > 0
    else { return nil }
    return (Int(size.ws_row), Int(size.ws_col))
  }()

  /// To how many cells the lines of a table are cut: as $COLUMNS says, or to the terminal; nil where
  /// neither sets a bound.
  static var width: Int? {
    let told = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    return told.flatMap { $0 > 0 ? $0 : nil } ?? screen?.columns
  }

  /// How many cells a line may have where there must be a bound.
  static var lineWidth: Int { width ?? 80 }

  /// Whether the terminal shows more than ASCII: locale(7).
  static var isUnicode: Bool {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    let charset = locale?.uppercased() ?? ""
    return charset.contains("UTF-8") || charset.contains("UTF8")
  }

  /// Writes lines.
  static func write(_ lines: some Collection<String>) throws {
    guard !lines.isEmpty else { return }
    try write(text: lines.joined(separator: "\n") + "\n")
  }

  /// Writes text as it is. A reader that has gone, such as `head`, ends the command and is no error.
  static func write(text: String) throws {
    signal(SIGPIPE, SIG_IGN)
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      let code = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code
      guard let code, code != Int(EPIPE) else { throw ExitCode.success }
      let reason = Errno(rawValue: Int32(code))
      StandardError.fail("standard output cannot be written: \(reason)", .badConfiguration)
    }
  }
}

/// Where everything else that a command says goes.
enum StandardError {
  static var allowsColor: Bool {
    ProcessInfo.processInfo.environment["NO_COLOR"].map(\.isEmpty) ?? true
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// With colours on a terminal, unless NO_COLOR is set.
  static var usesColor: Bool { isTerminal && allowsColor }

  /// Writes text as it is.
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Says why the command cannot go on, and ends it.
  static func fail(_ message: String, _ status: ExitCode) -> Never {
    write("tocsin: \(SafeText.escaping(message))\n")
    exit(status.rawValue)
  }
}
