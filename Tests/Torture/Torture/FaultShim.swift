import DaemonHarness
import Foundation
import Glibc
import Synchronization

/// What is preloaded into a daemon to make its writes fail and its wall clock wrong: faults.c.
final class FaultShim {
  /// How a write fails.
  enum Fault: String, CaseIterable {
    /// The device fails.
    case device = "EIO"
    /// The disk is full.
    case full = "ENOSPC"
    /// Only half is written.
    case short = "SHORT"
  }

  private let library: String
  private let control: String
  private let numbers: UnsafeMutablePointer<Int64>
  private let folder: String

  private static let source = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "faults.c").path

  /// Builds it, for writes below a folder.
  init(_ trial: Trial) throws {
    library = trial.path("faults.so")
    control = trial.path("control")
    folder = trial.folders.state
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/cc")
    compiler.arguments = ["-shared", "-fPIC", "-O2", "-o", library, Self.source, "-ldl"]
    try compiler.run()
    compiler.waitUntilExit()
    guard compiler.terminationStatus == 0 else {
      throw HarnessFailure("\(Self.source) cannot be compiled")
    }
    let size = 4 * MemoryLayout<Int64>.size
    try Data(count: size).write(to: URL(filePath: control))
    let file = open(control, O_RDWR | O_CLOEXEC)
    defer { close(file) }
    guard let mapped = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
      mapped != MAP_FAILED
    else { throw HarnessFailure("\(control) cannot be mapped") }
    numbers = mapped.bindMemory(to: Int64.self, capacity: 4)
  }

  deinit {
    munmap(numbers, 4 * MemoryLayout<Int64>.size)
  }

  /// The environment of a daemon that it is preloaded into; without a fault all writes succeed.
  func environment(_ fault: Fault?) -> [String: String] {
    var variables = [
      "LD_PRELOAD": library, "TORTURE_FOLDER": folder, "TORTURE_CONTROL": control,
    ]
    variables["TORTURE_FAULT"] = fault?.rawValue
    return variables
  }

  /// From now on so many writes fail, beginning with one by its number, from 1.
  func fail(_ count: Int, from first: Int) {
    numbers[0] = 0
    numbers[1] = Int64(first)
    numbers[2] = Int64(count)
  }

  /// How many writes there have been.
  var operations: Int { Int(numbers[0]) }

  /// By how many seconds the daemon's wall clock is wrong.
  var clockError: Int {
    get { Int(numbers[3]) }
    set { numbers[3] = Int64(newValue) }
  }
}
