/// A file's bytes as text: valid UTF-8 without a byte order mark, with line feeds for line ends and
/// no control characters but them and tabs.
struct DecodedText {
  /// How the characters were written.
  let charset: Article.Charset
  /// The text.
  let text: String

  /// Decodes bytes by their byte order mark, by what they declare, or else by what they look like.
  ///
  /// Neither a declaration nor statistics are believed against the text: UTF-8 is known by itself,
  /// and bytes that are faulty in a charset, or read like none, are in another. Characters are kept
  /// as they are written: no normalisation composes or decomposes them.
  ///
  /// - Parameter declared: the charset that stands in the text, or beside it.
  /// - Throws: ``ReadFailure/binary`` and ``ReadFailure/undecodable(problem:)``.
  init(_ bytes: [UInt8], declared: Article.Charset? = nil) throws(ReadFailure) {
    if let whole = Self.plain(bytes) {
      (text, charset) = (whole, .utf8)
      return
    }
    let (content, charset) = try CharsetDecision.utf8(of: bytes, declared: declared)
    let controls = ControlCharacters.Survey(of: content.span)
    if controls.meansBinary { throw .binary }
    let repaired = DoubleEncoding.repaired(content.span) ?? content
    let clean = ControlCharacters.Survey(of: repaired.span).isClean
    self.charset = charset
    text = String(
      decoding: clean ? repaired : ControlCharacters.cleaned(repaired.span), as: UTF8.self)
  }

  /// Text to which nothing needs to be done, as nearly all is.
  private static func plain(_ bytes: [UInt8]) -> String? {
    guard bytes.first != 0xEF, ControlCharacters.Survey(of: bytes.span).isClean,
      let whole = String(validating: bytes, as: UTF8.self),
      DoubleEncoding.repaired(bytes.span) == nil
    else { return nil }
    return whole
  }
}
