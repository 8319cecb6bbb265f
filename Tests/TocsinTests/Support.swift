import Foundation
import Testing

/// What a run of the program came to.
struct Outcome {
  var status: Int32
  var output: String
  var errors: String
}

/// Where the program's standard output goes.
enum OutputEnd {
  /// To the test.
  case test
  /// Into a pipe whose reader has gone.
  case closed
  /// Onto a full disk.
  case full
}

/// Where the program stands: beside the tests.
let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  .deletingLastPathComponent().appending(path: "tocsin")

/// Runs the program with these arguments and this standard input.
func tocsin(_ arguments: String..., input: String = "") throws -> Outcome {
  try tocsin(arguments, input: input)
}

/// The same with a list of arguments, and with more in the environment.
func tocsin(
  _ arguments: [String], input: String = "", output end: OutputEnd = .test,
  environment: [String: String] = [:]
) throws -> Outcome {
  try run(program, arguments, input: input, output: end, environment: environment)
}

/// Runs any program.
func run(
  _ program: URL, _ arguments: [String], input: String = "", output end: OutputEnd = .test,
  environment: [String: String] = [:]
) throws -> Outcome {
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  // Files, so that neither side waits for the other.
  let streams = try ["input", "output", "errors"].map { name in
    let file = folder.appending(path: name)
    try Data((name == "input" ? input : "").utf8).write(to: file)
    return try FileHandle(forUpdating: file)
  }
  process.standardInput = streams[0]
  switch end {
  case .test: process.standardOutput = streams[1]
  case .closed:
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    process.standardOutput = pipe
  case .full: process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
  }
  process.standardError = streams[2]
  try process.run()
  process.waitUntilExit()
  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
  return Outcome(
    status: process.terminationStatus, output: try text("output"), errors: try text("errors"))
}

/// Changes a database behind the program's back.
func sqlite(_ path: String, _ statement: String) throws {
  let outcome = try run(URL(filePath: "/usr/bin/env"), ["sqlite3", path, statement])
  try #require(outcome.status == 0, "sqlite3 failed")
}
