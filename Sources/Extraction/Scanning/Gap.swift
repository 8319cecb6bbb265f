import RuleLanguage

/// The room between two parts of a phrase: few words, few characters, and no end of a sentence.
struct Gap {
  /// A word counts as much as so many characters of a script without spaces.
  private static let perWord = Phrase.gapLimit.characters / Phrase.gapLimit.words
  /// No words are that long: what is longer is no gap, and is not looked through.
  static let byteLimit = 64 * Phrase.gapLimit.words

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

  /// Adds every place where a part may begin that follows on one that ends at an offset.
  static func addStarts(behind end: Int, in text: Span<UInt8>, to starts: inout [Int]) {
    var gap = Gap()
    var offset = end
    var isInsideWord = false
    while offset < text.count, offset - end <= byteLimit {
      let (scalar, next) = UTF8Text.scalar(in: text, at: offset)
      let isWordCharacter = UTF8Text.isWordCharacter(scalar)
      if !(isInsideWord && isWordCharacter) { starts.append(offset) }
      guard gap.take(scalar, isWordCharacter: isWordCharacter) else { return }
      isInsideWord = isWordCharacter
      offset = next
    }
  }

  /// Adds every place where a part may end that one follows on which begins at an offset.
  static func addEnds(before start: Int, in text: Span<UInt8>, to ends: inout [Int]) {
    var gap = Gap()
    var offset = start
    var isInsideWord = false
    while offset > 0, start - offset <= byteLimit {
      let (scalar, before) = UTF8Text.scalar(in: text, before: offset)
      let isWordCharacter = UTF8Text.isWordCharacter(scalar)
      if !(isInsideWord && isWordCharacter) { ends.append(offset) }
      guard gap.take(scalar, isWordCharacter: isWordCharacter) else { return }
      isInsideWord = isWordCharacter
      offset = before
    }
  }
}
