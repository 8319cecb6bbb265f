import RuleLanguage

/// The room between two parts of a phrase: few words, few characters, and no end of a sentence.
struct Gap {
  /// A word counts as much as so many characters of a script without spaces.
  private static let perWord = Phrase.gapLimit.characters / Phrase.gapLimit.words
  /// No words are that long: what is longer is no gap, and is not looked through.
  static let byteLimit = 64 * Phrase.gapLimit.words

  /// On which side of a part the next one stands.
  enum Side {
    case before
    case behind
  }

  private var room = Phrase.gapLimit.characters
  private var isInWord = false

  /// Takes in the next character; says whether the gap may hold it.
  @inline(__always)
  private mutating func take(_ scalar: UInt32, isWordCharacter: Bool) -> Bool {
    switch scalar {
    // What certainly ends a sentence, in folded text: a blank line, `!`, `?` and 。
    case 0x0A, 0x21, 0x3F, 0x3002: return false
    case 0x27: break
    case _ where isWordCharacter:
      if !isInWord { room -= Self.perWord }
      isInWord = true
    default:
      if UTF8Text.isUnspaced(scalar) { room -= 1 }
      isInWord = false
    }
    return room >= 0
  }

  /// Whether the text between two parts is a gap that one phrase may span.
  static func isBridged(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard range.count <= byteLimit else { return false }
    var gap = Gap()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, next) = UTF8Text.scalar(in: text, at: offset)
      guard gap.take(scalar, isWordCharacter: UTF8Text.isWordCharacter(scalar)) else {
        return false
      }
      offset = next
    }
    return true
  }

  /// Goes through the places where a part may adjoin one that ends (or begins) at an offset: where it may begin
  /// (or end).
  @inline(__always)
  static func forEachPlace(
    _ side: Side, _ offset: Int, in text: Span<UInt8>, _ body: (Int) -> Void
  ) {
    var gap = Gap()
    var place = offset
    while abs(place - offset) <= byteLimit, let next = character(side, place, in: text) {
      body(place)
      guard gap.take(next.scalar, isWordCharacter: next.isWordCharacter) else { return }
      place = next.place
      guard next.isWordCharacter else { continue }
      // Inside of a word nothing begins, and nothing more is taken.
      while abs(place - offset) <= byteLimit, let next = character(side, place, in: text),
        next.isWordCharacter
      {
        place = next.place
      }
    }
  }

  /// The character on a side of an offset, and the offset on its other side; nil where the text ends.
  @inline(__always)
  private static func character(
    _ side: Side, _ offset: Int, in text: Span<UInt8>
  ) -> (scalar: UInt32, isWordCharacter: Bool, place: Int)? {
    switch side {
    case .behind:
      guard offset < text.count else { return nil }
      let (scalar, end) = UTF8Text.scalar(in: text, at: offset)
      return (scalar, UTF8Text.isWordCharacter(scalar), end)
    case .before:
      guard offset > 0 else { return nil }
      let (scalar, start) = UTF8Text.scalar(in: text, before: offset)
      return (scalar, UTF8Text.isWordCharacter(scalar), start)
    }
  }
}
