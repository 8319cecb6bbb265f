/// Cuts bytes into tokens. It never fails and never judges: what is wrong with a token is said by
/// ``TokenCheck``.
struct Lexer {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset: Int

  init(bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The kind of the token at `offset`, which moves behind it. There must be a byte left.
  mutating func next() -> TokenKind {
    let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: offset)
    guard let scalar else { return stray() }
    if offset == 0, scalar == "\u{FEFF}" { return take(length, .byteOrderMark) }
    if let kind = Self.punctuation(scalar) { return take(length, kind) }
    switch scalar {
    case "\n": return take(1, .newline)
    case "\r": return take(peek(1) == UInt8(ascii: "\n") ? 2 : 1, .newline)
    case " ", "\t": return spaces()
    case "\u{3000}", "\u{A0}": return take(length, .wideSpace)
    case "#": return comment()
    case "\"": return isTripleQuote(offset) ? textBlock() : string(opening: 1)
    case "\u{201C}", "\u{201D}", "\u{FF02}": return string(opening: length)
    case "<", "\u{FF1C}": return comparison(length, .less, .lessOrEqual)
    case ">", "\u{FF1E}": return comparison(length, .greater, .greaterOrEqual)
    case "!", "\u{FF01}":
      return equalSign(at: offset + length) == nil
        ? stray() : comparison(length, .stray, .notEqual)
    case "-", "_": return word()
    default: return scalar.isNameCharacter ? word() : stray()
    }
  }

  /// Punctuation of one character, in its ASCII and its full-width forms.
  private static func punctuation(_ scalar: Unicode.Scalar) -> TokenKind? {
    switch scalar {
    case "{", "\u{FF5B}": .leftBrace
    case "}", "\u{FF5D}": .rightBrace
    case "(", "\u{FF08}": .leftParenthesis
    case ")", "\u{FF09}": .rightParenthesis
    case ",", "\u{FF0C}", "\u{3001}": .comma
    case ":", "\u{FF1A}": .colon
    case ".", "\u{FF0E}": .dot
    case "=", "\u{FF1D}": .equal
    case "+", "\u{FF0B}": .plus
    case "\u{2264}": .lessOrEqual
    case "\u{2265}": .greaterOrEqual
    case "\u{2260}": .notEqual
    default: nil
    }
  }

  private func peek(_ distance: Int) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  private mutating func take(_ length: Int, _ kind: TokenKind) -> TokenKind {
    offset += length
    return kind
  }

  private mutating func spaces() -> TokenKind {
    while let byte = peek(0), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
      offset += 1
    }
    return .space
  }

  private mutating func comment() -> TokenKind {
    while let byte = peek(0), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      offset += 1
    }
    return .comment
  }

  private mutating func comparison(
    _ length: Int, _ alone: TokenKind, _ withEqual: TokenKind
  ) -> TokenKind {
    guard let equal = equalSign(at: offset + length) else { return take(length, alone) }
    return take(length + equal, withEqual)
  }

  /// The length of the `=` or `＝` at a place; nil when there is none.
  private func equalSign(at place: Int) -> Int? {
    guard place < bytes.count else { return nil }
    let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: place)
    return scalar == "=" || scalar == "\u{FF1D}" ? length : nil
  }

  private mutating func word() -> TokenKind {
    let start = offset
    while offset < bytes.count {
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: offset)
      guard let scalar, scalar.isNameCharacter || scalar == "-" || scalar == "_" else { break }
      offset += length
    }
    return Self.wordKind(bytes[start..<offset])
  }

  /// Whether a text is a number or a date; a name when it is neither.
  static func wordKind(of text: String) -> TokenKind { wordKind(Array(text.utf8)[...]) }

  private static func wordKind(_ word: some Collection<UInt8>) -> TokenKind {
    func isDigit(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    if word.allSatisfy(isDigit) { return .number }
    let isDate =
      word.count == 10
      && word.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7 ? byte == UInt8(ascii: "-") : isDigit(byte)
      }
    return isDate ? .date : .name
  }

  /// A run of bytes that start nothing.
  private mutating func stray() -> TokenKind {
    let first = bytes[offset]
    repeat {
      offset += UTF8Decoding.scalar(in: bytes, at: offset).length
    } while offset < bytes.count && continuesStray(first)
    return .stray
  }

  private func continuesStray(_ first: UInt8) -> Bool {
    let (scalar, _) = UTF8Decoding.scalar(in: bytes, at: offset)
    guard let scalar else { return true }
    // Of ASCII a run of one and the same, such as `//`, is one token.
    if scalar.isASCII { return scalar.isForbiddenControl || scalar.value == UInt32(first) }
    return Self.punctuation(scalar) == nil && !scalar.isNameCharacter
      && !scalar.properties.isWhitespace && !Self.startsOther.contains(scalar)
  }

  private static let startsOther: Set<Unicode.Scalar> = [
    "\u{201C}", "\u{201D}", "\u{FF02}", "\u{FF1C}", "\u{FF1E}", "\u{FF01}",
  ]
}

// Strings.
extension Lexer {
  private func isTripleQuote(_ place: Int) -> Bool {
    place + 3 <= bytes.count && bytes[place..<(place + 3)].allSatisfy { $0 == UInt8(ascii: "\"") }
  }

  /// A string ends with its line, closed or not. One that opens with a curly quote may close
  /// with either sort; one that opens with `"` may hold curly ones.
  private mutating func string(opening: Int) -> TokenKind {
    let isCurly = bytes[offset] != UInt8(ascii: "\"")
    offset += opening
    while let byte = peek(0) {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return .unterminatedString
      case UInt8(ascii: "\""): return take(1, .string)
      case UInt8(ascii: "\\"): skipEscape()
      case 0xE2 where isCurly && isCurlyQuote(offset): return take(3, .string)
      case 0xEF where isCurly && isCurlyQuote(offset): return take(3, .string)
      default: offset += 1
      }
    }
    return .unterminatedString
  }

  private mutating func textBlock() -> TokenKind {
    offset += 3
    while let byte = peek(0) {
      if byte == UInt8(ascii: "\"") && isTripleQuote(offset) { return take(3, .textBlock) }
      if byte == UInt8(ascii: "\\") { skipEscape() } else { offset += 1 }
    }
    return .unterminatedTextBlock
  }

  /// Passes a backslash and what it escapes, but never the end of a line.
  private mutating func skipEscape() {
    offset += 1
    if let byte = peek(0), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      offset += 1
    }
  }

  private func isCurlyQuote(_ place: Int) -> Bool {
    switch UTF8Decoding.scalar(in: bytes, at: place).scalar {
    case "\u{201C}", "\u{201D}", "\u{FF02}": true
    default: false
    }
  }
}
