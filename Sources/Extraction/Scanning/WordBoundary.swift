import RuleLanguage

/// Where words begin and end. Between characters of scripts without spaces every place is a
/// boundary, and so is the place between such a character and a letter.
enum WordBoundary {
  /// Whether a word may begin or end at an offset.
  @inline(__always)
  static func isBoundary(_ offset: Int, in text: Span<UInt8>) -> Bool {
    guard offset > 0, offset < text.count else { return true }
    let (before, behind) = (text[offset - 1], text[offset])
    // U+5000 to U+9FFF: nearly all of Chinese.
    if behind >= 0xE5, behind <= 0xE9 { return true }
    if before < 0x80, behind < 0x80 {
      return !before.isASCIIAlphanumeric || !behind.isASCIIAlphanumeric
    }
    return isBoundaryBeyondASCII(offset, in: text)
  }

  @inline(never)
  private static func isBoundaryBeyondASCII(_ offset: Int, in text: Span<UInt8>) -> Bool {
    !UTF8Text.isWordCharacter(UTF8Text.scalar(in: text, before: offset).value)
      || !UTF8Text.isWordCharacter(UTF8Text.scalar(in: text, at: offset).value)
  }

  /// Whether a word may begin where a range does, and end where it ends.
  static func isBounded(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    isBoundary(range.lowerBound, in: text) && isBoundary(range.upperBound, in: text)
  }

  /// The end of the word that an offset lies in or ends; in a script without spaces the offset.
  ///
  /// - Parameter limit: It is not looked for further than up to here.
  static func endOfWord(
    from offset: Int, in text: Span<UInt8>, before limit: Int = .max
  ) -> Int {
    let limit = min(limit, text.count)
    var end = offset
    while end < limit {
      if text[end].isASCIIAlphanumeric {
        end += 1
        continue
      }
      let (scalar, next) = UTF8Text.scalar(in: text, at: end)
      guard scalar >= 0x80, UTF8Text.isWordCharacter(scalar) else { break }
      end = next
    }
    return end
  }

  /// The start of the word that an offset lies in or begins; in a script without spaces the offset.
  ///
  /// - Parameter limit: It is not looked for further than back to here.
  static func startOfWord(from offset: Int, in text: Span<UInt8>, behind limit: Int) -> Int {
    let limit = max(limit, 0)
    var start = offset
    while start > limit {
      if text[start - 1].isASCIIAlphanumeric {
        start -= 1
        continue
      }
      let (scalar, next) = UTF8Text.scalar(in: text, before: start)
      guard scalar >= 0x80, UTF8Text.isWordCharacter(scalar) else { break }
      start = next
    }
    return start
  }
}
