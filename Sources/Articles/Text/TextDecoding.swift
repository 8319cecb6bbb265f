/// A file's bytes as text: valid UTF-8 without a byte order mark, with line feeds for line ends and
/// no control characters but them and tabs.
struct DecodedText {
  /// How the characters were written.
  let charset: Article.Charset
  /// The text.
  let text: String

  /// Decodes the bytes of a file: UTF-8, or UTF-16 with a byte order mark.
  ///
  /// Characters are kept as they are written: no normalisation composes or decomposes them.
  init(_ bytes: [UInt8]) throws(ReadFailure) {
    let (content, charset) = try Self.utf8(of: bytes)
    let controls = ControlCharacters.Survey(of: content.span)
    if controls.meansBinary { throw .binary }
    guard let whole = String(validating: content, as: UTF8.self) else {
      throw Self.undecodable(content)
    }
    self.charset = charset
    text =
      controls.isClean
      ? whole : String(decoding: ControlCharacters.cleaned(content.span), as: UTF8.self)
  }

  /// The characters in UTF-8, if the bytes are meant to be such; they may still be faulty.
  private static func utf8(
    of bytes: [UInt8]
  ) throws(ReadFailure) -> (content: [UInt8], charset: Article.Charset) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (Array(bytes.dropFirst(3)), .utf8) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .undecodable(problem: "it is UTF-32")
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (try utf8(ofUTF16: bytes, highByte: 1), .utf16LittleEndian)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (try utf8(ofUTF16: bytes, highByte: 0), .utf16BigEndian)
    }
    return (bytes, .utf8)
  }

  private static func utf8(ofUTF16 bytes: [UInt8], highByte: Int) throws(ReadFailure) -> [UInt8] {
    guard bytes.count.isMultiple(of: 2) else {
      throw .undecodable(problem: "it begins as UTF-16 and ends within a character")
    }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      UInt16(bytes[index + highByte]) << 8 | UInt16(bytes[index + 1 - highByte])
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw .undecodable(problem: "it begins as UTF-16 and holds halves of characters")
    }
    return Array(text.utf8)
  }

  private static func undecodable(_ bytes: [UInt8]) -> ReadFailure {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return .undecodable(problem: "it is not UTF-8")
    } catch {
      let offset = error.byteOffsets.lowerBound
      let line = bytes[..<offset].count { $0 == 0x0A } + 1
      return .undecodable(problem: "it is not UTF-8 (line \(line), byte \(offset))")
    }
  }
}
