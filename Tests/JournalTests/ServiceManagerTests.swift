import Foundation
import Testing

@testable import Journal

/// A stand-in for the service manager's end of the wire: a real datagram socket.
private struct NotifySocket: ~Copyable {
  let path: String
  private let descriptor: Int32

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: uniqueKey()).path
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    try #require(bytes.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let result = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(result == 0)
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// The lines of the next datagram.
  func receive() throws -> [String] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let length = recv(descriptor, &buffer, buffer.count, 0)
    try #require(length > 0)
    return String(decoding: buffer[..<length], as: UTF8.self).components(separatedBy: "\n")
  }
}

/// Each test that sets environment variables does so in a process of its own: setenv is not safe
/// beside other threads.
@Suite struct ServiceManagerTests {
  @Test func noticesReachTheManager() async {
    await #expect(processExitsWith: .success) {
      let manager = try NotifySocket()
      setenv("NOTIFY_SOCKET", manager.path, 1)
      #expect(try ServiceManager.notify(.ready, .status("42 rules, 0 articles waiting")))
      #expect(try manager.receive() == ["READY=1", "STATUS=42 rules, 0 articles waiting"])
      #expect(try ServiceManager.notify(.watchdog))
      #expect(try manager.receive() == ["WATCHDOG=1"])
      #expect(try ServiceManager.notify(.extendTimeout(.seconds(90)), .stopping))
      #expect(try manager.receive() == ["EXTEND_TIMEOUT_USEC=90000000", "STOPPING=1"])
    }
  }

  @Test func reloadingCarriesTheTime() async {
    await #expect(processExitsWith: .success) {
      let manager = try NotifySocket()
      setenv("NOTIFY_SOCKET", manager.path, 1)
      func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1_000
      }
      let before = now()
      try ServiceManager.notify(.reloading)
      let lines = try manager.receive()
      try #require(lines.count == 2)
      #expect(lines[0] == "RELOADING=1")
      let time = try #require(UInt64(lines[1].dropFirst("MONOTONIC_USEC=".count)))
      #expect((before...now()).contains(time))
    }
  }

  @Test func noManagerIsNoError() async {
    await #expect(processExitsWith: .success) { () throws in
      unsetenv("NOTIFY_SOCKET")
      unsetenv("WATCHDOG_USEC")
      #expect(try ServiceManager.notify(.ready) == false)
      #expect(try ServiceManager.watchdogInterval() == nil)
    }
  }

  @Test func aManagerThatIsGoneIsAnError() async {
    await #expect(processExitsWith: .success) {
      setenv("NOTIFY_SOCKET", "/nowhere/notify", 1)
      #expect(throws: ServiceManager.Failure(call: "sd_notify", errno: ENOENT)) {
        try ServiceManager.notify(.ready)
      }
    }
  }

  @Test func watchdogIntervalIsTheManagers() async {
    await #expect(processExitsWith: .success) { () throws in
      setenv("WATCHDOG_USEC", "30000000", 1)
      unsetenv("WATCHDOG_PID")
      #expect(try ServiceManager.watchdogInterval() == .seconds(30))
      setenv("WATCHDOG_PID", "\(getpid())", 1)
      #expect(try ServiceManager.watchdogInterval() == .seconds(30))
      setenv("WATCHDOG_PID", "1", 1)
      #expect(try ServiceManager.watchdogInterval() == nil)
      unsetenv("WATCHDOG_PID")
      setenv("WATCHDOG_USEC", "soon", 1)
      #expect(throws: ServiceManager.Failure(call: "sd_watchdog_enabled", errno: EINVAL)) {
        try ServiceManager.watchdogInterval()
      }
    }
  }

  @Test(arguments: [
    ("a\nREADY=1", "a READY=1"), ("a\r\nMAINPID=1", "a  MAINPID=1"), ("a\u{0}b", "a b"),
    ("\u{85}\u{1b}[31m\t", "  [31m "), ("安徽 ✓", "安徽 ✓"), ("", ""),
    (String(repeating: "安", count: 400), String(repeating: "安", count: 166)),
  ])
  func aStatusIsOneLine(text: String, line: String) {
    #expect(ServiceManager.text(of: [.status(text)], now: 0) == "STATUS=\(line)")
  }

  @Test(arguments: [
    (Duration.zero, "0"), (.milliseconds(1_500), "1500000"), (.seconds(-1), "0"),
    (.milliseconds(-1), "0"), (.nanoseconds(1_999), "1"), (.seconds(Int64.max), "\(Int64.max)"),
  ])
  func timesAreWholeMicroseconds(time: Duration, text: String) {
    #expect(
      ServiceManager.text(of: [.extendTimeout(time)], now: 0) == "EXTEND_TIMEOUT_USEC=\(text)")
  }
}
