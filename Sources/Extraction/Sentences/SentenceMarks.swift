/// The punctuation that ends sentences, and what may stand between it and the next one.
enum SentenceMark {
  /// Ends a sentence whatever follows: 。！？；
  case full
  /// Ends one unless a small letter follows: `!` `?`
  case plain
  /// Ends one, or shortens a word, or stands inside a number or a name.
  case dot
  /// Ends one, or leaves something out.
  case ellipsis

  /// Whether a mark, or a straight quote, may begin with a byte: nearly all are told not to.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool {
    byte < 0x40
      ? asciiMarks &>> UInt64(byte) & 1 != 0 : byte >= 0xE2 && (byte <= 0xE3 || byte == 0xEF)
  }

  /// A bit for each of `"` `.` `!` `?` `;`.
  private static var asciiMarks: UInt64 {
    1 << 0x22 | 1 << 0x2E | 1 << 0x21 | 1 << 0x3F | 1 << 0x3B
  }

  /// The mark at an index, and its length in bytes.
  static func at(_ index: Int, in text: Span<UInt8>) -> (mark: SentenceMark, length: Int)? {
    switch text.byte(at: index) {
    case UInt8(ascii: "."): return (.dot, 1)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return (.plain, 1)
    // As Chinese is typed now and then: 3死15伤;上月28日….
    case UInt8(ascii: ";"):
      let isChinese =
        text.scalar(before: index).value.isIdeographic
        && (text.scalar(at: index + 1).value.isIdeographic || text.byte(at: index + 1).isASCIIDigit)
      return isChinese || text.beginsWithPronoun(at: text.skipWhiteSpace(at: index + 1))
        ? (.full, 1) : nil
    case 0xE2, 0xE3, 0xEF:
      switch text.scalar(at: index).value {
      case "。", "！", "？", "；", "｡": return (.full, 3)
      case "…": return (.ellipsis, 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether a line that ends with this character ends a sentence, or announces a list.
  static func isEnd(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case ".", "!", "?", ":", ";", "。", "！", "？", "；", "：", "｡", "…": true
    default: false
    }
  }

  /// Whether this character behind an end mark belongs to the sentence before. The straight double
  /// quote opens as well as closes.
  static func isCloser(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "\"", "'", ")", "]", "”", "’", "»", "」", "』", "》", "〉", "）", "】", "〕": true
    default: false
    }
  }

  /// Whether this closing character ends speech.
  static func isClosingQuote(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "\"", "”", "’", "»", "」", "』": true
    default: false
    }
  }

  /// Whether this character may stand before the first letter of a sentence.
  static func isOpener(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "\"", "'", "(", "[", "“", "‘", "«", "「", "『", "《", "〈", "（", "【", "〔": true
    default: false
    }
  }

  /// Whether this character behind a closing quote shows that the sentence goes on: “……”，
  static func goesOn(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "，", "、", "；", "：", ",", ";", ":", "的", "等": true
    default: false
    }
  }
}

extension Span<UInt8> {
  /// Whether a quotation mark at an index opens; nil where there is none.
  func quotationMark(at index: Int, isOpen: Bool) -> Bool? {
    switch self[index] {
    case UInt8(ascii: "\""): return !isOpen
    case 0xE2, 0xE3:
      switch scalar(at: index).value {
      case "“", "「", "『": return true
      case "”", "」", "』": return false
      default: return nil
      }
    default: return nil
    }
  }
}

extension Span<UInt8> {
  /// Whether a clause goes on like a sentence of its own: "…; he had been a clerk". "He Oak" is somebody.
  fileprivate func beginsWithPronoun(at index: Int) -> Bool {
    guard word(at: index).map(PronounWords.subjects.contains) == true else { return false }
    return !byte(at: index).isASCIICapital
      || !byte(at: skipWhiteSpace(at: endOfWord(at: index))).isASCIICapital
  }
}
