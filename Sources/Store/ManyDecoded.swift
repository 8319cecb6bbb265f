import Dispatch
import Extraction
import Foundation
import Synchronization

extension CanonicalJSON {
  /// How many values are decoded at once.
  private static let pieceSize = 512

  /// The values that JSON texts stand for, in the same order, decoded on all cores: a daemon that starts
  /// reads all its sightings.
  static func decodeAll<Value: Decodable & Sendable>(
    _ type: Value.Type, from texts: [String]
  ) throws -> [Value] {
    let pieces = (texts.count + pieceSize - 1) / pieceSize
    let decoded = Mutex<[Int: Result<[Value], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      let part = texts[piece * pieceSize..<min((piece + 1) * pieceSize, texts.count)]
      // One list costs less than as many values.
      let values = Result { try decode([Value].self, from: "[\(part.joined(separator: ","))]") }
      decoded.withLock { $0[piece] = values }
    }
    return try decoded.withLock { decoded in
      try (0..<pieces).flatMap { try decoded[$0]?.get() ?? [] }
    }
  }
}
