/// How close two places of a sentence are to a reader: first by what separates them, then by the
/// bytes between them.
enum Proximity {
  /// The value mention nearest to one of several places; of equals, the first in the text.
  static func nearest(
    of mentions: [SentenceMentions.ValueMention], to places: [Range<Int>], in text: Span<UInt8>
  ) -> SentenceMentions.ValueMention? {
    var best: (mention: SentenceMentions.ValueMention, distance: Distance)?
    for mention in mentions {
      guard let distance = distance(from: mention.range, to: places, in: text) else { continue }
      if let current = best, current.distance <= distance { continue }
      best = (mention, distance)
    }
    return best?.mention ?? mentions.first
  }

  /// What lies between two places.
  struct Distance: Comparable {
    /// Marks that end a clause or an item of a list, and words that begin a clause.
    var separators: Int
    var bytes: Int

    static func < (left: Distance, right: Distance) -> Bool {
      (left.separators, left.bytes) < (right.separators, right.bytes)
    }
  }

  /// The distance from a place to the nearest of others; nil when there are no others.
  static func distance(
    from place: Range<Int>, to others: [Range<Int>], in text: Span<UInt8>,
    separatedBy isSeparator: (Span<UInt8>, Int) -> Bool = Proximity.isListSeparator
  ) -> Distance? {
    others.map { other in
      let between =
        place.upperBound <= other.lowerBound
        ? place.upperBound..<other.lowerBound
        : other.upperBound..<max(other.upperBound, place.lowerBound)
      // What is further away than this is equally far.
      let seen = between.prefix(2_048)
      let separators = seen.reduce(0) { $0 + (isSeparator(text, $1) ? 1 : 0) }
      return Distance(separators: separators, bytes: between.count)
    }.min()
  }

  /// Whether a mark that parts the items of a list begins at an offset: `,` `;` 、 ， ；
  static func isListSeparator(in text: Span<UInt8>, at offset: Int) -> Bool {
    switch text[offset] {
    case UInt8(ascii: ","), UInt8(ascii: ";"): true
    case 0xE3: scalar(in: text, at: offset) == 0x3001
    case 0xEF: [0xFF0C, 0xFF1B].contains(scalar(in: text, at: offset))
    default: false
    }
  }

  /// Whether a clause begins or ends at an offset: `;` `:` ；： or the word "that".
  static func isClauseBoundary(in text: Span<UInt8>, at offset: Int) -> Bool {
    switch text[offset] {
    case UInt8(ascii: ";"), UInt8(ascii: ":"): true
    case 0xEF: [0xFF1A, 0xFF1B].contains(scalar(in: text, at: offset))
    case UInt8(ascii: " "): isWord("that", in: text, at: offset + 1)
    default: false
    }
  }

  private static func scalar(in text: Span<UInt8>, at offset: Int) -> UInt32 {
    UTF8Text.scalar(in: text, at: offset).value
  }

  private static func isWord(_ word: StaticString, in text: Span<UInt8>, at offset: Int) -> Bool {
    let end = offset + word.utf8CodeUnitCount
    guard end <= text.count, WordBoundary.isBoundary(end, in: text) else { return false }
    return word.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { bytes[$0] == text[offset + $0] }
    }
  }
}
