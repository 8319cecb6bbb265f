import Foundation

/// An empty folder that goes with its owner.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Makes a folder of its own.
  public init() {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "tocsin-test-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something in it.
  public func path(_ name: String) -> String {
    "\(path)/\(name)"
  }

  /// The names of what is in it, sorted.
  public var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Writes a file where nobody looks yet, then moves it to its name, as a writer should.
  public func drop(_ text: some StringProtocol, as name: String) throws {
    try drop(Array(text.utf8), as: name)
  }

  /// Writes bytes where nobody looks yet, then moves the file to its name, in place of what was there.
  public func drop(_ bytes: [UInt8], as name: String) throws {
    let folder = (path(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let hidden = "\(folder)/.\(UUID().uuidString)"
    try Data(bytes).write(to: URL(filePath: hidden))
    guard rename(hidden, path(name)) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}

/// Waits, at most half a minute, for something to become true; whether it did.
public func eventually(_ condition: () async throws -> Bool) async rethrows -> Bool {
  let deadline = ContinuousClock.now + .seconds(30)
  while ContinuousClock.now < deadline {
    if try await condition() { return true }
    try? await Task.sleep(for: .milliseconds(5))
  }
  return try await condition()
}
