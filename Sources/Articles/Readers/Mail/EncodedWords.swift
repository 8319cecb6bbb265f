/// Words of a header in other characters than ASCII, as in `=?utf-8?B?5a6J5b69?=` (RFC 2047).
enum EncodedWords {
  /// The text of a field. A character may be parted between two words of one charset.
  static func text(of field: [UInt8]) -> String {
    let source = field.span
    var text = ""
    var pending: (charset: String, bytes: [UInt8])?
    var plain: [UInt8] = []
    var index = 0
    while index < source.count {
      guard let word = word(at: index, in: source) else {
        plain.append(source[index])
        index += 1
        continue
      }
      index = word.end
      let isBetweenWords = pending != nil && plain.allSatisfy { $0 <= 0x20 }
      if isBetweenWords, pending?.charset == word.charset {
        pending?.bytes += word.bytes
      } else {
        text += string(pending) + (isBetweenWords ? "" : string(("", plain)))
        pending = (word.charset, word.bytes)
      }
      plain = []
    }
    return text + string(pending) + string(("", plain))
  }

  private static func string(_ run: (charset: String, bytes: [UInt8])?) -> String {
    guard let run, !run.bytes.isEmpty else { return "" }
    let declared = Article.Charset(label: run.charset)
    // Fields with bytes beyond ASCII are faulty, but common.
    let decoded = try? DecodedText(run.bytes, declared: declared)
    return decoded?.text ?? String(decoding: run.bytes, as: UTF8.self)
  }

  private static func word(
    at start: Int, in source: Span<UInt8>
  ) -> (charset: String, bytes: [UInt8], end: Int)? {
    guard source.holds("=?", at: start) else { return nil }
    guard let charset = part(from: start + 2, in: source, limit: 40),
      let encoding = part(from: charset.upperBound + 1, in: source, limit: 2),
      let content = part(from: encoding.upperBound + 1, in: source, limit: 1000),
      source.holds("?=", at: content.upperBound)
    else { return nil }
    let bytes = source.extracting(content)
    let name = source.string(in: charset).prefix { $0 != "*" }.lowercased()
    switch source.string(in: encoding).lowercased() {
    case "b": return (name, TransferEncoding.base64(bytes), content.upperBound + 2)
    case "q":
      return (
        name, TransferEncoding.quotedPrintable(bytes, isWord: true), content.upperBound + 2
      )
    default: return nil
    }
  }

  /// What stands before the next question mark.
  private static func part(from start: Int, in source: Span<UInt8>, limit: Int) -> Range<Int>? {
    var end = start
    while end < source.count, end - start <= limit, source[end] != UInt8(ascii: "?") { end += 1 }
    return end < source.count && source[end] == UInt8(ascii: "?") ? start..<end : nil
  }
}
