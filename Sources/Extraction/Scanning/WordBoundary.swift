import RuleLanguage

/// Where words begin and end. Between characters of scripts without spaces every place is a
/// boundary, and so is the place between such a character and a letter.
enum WordBoundary {
  /// Whether a word may begin or end at an offset.
  static func isBoundary(_ offset: Int, in text: Span<UInt8>) -> Bool {
    guard offset > 0, offset < text.count else { return true }
    let (before, behind) = (text[offset - 1], text[offset])
    if before < 0x80, behind < 0x80 {
      return !UTF8Text.isWordCharacter(UInt32(before)) || !UTF8Text.isWordCharacter(UInt32(behind))
    }
    return !UTF8Text.isWordCharacter(UTF8Text.scalar(in: text, before: offset))
      || !UTF8Text.isWordCharacter(UTF8Text.scalar(in: text, at: offset).value)
  }

  /// The end of the word that an offset lies in or ends; in a script without spaces the offset.
  static func endOfWord(from offset: Int, in text: Span<UInt8>) -> Int {
    var end = offset
    while end < text.count {
      let (scalar, next) = UTF8Text.scalar(in: text, at: end)
      guard UTF8Text.isWordCharacter(scalar) else { break }
      end = next
    }
    return end
  }
}

/// The room between two parts of a phrase.
enum Gap {
  /// What certainly ends a sentence, in folded text: a blank line, `!`, `?` and 。
  private static let sentenceEnds: Set<UInt32> = [0x0A, 0x21, 0x3F, 0x3002]

  /// Whether the text between two parts is a gap that one phrase may span: few words, few
  /// characters, and no end of a sentence.
  static func isBridged(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    let (words, characters) = Phrase.gapLimit
    // No word is that long: what is longer is no gap, and is not looked through.
    guard range.count <= 64 * words else { return false }
    var offset = range.lowerBound
    // A word counts as much as so many characters of a script without spaces.
    let perWord = characters / words
    var room = characters
    var isInWord = false
    while offset < range.upperBound {
      let (scalar, next) = UTF8Text.scalar(in: text, at: offset)
      if sentenceEnds.contains(scalar) { return false }
      if UTF8Text.isUnspaced(scalar) {
        room -= 1
        isInWord = false
      } else if UTF8Text.isWordCharacter(scalar) {
        if !isInWord { room -= perWord }
        isInWord = true
      } else if scalar != UInt32(UInt8(ascii: "'")) {
        isInWord = false
      }
      if room < 0 { return false }
      offset = next
    }
    return true
  }
}
