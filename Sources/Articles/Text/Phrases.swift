/// Phrases that are looked for in short texts, byte by byte: whether a text begins or ends with one,
/// or holds one somewhere.
struct Phrases {
  /// The phrases by their first byte.
  private let byFirst: [[[UInt8]]]
  /// The phrases by their last byte.
  private let byLast: [[[UInt8]]]

  /// Phrases, none of them empty.
  init(_ phrases: [String]) {
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    var byLast = byFirst
    for phrase in phrases.map({ Array($0.utf8) }) {
      guard let first = phrase.first, let last = phrase.last else { continue }
      byFirst[Int(first)].append(phrase)
      byLast[Int(last)].append(phrase)
    }
    (self.byFirst, self.byLast) = (byFirst, byLast)
  }

  /// Whether a text begins with one of them.
  func begin(_ text: String) -> Bool { beginning(of: text) != nil }

  /// The length in bytes of a phrase with which a text begins, for which a condition holds.
  func beginning(of text: String, where condition: (Int) -> Bool = { _ in true }) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard let first = bytes.first else { return nil }
      return byFirst[Int(first)].first {
        Self.stands($0, at: 0, in: bytes) && condition($0.count)
      }?.count
    } ?? nil
  }

  /// Whether a text ends with one of them.
  func end(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      guard let last = bytes.last else { return false }
      return byLast[Int(last)].contains {
        $0.count <= bytes.count && Self.stands($0, at: bytes.count - $0.count, in: bytes)
      }
    } ?? false
  }

  /// Whether one of them stands somewhere in a text.
  func stand(in text: String) -> Bool { end(in: text) != nil }

  /// The index in bytes behind the first of them that stands in a text.
  func end(in text: String) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      for index in bytes.indices {
        let phrase = byFirst[Int(bytes[index])].first { Self.stands($0, at: index, in: bytes) }
        if let phrase { return index + phrase.count }
      }
      return nil
    } ?? nil
  }

  private static func stands(
    _ phrase: [UInt8], at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard index + phrase.count <= bytes.count else { return false }
    for offset in phrase.indices where bytes[index + offset] != phrase[offset] { return false }
    return true
  }
}
