import Extraction
import Foundation
import SystemPackage

/// Reads sightings, one in each line, as `tocsin extract -o json` prints them.
public enum SightingLines {
  /// The most bytes that a line may have.
  public static let lineLimit = 16 << 20

  private static let pieceSize = 64 << 10

  /// Reads all lines of an open file. Empty ones are passed over.
  ///
  /// - Parameters:
  ///   - file: a descriptor, read to its end and not closed.
  ///   - take: called with each sighting.
  ///   - refuse: called with the number of each line that is none, from 1, and with the reason.
  /// - Throws: `Errno` when nothing more can be read.
  public static func read(
    _ file: FileDescriptor, take: (Sighting) -> Void, refuse: (Int, String) -> Void
  ) throws {
    let decoder = JSONDecoder()
    var piece = [UInt8](repeating: 0, count: pieceSize)
    var line: [UInt8] = []
    var number = 1
    var isTooLong = false
    func end() {
      defer {
        number += 1
        line.removeAll(keepingCapacity: true)
        isTooLong = false
      }
      if isTooLong { return refuse(number, "it is longer than \(lineLimit >> 20) MiB") }
      guard line.contains(where: { $0 > 0x20 }) else { return }
      do {
        take(try decoder.decode(Sighting.self, from: Data(line)))
      } catch {
        refuse(number, reason(error))
      }
    }
    while true {
      let count = try piece.withUnsafeMutableBytes { try file.read(into: $0) }
      if count == 0 { break }
      var rest = piece[..<count]
      while let feed = rest.firstIndex(of: 0x0A) {
        if !isTooLong { line += rest[..<feed] }
        end()
        rest = rest[(feed + 1)...]
      }
      if !isTooLong { line += rest }
      if line.count > lineLimit {
        isTooLong = true
        line.removeAll(keepingCapacity: false)
      }
    }
    if isTooLong || !line.isEmpty { end() }
  }

  private static func reason(_ error: any Error) -> String {
    func place(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
      let keys = context.codingPath + [last].compactMap(\.self)
      let path = keys.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
      return path.isEmpty ? "it" : "'\(path.drop { $0 == "." })'"
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      return "\(place(context, key)) is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      return "\(place(context)) is not what it should be"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      return "\(place(context)): \(context.debugDescription)"
    default: return "it is no JSON"
    }
  }
}
