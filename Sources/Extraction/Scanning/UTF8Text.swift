/// Reading scalars out of bytes that are valid UTF-8, without a copy.
enum UTF8Text {
  /// The scalar that starts at an offset, and the offset behind it.
  ///
  /// A cut or wrong sequence gives the replacement character and one byte: what comes from outside
  /// is validated when it is read, and this must not trap even so.
  @inline(__always)
  static func scalar(in text: Span<UInt8>, at offset: Int) -> (value: UInt32, end: Int) {
    let first = text[offset]
    if first < 0x80 { return (UInt32(first), offset + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, offset + length <= text.count else { return (0xFFFD, offset + 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    return (value, offset + length)
  }

  /// The scalar that ends right before an offset greater than 0, and where it starts.
  @inline(__always)
  static func scalar(
    in text: Span<UInt8>, before offset: Int
  ) -> (value: UInt32, start: Int) {
    var start = offset - 1
    if text[start] < 0x80 { return (UInt32(text[start]), start) }
    while start > 0, offset - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(in: text, at: start).value, start)
  }

  /// Appends the UTF-8 of a scalar up to U+FFFF.
  @inline(__always)
  static func append(_ scalar: UInt32, to output: inout OutputSpan<UInt8>) {
    if scalar < 0x80 {
      output.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      output.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      output.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
      output.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      output.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }

  /// White space outside ASCII.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Hyphens outside ASCII.
  static func isHyphen(_ scalar: UInt32) -> Bool {
    scalar == 0x2010 || scalar == 0x2011
  }

  /// Characters of scripts that are written without spaces between words.
  static func isUnspaced(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x2E80 else { return false }
    return switch scalar {
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x323AF:
      true
    default: false
    }
  }

  /// The punctuation of English and Chinese texts outside ASCII; not all there is, but what spares
  /// them the standard library's tables.
  static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2010...0x2027, 0x2030...0x205E, 0x3000...0x3004, 0x3008...0x3020, 0xFF00...0xFF0F,
      0xFF1A...0xFF20:
      true
    default: false
    }
  }

  /// Letters, digits and marks of scripts that separate words.
  @inline(__always)
  static func isWordCharacter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 || scalar &- 0x30 < 10 }
    // Most of what is beyond.
    if scalar >= 0x4E00, scalar <= 0x9FFF { return false }
    return isWordCharacterBeyondASCII(scalar)
  }

  @inline(never)
  private static func isWordCharacterBeyondASCII(_ scalar: UInt32) -> Bool {
    guard !isUnspaced(scalar), !isPunctuation(scalar), let unicode = Unicode.Scalar(scalar) else {
      return false
    }
    let properties = unicode.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }
}

extension String {
  /// The part of a text between two offsets into its UTF-8 that lie between characters.
  func utf8Slice(_ range: Range<Int>) -> Substring {
    self[
      utf8.index(
        startIndex, offsetBy: range.lowerBound)..<utf8.index(
          startIndex, offsetBy: range.upperBound)]
  }
}
