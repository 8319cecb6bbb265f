import Foundation

extension TextSketch {
  /// As JSON has it.
  var base64: String {
    let numbers = [UInt32(clamping: count)] + hashes
    let bytes = numbers.flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
    }
    return Data(bytes).base64EncodedString()
  }

  /// Nil when the text is no sketch.
  init?(base64 text: String) {
    guard text.utf8.count <= 512, let data = Data(base64Encoded: text), data.count % 4 == 0 else {
      return nil
    }
    let bytes = Array(data)
    let numbers = stride(from: 0, to: bytes.count, by: 4).map { start in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1)) }
    }
    guard let count = numbers.first.map(Int.init) else { return nil }
    let hashes = Array(numbers.dropFirst())
    guard hashes.count == min(count, Self.size),
      zip(hashes, hashes.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    self.init(hashes: hashes, count: count)
  }
}
