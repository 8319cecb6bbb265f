extension Article.Language {
  /// The language of a text, by its letters. Only the beginning is looked at: 2 KiB.
  ///
  /// A Hanzi weighs as much as three Latin letters. A text with the letters of Japanese or Korean,
  /// with as many of others, or in Latin letters but without the words of English, is another.
  init(guessedFrom text: Span<UInt8>) {
    let letters = LetterCounts(of: text.extracting(0..<min(text.count, 2048)))
    let hanzi = letters.hanzi * 3
    if letters.kana * 20 > letters.hanzi || letters.others * 2 > letters.latin + hanzi {
      self = .other
    } else if hanzi > letters.latin {
      self = letters.traditional > letters.simplified ? .traditionalChinese : .simplifiedChinese
    } else {
      // Twenty words are enough for some of these to be among them.
      let lacksEnglish = letters.words >= 20 && letters.englishWords * 20 < letters.words
      self = letters.latin == 0 || lacksEnglish ? .other : .english
    }
  }

  /// The language that a tag such as `zh-TW` names; nil when it is no tag, or leaves it to the text
  /// which Chinese it is.
  init?(tag: String) {
    let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...3).contains(first.count),
      parts.allSatisfy({
        $0.count <= 8 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }),
      first.allSatisfy(\.isLetter)
    else { return nil }
    switch first {
    case "en", "eng":
      self = .english
    case "zh", "zho", "chi", "cmn":
      let marks = Set(parts.dropFirst())
      if !marks.isDisjoint(with: ["hant", "tw", "hk", "mo"]), !marks.contains("hans") {
        self = .traditionalChinese
      } else if !marks.isDisjoint(with: ["hans", "cn", "sg", "my"]) {
        self = .simplifiedChinese
      } else {
        return nil
      }
    default:
      self = .other
    }
  }
}

/// How many letters of which kind a text has.
private struct LetterCounts {
  var latin = 0
  var hanzi = 0
  var kana = 0
  var others = 0
  var simplified = 0
  var traditional = 0
  /// Runs of ASCII letters.
  var words = 0
  /// Those that English cannot do without.
  var englishWords = 0

  init(of text: Span<UInt8>) {
    var index = 0
    var word: UInt32 = 0
    var length = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        let small = byte | 0x20
        if small >= UInt8(ascii: "a"), small <= UInt8(ascii: "z") {
          latin += 1
          length += 1
          word = word << 8 | UInt32(small)
        } else if length > 0 {
          endWord(word, length)
          (word, length) = (0, 0)
        }
        index += 1
        continue
      }
      if length > 0 {
        // A word that goes on with a letter such as é is no English one.
        endWord(0, length)
        (word, length) = (0, 0)
      }
      guard let (scalar, width) = Self.scalar(at: index, in: text) else { return }
      count(scalar)
      index += width
    }
    if length > 0 { endWord(word, length) }
  }

  private mutating func endWord(_ word: UInt32, _ length: Int) {
    words += 1
    if length <= 4, Self.english.contains(word) { englishWords += 1 }
  }

  private mutating func count(_ scalar: UInt32) {
    switch scalar {
    case 0x00C0...0x024F, 0x1E00...0x1EFF:
      latin += 1
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      hanzi += 1
      switch ChineseScript.evidence(of: scalar) {
      case .none: break
      case .simplified: simplified += 1
      case .traditional: traditional += 1
      }
    case 0x3041...0x30FA:
      kana += 1
    case 0x0370...0x1DFF, 0xA4D0...0xD7FF:
      others += 1
    default:
      break
    }
  }

  /// The words, with the bytes of each in one number.
  private static let english: [UInt32] = [
    "the", "of", "and", "to", "was", "for", "by", "with", "from", "said",
  ]
  .map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  /// The scalar at an index of valid UTF-8, and its bytes; nil where the text was cut through it.
  private static func scalar(at index: Int, in text: Span<UInt8>) -> (UInt32, Int)? {
    let first = text[index]
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + width <= text.count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for next in 1..<width { value = value << 6 | UInt32(text[index + next] & 0x3F) }
    return (value, width)
  }
}
