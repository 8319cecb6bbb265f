import Foundation
import Testing

/// What a run of the program came to.
struct Outcome {
  var status: Int32
  var output: String
  var errors: String
}

/// Runs the program that stands beside the tests, with these arguments and this standard input.
func tocsin(_ arguments: String..., input: String = "") throws -> Outcome {
  try tocsin(arguments, input: input)
}

/// The same with a list of arguments, and with variables in addition to those of the tests.
func tocsin(
  _ arguments: [String], input: String = "", environment: [String: String] = [:]
) throws -> Outcome {
  let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "tocsin")
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
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
  process.standardOutput = streams[1]
  process.standardError = streams[2]
  try process.run()
  process.waitUntilExit()
  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
  return Outcome(
    status: process.terminationStatus, output: try text("output"), errors: try text("errors"))
}
