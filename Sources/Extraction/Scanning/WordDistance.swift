import RuleLanguage

/// How many words lie between two places; in a script without spaces two characters count as a word, as
/// they do for gaps in phrases.
enum WordDistance {
  /// Whether so many words stand between two offsets at most.
  static func isAtMost(
    _ words: Int, between start: Int, and end: Int, in text: Span<UInt8>
  ) -> Bool {
    let perWord = Phrase.gapLimit.characters / Phrase.gapLimit.words
    var room = words * perWord
    var isInWord = false
    var offset = start
    while offset < end {
      let (scalar, next) = UTF8Text.scalar(in: text, at: offset)
      if UTF8Text.isUnspaced(scalar) {
        room -= 1
        isInWord = false
      } else if UTF8Text.isWordCharacter(scalar) {
        if !isInWord { room -= perWord }
        isInWord = true
      } else if scalar != UInt32(UInt8(ascii: "'")) && scalar != 0x2019 {
        isInWord = false
      }
      if room < 0 { return false }
      offset = next
    }
    return true
  }
}
