/// Characters out of UTF-8 bytes that may be cut off or broken anywhere. Nothing here traps.
extension Span<UInt8> {
  /// The byte at an index, and 0 outside the text.
  @inline(__always)
  func byte(at index: Int) -> UInt8 {
    index >= 0 && index < count ? self[index] : 0
  }

  /// The character that begins at an index, and its length in bytes.
  ///
  /// U+FFFD with the length 1 where the bytes are no UTF-8; U+0000 with the length 0 behind the end.
  func scalar(at index: Int) -> (value: Unicode.Scalar, length: Int) {
    guard index >= 0, index < count else { return ("\0", 0) }
    let first = self[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard length > 1, index + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in index + 1..<index + length {
      guard self[next] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(self[next] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The character that ends just before an index, and its length in bytes; as ``scalar(at:)``.
  func scalar(before index: Int) -> (value: Unicode.Scalar, length: Int) {
    guard index > 0, index <= count else { return ("\0", 0) }
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let decoded = scalar(at: start)
    return decoded.length == index - start ? decoded : ("\u{FFFD}", 1)
  }

  /// The length of the white space character (Unicode White_Space) at an index; 0 when there is none.
  @inline(__always)
  func whiteSpace(at index: Int) -> Int {
    let first = byte(at: index)
    if first < 0x80 { return first == 0x20 || (first >= 0x09 && first <= 0x0D) ? 1 : 0 }
    guard first == 0xC2 || (first >= 0xE1 && first <= 0xE3) else { return 0 }
    let (value, length) = scalar(at: index)
    return value.isWhiteSpace ? length : 0
  }

  /// The index behind the white space that begins at an index.
  func skipWhiteSpace(at index: Int) -> Int {
    var end = index
    while true {
      let length = whiteSpace(at: end)
      if length == 0 { return end }
      end += length
    }
  }

  /// The index of the white space that ends just before an index.
  func skipWhiteSpace(before index: Int) -> Int {
    var start = index
    while true {
      let (value, length) = scalar(before: start)
      if !value.isWhiteSpace { return start }
      start -= length
    }
  }

  /// A range without the white space at its two ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let length = whiteSpace(at: start)
      if length == 0 { break }
      start += length
    }
    // Not further back than the range: a text of blank lines would be read again for each of them.
    guard start < range.upperBound else { return start..<start }
    return start..<skipWhiteSpace(before: range.upperBound)
  }

  /// Whether these bytes stand at an index.
  func has(_ bytes: [UInt8], at index: Int) -> Bool { has(bytes.span, at: index) }

  /// The same of bytes that lie among others.
  @inline(__always)
  func has(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index >= 0, bytes.count <= count - index else { return false }
    for offset in bytes.indices where self[index + offset] != bytes[offset] { return false }
    return true
  }

  /// Whether these bytes end just before an index.
  func has(_ bytes: [UInt8], before index: Int) -> Bool {
    has(bytes, at: index - bytes.count)
  }
}

extension Unicode.Scalar {
  /// Whether it has the property White_Space.
  ///
  /// Written out, for the standard library looks properties up in a table.
  var isWhiteSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether it is a letter of the Latin script up to U+024F, with or without an accent.
  var isLatinLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    default: false
    }
  }

  /// Whether it is a small letter of ASCII or Latin-1.
  var isSmallLetter: Bool {
    switch value {
    case 0x61...0x7A: true
    case 0xDF...0xFF: value != 0xF7
    default: false
    }
  }

  /// Whether it is written without spaces to its neighbours: Hanzi, kana, full-width forms.
  var isIdeographic: Bool {
    switch value {
    case 0x2E80...0x2FFF, 0x3005...0x3007, 0x3021...0x3029, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0xFF10...0xFF5A, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether it is `0` to `9`.
  @inline(__always)
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is `A` to `Z`.
  @inline(__always)
  var isASCIICapital: Bool { self &- 0x41 < 26 }

  /// Whether it is `A` to `Z` or `a` to `z`.
  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether it is a letter or a digit of ASCII.
  @inline(__always)
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

  /// Whether it is a letter or a digit of ASCII, or `_`.
  @inline(__always)
  var isASCIIWord: Bool { isASCIIAlphanumeric || self == 0x5F }
}
