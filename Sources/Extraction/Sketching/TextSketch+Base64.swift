import Foundation

extension TextSketch {
  /// As JSON has it.
  var base64: String {
    let numbers = [UInt32(clamping: count)] + hashes
    var bytes: [UInt8] = []
    for number in numbers {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return Data(bytes).base64EncodedString()
  }

  /// Nil when the text is no sketch.
  init?(base64 text: String) {
    guard text.utf8.count <= 512, let data = Data(base64Encoded: text), data.count % 4 == 0 else {
      return nil
    }
    let bytes = Array(data)
    var numbers = [UInt32](repeating: 0, count: bytes.count / 4)
    for (place, byte) in bytes.enumerated() {
      let shift = UInt32(place % 4) * 8
      numbers[place / 4] |= UInt32(byte) << shift
    }
    guard let count = numbers.first.map(Int.init) else { return nil }
    let hashes = Array(numbers.dropFirst())
    guard hashes.count == min(count, Self.size),
      zip(hashes, hashes.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    self.init(hashes: hashes, count: count)
  }
}
