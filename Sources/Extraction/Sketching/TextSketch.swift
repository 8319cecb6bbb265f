/// A few numbers that tell whether two texts are copies of one another, however long they are.
///
/// A text is a set of shingles: 5 words that follow one another, or 8 characters in scripts without
/// spaces, folded as phrases are, so that letter case, marks and traditional characters do not matter. The sketch
/// keeps the 64 smallest of their hashes. Of two texts all shingles below a bound are known that way, and
/// how many of them both have tells how much of the one is in the other.
public struct TextSketch: Hashable, Sendable {
  /// The smallest hashes of the shingles, ascending and each once: at most ``size`` of them.
  public let hashes: [UInt32]
  /// How many different shingles the text has.
  public let count: Int

  /// How many hashes are kept.
  public static let size = 64
  /// How much of the smaller text must be in the larger for a copy. Tuned on pairs of articles: copies that
  /// lost two thirds, or one word in twelve, have more; reports of one happening, and readouts with the
  /// same formulas, have less.
  public static let threshold = 0.5
  /// A text with fewer shingles is short. Such a text is often a line that many articles hold, so it is a
  /// copy only of a text that is at most twice as long and has nearly all of it.
  public static let shortest = 20
  private static let thresholdOfShort = 0.9

  /// A sketch of these hashes, ascending and each once.
  init(hashes: [UInt32], count: Int) {
    self.hashes = hashes
    self.count = count
  }

  /// How much of the smaller text is in the larger, from 0 to 1; an estimate for texts with more than
  /// ``size`` shingles. 0 when one of them has none.
  public func containment(with other: TextSketch) -> Double {
    let (small, large) = count <= other.count ? (self, other) : (other, self)
    // Up to here both sketches are complete.
    let bound = min(small.bound, large.bound)
    var known = 0
    var shared = 0
    var place = 0
    for hash in small.hashes where hash <= bound {
      known += 1
      while place < large.hashes.count, large.hashes[place] < hash { place += 1 }
      if place < large.hashes.count, large.hashes[place] == hash { shared += 1 }
    }
    return known == 0 ? 0 : Double(shared) / Double(known)
  }

  /// Whether the two texts are copies of one text, perhaps shortened, with another headline or lightly
  /// edited. The same in either direction.
  public func isCopy(of other: TextSketch) -> Bool {
    let (fewer, more) = (min(count, other.count), max(count, other.count))
    guard fewer > 0 else { return false }
    let containment = containment(with: other)
    if fewer >= Self.shortest { return containment >= Self.threshold }
    return more <= 2 * fewer && containment >= Self.thresholdOfShort
  }

  /// Up to where the sketch has all hashes.
  private var bound: UInt32 {
    count > hashes.count ? hashes.last ?? 0 : .max
  }
}

/// In JSON one string: the base64 of the number of shingles and then of the hashes, each as four bytes, the
/// lowest first.
extension TextSketch: Codable {
  /// Reads a sketch; throws when it cannot be one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let sketch = TextSketch(base64: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "this is no sketch of a text")
    }
    self = sketch
  }

  /// Writes the string that is read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(base64)
  }
}
