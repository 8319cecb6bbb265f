import Foundation
import Glibc

/// What a process uses, as /proc tells it.
public struct ProcessGauge: Sendable {
  /// Memory that is its own or shared, in bytes: resident set size.
  public var memory: Int
  /// The most memory that it ever had, in bytes.
  public var peak: Int
  /// How many file descriptors are open.
  public var descriptors: Int
  /// How many threads it has.
  public var threads: Int

  /// What a process uses now; nil when there is no such process.
  public init?(of pid: pid_t) {
    guard let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8),
      let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd")
    else { return nil }
    func number(_ name: String) -> Int {
      let line = status.split(separator: "\n").first { $0.hasPrefix("\(name):") }
      return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
    memory = number("VmRSS") << 10
    peak = number("VmHWM") << 10
    threads = number("Threads")
    descriptors = open.count
  }

  /// Processor time that a process has used, its own and the kernel's for it, in seconds.
  public static func processorTime(of pid: pid_t) -> Double {
    guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return 0 }
    // Behind the name stand the third field and those that follow: utime is the 14th.
    let fields = text[text.index(after: end)...].split(separator: " ")
    guard fields.count > 12 else { return 0 }
    let ticks = (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
    return Double(ticks) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}
