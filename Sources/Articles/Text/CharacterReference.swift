/// References to characters as HTML has them: `&amp;`, `&#8212;`, `&#x2014;`.
enum CharacterReference {
  /// The longest reference that is understood.
  private static let lengthLimit = 12

  /// The text of a reference that begins at an index, and its bytes; nil when there is none that is
  /// known. Control characters are left out, spaces that do not break are spaces.
  static func read(
    at start: Int, in source: Span<UInt8>, before end: Int
  ) -> (text: String, length: Int)? {
    var close = start + 1
    let limit = min(end, start + lengthLimit)
    while close < limit, source[close] != UInt8(ascii: ";") { close += 1 }
    guard close < limit, close > start + 1 else { return nil }
    let name = source.string(in: (start + 1)..<close)
    guard let text = name.hasPrefix("#") ? character(name.dropFirst()) : names[name] else {
      return nil
    }
    return (
      String(decoding: ControlCharacters.cleaned(text.utf8.span), as: UTF8.self), close + 1 - start
    )
  }

  private static func character(_ number: Substring) -> String? {
    let isHexadecimal = number.first == "x" || number.first == "X"
    let value = isHexadecimal ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
    return value.flatMap(Unicode.Scalar.init).map { $0 == "\u{A0}" ? " " : String($0) }
  }

  private static let names = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ",
    "emsp": " ", "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’",
    "ldquo": "“", "rdquo": "”", "middot": "·", "bull": "•",
  ]
}
