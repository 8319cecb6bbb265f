/// The charset that a text in an unknown one declares of itself, in ASCII near its beginning.
enum DeclaredCharset {
  /// How far it may stand from the beginning. Browsers look at 1 KiB; real pages put more before.
  private static let window = 8 << 10

  /// What an XML declaration or a `meta` element says: `encoding="…"` or `charset=…`.
  static func ofMarkup(_ bytes: Span<UInt8>) -> Article.Charset? {
    let head = bytes.extracting(0..<min(bytes.count, window))
    var index = 0
    while index < head.count {
      guard head[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      index += 1
      let key: StaticString
      if head.holds("?xml", at: index) {
        key = "encoding"
      } else if head.holdsIgnoringCase("meta", at: index) {
        key = "charset"
      } else {
        continue
      }
      if let charset = value(of: key, from: index, in: head) { return charset }
    }
    return nil
  }

  /// What stands behind a key and an equals sign in one tag.
  private static func value(
    of key: StaticString, from start: Int, in head: Span<UInt8>
  ) -> Article.Charset? {
    var index = start
    while index < head.count, head[index] != UInt8(ascii: ">") {
      guard head.holdsIgnoringCase(key, at: index) else {
        index += 1
        continue
      }
      index += key.utf8CodeUnitCount
      while index < head.count, " \t\r\n=\"'".utf8.contains(head[index]) { index += 1 }
      let name = index
      while index < head.count, index - name < 40, !" \t\r\n\"';>/?".utf8.contains(head[index]) {
        index += 1
      }
      if let charset = Article.Charset(label: head.string(in: name..<index)) {
        return charset
      }
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether an ASCII text in small letters stands at an index, in any letters.
  func holdsIgnoringCase(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<text.utf8CodeUnitCount {
      var byte = self[index + offset]
      if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { byte |= 0x20 }
      if byte != text.utf8Start[offset] { return false }
    }
    return true
  }
}
