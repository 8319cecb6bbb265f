import Extraction
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Analysis

/// Sightings as lines.
@Suite struct SightingLinesTests {
  let folder = TemporaryFolder()

  private func read(_ text: String) throws -> (taken: [Sighting], refused: [String]) {
    let name = UUID().uuidString
    try folder.drop(text, as: name)
    let file = try FileDescriptor.open(FilePath(folder.path(name)), .readOnly)
    var taken: [Sighting] = []
    var refused: [String] = []
    try file.closeAfter {
      try SightingLines.read(file) {
        taken.append($0)
      } refuse: {
        refused.append("\($0): \($1)")
      }
    }
    return (taken, refused)
  }

  @Test func `what is written is read, and what is broken has its line`() throws {
    let sighting = try Wave.sighting("anhui", "2024-06-03")
    let line = try CanonicalJSON.encode(sighting)
    let (taken, refused) = try read(
      """
      \(line)

      {"event":7}
      \(line.replacing("\"2024-06-03\"", with: "\"soon\""))
      nonsense
      \(line)
      """)
    #expect(taken == [sighting, sighting])
    #expect(refused.count == 3)
    #expect(refused[0] == "3: 'event' is not what it should be")
    #expect(refused[1].hasPrefix("4: 'date.earliest': 'soon' is not a day"))
    #expect(refused[2] == "5: it is no JSON")
  }

  @Test func `a line without an end of its own is bounded`() throws {
    let long = String(repeating: "x", count: SightingLines.lineLimit + (1 << 17))
    let line = try CanonicalJSON.encode(Wave.sighting("anhui", "2024-06-03"))
    let (taken, refused) = try read("\(long)\n\(line)\n")
    #expect(taken.count == 1)
    #expect(refused == ["1: it is longer than 16 MiB"])
  }
}
