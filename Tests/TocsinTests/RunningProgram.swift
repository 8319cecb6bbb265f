import Foundation
import Synchronization
import Testing

/// The program at work: its output can be looked at while it runs.
final class RunningProgram: Sendable {
  private struct Reading {
    var data = Data()
    var isWanted = true
    var hasEnded = false
  }

  private let process: Mutex<Process>
  private let reading: Mutex<Reading>
  private let errorFile: URL

  /// Starts the program, its output in a pipe or, where one is given, on a terminal.
  init(
    _ arguments: [String], terminal: (rows: Int, columns: Int)? = nil,
    environment: [String: String] = [:]
  ) throws {
    errorFile = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: errorFile)
    let ends =
      try terminal.map { try Self.terminal(rows: $0.rows, columns: $0.columns) }
      ?? Self.pipe()
    let writer = FileHandle(fileDescriptor: ends.program, closeOnDealloc: true)
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = writer
    process.standardError = try FileHandle(forWritingTo: errorFile)
    self.process = Mutex(process)
    try self.process.withLock { try $0.run() }
    try writer.close()
    reading = Mutex(Reading())
    Thread.detachNewThread { [weak self] in
      while let self, self.read(from: ends.own) {}
      close(ends.own)
      self?.reading.withLock { $0.hasEnded = true }
    }
  }

  /// Reads what there is, if anything comes soon. Whether there may be more.
  private func read(from end: Int32) -> Bool {
    var polled = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, 20) > 0 else { return reading.withLock { $0.isWanted } }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(end, &buffer, buffer.count)
    // The end of a terminal is an error.
    guard count > 0 else { return false }
    return reading.withLock { reading in
      reading.data += buffer.prefix(count)
      return reading.isWanted
    }
  }

  deinit {
    process.withLock { if $0.isRunning { $0.terminate() } }
    try? FileManager.default.removeItem(at: errorFile)
  }

  /// A new pipe: the end of the test, and the program's.
  private static func pipe() throws -> (own: Int32, program: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(Foundation.pipe(&ends) == 0)
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    return (ends[0], ends[1])
  }

  /// A new terminal of this size: the side of the test, and the program's.
  private static func terminal(
    rows: Int, columns: Int
  ) throws -> (own: Int32, program: Int32) {
    // As posix_openpt(3) and unlockpt(3) do, which Swift does not see: TIOCSPTLCK, TIOCGPTN.
    let (unlock, tellNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    let own = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (no, number): (Int32, Int32) = (0, 0)
    try #require(ioctl(own, unlock, &no) == 0 && ioctl(own, tellNumber, &number) == 0)
    var size = winsize()
    (size.ws_row, size.ws_col) = (UInt16(rows), UInt16(columns))
    try #require(ioctl(own, UInt(TIOCSWINSZ), &size) == 0)
    let program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(program >= 0)
    return (own, program)
  }

  /// What it has written so far.
  var output: String { reading.withLock { String(decoding: $0.data, as: UTF8.self) } }

  /// What it has written to standard error so far.
  var errors: String { (try? String(contentsOf: errorFile, encoding: .utf8)) ?? "" }

  /// Whether it runs, or has written what was not read yet.
  var isRunning: Bool {
    process.withLock { $0.isRunning } || reading.withLock { !$0.hasEnded }
  }

  /// Reads no more of what it writes.
  func closeOutput() {
    reading.withLock { $0.isWanted = false }
  }

  /// Whether it catches a signal by itself.
  func catches(_ signal: Int32) -> Bool {
    let status = process.withLock {
      try? String(contentsOfFile: "/proc/\($0.processIdentifier)/status", encoding: .utf8)
    }
    let caught = status?.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }?
      .split(separator: "\t").last.flatMap { UInt64($0, radix: 16) }
    return caught.map { $0 & 1 << UInt64(signal - 1) != 0 } ?? false
  }

  /// Sends it a signal.
  func send(_ signal: Int32) {
    process.withLock { _ = kill($0.processIdentifier, signal) }
  }

  /// Sends it a signal, unless it is 0, waits for its end, and returns its status.
  func end(by signal: Int32) -> Int32 {
    if signal != 0 { send(signal) }
    return process.withLock { process in
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : 128
    }
  }
}
