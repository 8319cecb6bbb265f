import ArgumentParser
import Foundation
import Glibc
import Reports
import RuleLanguage

/// Where the data of a command goes.
enum StandardOutput {
  /// Whether a person reads it on a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// With colours on a terminal, unless NO_COLOR is set: https://no-color.org.
  static var usesColor: Bool { isTerminal && StandardError.allowsColor }

  /// The style that goes with it.
  static var style: Style { Style(usesColor: usesColor) }

  /// How many cells a line of the terminal has; nil where there is none.
  static var width: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// How many cells a line may have: as the shell says, or the terminal, or as many as is usual.
  static var lineWidth: Int {
    let told = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    return told.flatMap { $0 > 0 ? $0 : nil } ?? width ?? 80
  }

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
      guard ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code != Int(EPIPE)
      else { throw ExitCode.success }
      throw error
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
