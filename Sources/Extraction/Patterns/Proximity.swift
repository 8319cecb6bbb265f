/// Something that is mentioned in a sentence.
protocol PlacedMention {
  var range: Range<Int> { get }
  /// The place of its sentence in the article.
  var sentence: Int { get }
}

/// How close two places of a sentence are to a reader: first by what separates them, then by the
/// bytes between them.
enum Proximity {
  /// The mention nearest to one of several places, in the order of the text: of those in the nearest
  /// sentence the nearest; of equals, the first in the text. The first of all when there are no places.
  static func nearest<Mention: PlacedMention>(
    of mentions: ArraySlice<Mention>, to places: [TermMention], in text: Span<UInt8>
  ) -> Mention? {
    guard mentions.count > 1 else { return mentions.first }
    var best: (mention: Mention, sentences: Int, distance: Distance)?
    let ranges = places.map(\.range)
    for mention in mentions {
      guard
        let sentences = neighbours(of: mention.range, in: ranges).map({
          abs(places[$0].sentence - mention.sentence)
        }).min(),
        let distance = distance(from: mention.range, to: ranges, in: text)
      else { continue }
      if let best, (best.sentences, best.distance) <= (sentences, distance) { continue }
      best = (mention, sentences, distance)
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

  /// The distance from a place to the nearest of others, which are in the order of the text; nil when
  /// there are no others.
  static func distance(
    from place: Range<Int>, to others: [Range<Int>], in text: Span<UInt8>,
    separatedBy isSeparator: (Span<UInt8>, Int) -> Bool = Proximity.isListSeparator
  ) -> Distance? {
    neighbours(of: place, in: others).map { index in
      let other = others[index]
      let between = place.gap(to: other)
      // What is further away than this is equally far.
      let seen = between.prefix(2_048)
      let separators = seen.reduce(0) { $0 + (isSeparator(text, $1) ? 1 : 0) }
      return Distance(separators: separators, bytes: between.count)
    }.min()
  }

  /// The places around a place among others in the order of the text: what is nearest is one of them.
  private static func neighbours(of place: Range<Int>, in others: [Range<Int>]) -> Range<Int> {
    let next = others.partitioningIndex { $0.lowerBound >= place.lowerBound }
    // Two before it: a long one may reach beyond a short one that begins later.
    return max(0, next - 2)..<min(others.count, next + 1)
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

extension Range<Int> {
  /// What lies between this range and another, whichever is first; empty where they touch.
  func gap(to other: Range<Int>) -> Range<Int> {
    upperBound <= other.lowerBound
      ? upperBound..<other.lowerBound
      : other.upperBound..<Swift.max(other.upperBound, lowerBound)
  }
}
