import CSystemd
import Glibc

/// The service manager that started this process, as sd_notify(3) speaks to it.
///
/// Without a manager (`NOTIFY_SOCKET` is not set) every notice goes nowhere, which is no error.
public enum ServiceManager {
  /// What a service may tell its manager.
  public enum Notice: Hashable, Sendable {
    /// Started, or reloaded: the service does its work.
    case ready
    /// The configuration is being read again; `ready` ends it.
    case reloading
    /// The service is about to end.
    case stopping
    /// One line for `systemctl status`: control characters become spaces, and it is cut at
    /// 500 bytes.
    case status(String)
    /// Sign of life, due within `watchdogInterval`.
    case watchdog
    /// Starting or stopping needs until this long from now.
    case extendTimeout(Duration)
  }

  /// A notice that did not reach the manager, or a watchdog setting that makes no sense.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The call that failed.
    public let call: String
    /// Its `errno`.
    public let errno: Int32

    /// What went wrong, in one line.
    public var description: String { "\(call): \(systemErrorText(errno))" }
  }

  /// Tells the manager these things in one datagram; whether there was a manager to tell.
  @discardableResult
  public static func notify(_ notices: Notice...) throws(Failure) -> Bool {
    let result = sd_notify(0, text(of: notices, now: monotonicMicroseconds()))
    guard result >= 0 else { throw Failure(call: "sd_notify", errno: -result) }
    return result > 0
  }

  /// Within what time the manager expects each `watchdog` notice; nil when it expects none.
  ///
  /// Send one in half of it. Throws when the manager's setting cannot be read.
  public static func watchdogInterval() throws(Failure) -> Duration? {
    var microseconds: UInt64 = 0
    let result = sd_watchdog_enabled(0, &microseconds)
    guard result >= 0 else { throw Failure(call: "sd_watchdog_enabled", errno: -result) }
    return result > 0 ? .microseconds(Int64(clamping: microseconds)) : nil
  }

  /// The assignments of a datagram, one a line; `now` is CLOCK_MONOTONIC in microseconds.
  static func text(of notices: [Notice], now: UInt64) -> String {
    notices.map { notice in
      switch notice {
      case .ready: "READY=1"
      case .reloading: "RELOADING=1\nMONOTONIC_USEC=\(now)"
      case .stopping: "STOPPING=1"
      case .status(let text): "STATUS=\(oneLine(text))"
      case .watchdog: "WATCHDOG=1"
      case .extendTimeout(let time): "EXTEND_TIMEOUT_USEC=\(microseconds(of: time))"
      }
    }.joined(separator: "\n")
  }

  /// The text without anything that could end the line, and so begin an assignment of its own.
  private static func oneLine(_ text: String) -> String {
    var line = ""
    var length = 0
    for scalar in text.unicodeScalars {
      length += UTF8.width(scalar)
      guard length <= 500 else { break }
      let isControl = scalar.properties.generalCategory == .control
      line.unicodeScalars.append(isControl ? " " : scalar)
    }
    return line
  }

  /// The time in whole microseconds, at least 0 and at most what the C interface can say.
  private static func microseconds(of time: Duration) -> Int64 {
    let (seconds, attoseconds) = time.components
    let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    let (sum, overflow2) = whole.addingReportingOverflow(attoseconds / 1_000_000_000_000)
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    return overflow || overflow2 ? .max : sum
  }

  private static func monotonicMicroseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1_000
  }
}
