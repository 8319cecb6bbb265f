/// What becomes of control characters, which could harm whoever reads the text later, or keep a word
/// from being found.
///
/// - CRLF, a lone CR, a form feed and a vertical tab become a line feed.
/// - Of terminal sequences such as `ESC [31m` nothing is left.
/// - C1 characters are what Windows-1252 has in their place, as in browsers: they come from text
///   in that charset that somebody took for Latin-1.
/// - All others go without a trace; line feeds and tabs stay.
enum ControlCharacters {
  /// What a pass over all bytes of a text tells.
  struct Survey {
    /// Whether there is nothing to do.
    let isClean: Bool
    /// Whether the bytes are no text: a NUL, or more control characters than one byte in ten.
    let meansBinary: Bool

    init(of text: Span<UInt8>) {
      isClean = !Self.hasSuspects(text)
      guard !isClean else {
        meansBinary = false
        return
      }
      var count = 0
      var hasNUL = false
      for index in text.indices {
        let byte = text[index]
        if byte == 0 { hasNUL = true }
        // What delimits lines and pages, or begins a terminal sequence, stands in text as well.
        if byte < 0x20, !(0x09...0x0D).contains(byte), byte != 0x1B { count += 1 }
      }
      meansBinary = hasNUL || count * 10 > text.count
    }

    private static func hasSuspects(_ text: Span<UInt8>) -> Bool {
      var found: UInt8 = 0
      suspects.withUnsafeBufferPointer { suspects in
        // Without a branch: nearly all texts have none.
        for index in text.indices { found |= suspects[Int(text[index])] }
      }
      return found != 0
    }

    /// 1 for each byte that is a control character, or the first byte of those of C1, which is the
    /// first of others, too.
    private static let suspects: [UInt8] = (UInt8.min...UInt8.max).map { byte in
      let isControl = byte < 0x20 && byte != 0x0A && byte != 0x09
      return isControl || byte == 0x7F || byte == 0xC2 ? 1 : 0
    }
  }

  /// A text without them; the text is valid UTF-8, and so is the result.
  static func cleaned(_ text: Span<UInt8>) -> [UInt8] {
    var clean: [UInt8] = []
    clean.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, text[index] >= 0x20, text[index] != 0x7F, text[index] != 0xC2 {
        index += 1
      }
      text.extracting(start..<index).withUnsafeBufferPointer { clean.append(contentsOf: $0) }
      guard index < text.count else { break }
      let byte = text[index]
      index += 1
      switch byte {
      case 0x0D:
        clean.append(0x0A)
        if index < text.count, text[index] == 0x0A { index += 1 }
      case 0x0B, 0x0C:
        clean.append(0x0A)
      case 0x1B:
        index = endOfSequence(at: index, in: text)
      case 0x00...0x08, 0x0E...0x1F, 0x7F:
        break
      case 0xC2 where index < text.count && text[index] < 0xA0:
        if let scalar = windows1252(text[index]) { clean += Array(String(scalar).utf8) }
        index += 1
      default:
        clean.append(byte)
      }
    }
    return clean
  }

  /// The index behind a terminal sequence of which the ESC has been read.
  private static func endOfSequence(at start: Int, in text: Span<UInt8>) -> Int {
    guard start < text.count, text[start] == UInt8(ascii: "[") else { return start }
    var end = start + 1
    // Parameters are few: a bracket that opens none is left in the text.
    while end < text.count, end - start < 32, (0x21...0x3F).contains(text[end]) { end += 1 }
    guard end < text.count, (0x40...0x7E).contains(text[end]) else { return start }
    return end + 1
  }

  /// The byte from 0x80 to 0x9F that stands for a character in Windows-1252.
  static func windows1252Byte(of scalar: Unicode.Scalar) -> UInt8? {
    guard scalar != "\0" else { return nil }
    return windows1252.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
    let scalar = windows1252[Int(byte - 0x80)]
    return scalar == "\0" ? nil : scalar
  }

  /// The characters of the bytes from 0x80 on, NUL where there is none.
  private static let windows1252 = Array(
    "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ".unicodeScalars)
}
