/// Repairs text that was encoded twice: UTF-8 that somebody took for another charset and encoded
/// anew, as in `å®‰å¾½` or `瀹夊窘` for 安徽.
///
/// Only what is certain is repaired: every run of such characters must be whole UTF-8 again. French
/// or Vietnamese never is, and GBK that is UTF-8 by chance is not longer than a word or two.
enum DoubleEncoding {
  /// The text as it was meant, or nil when nothing shows that it was encoded twice.
  static func repaired(_ text: Span<UInt8>) -> [UInt8]? {
    repairedFromWindows1252(text) ?? repairedFromGB18030(text)
  }

  // MARK: Taken for Windows-1252 or Latin-1

  private static func repairedFromWindows1252(_ text: Span<UInt8>) -> [UInt8]? {
    guard hasTrace(text) else { return nil }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(text.count)
    var run: [UInt8] = []
    for scalar in String(decoding: text.prefixBytes(text.count), as: UTF8.self).unicodeScalars {
      if scalar.value >= 0x80, let byte = byte(of: scalar) {
        run.append(byte)
        continue
      }
      guard append(&run, to: &repaired) else { return nil }
      repaired += Array(String(scalar).utf8)
    }
    return append(&run, to: &repaired) ? repaired : nil
  }

  /// Appends the characters of a run; false when it is none of whole ones.
  private static func append(_ run: inout [UInt8], to text: inout [UInt8]) -> Bool {
    guard !run.isEmpty else { return true }
    guard String(validating: run, as: UTF8.self) != nil else { return false }
    text += run
    run.removeAll(keepingCapacity: true)
    return true
  }

  /// Whether a first byte of UTF-8 stands there as a character, with a following byte behind it.
  private static func hasTrace(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index + 3 < text.count {
      // U+00C2…U+00F4 are C3 82…C3 B4.
      if text[index] == 0xC3, (0x82...0xB4).contains(text[index + 1]), text[index + 2] >= 0xC2 {
        return true
      }
      index += 1
    }
    return false
  }

  /// The byte of a character in Windows-1252, or in Latin-1 where that has none.
  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value <= 0xFF { return UInt8(scalar.value) }
    return ControlCharacters.windows1252Byte(of: scalar)
  }

  // MARK: Taken for GBK

  private static func repairedFromGB18030(_ text: Span<UInt8>) -> [UInt8]? {
    guard !hasChinesePunctuation(text) else { return nil }
    let head = Plausibility(of: text.extracting(0..<min(text.count, 3000)))
    guard head.hanziCount >= 8, head.commonShare < 0.1,
      let bytes = CharsetConverter.bytes(of: text, in: .gb18030),
      let meant = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let repaired = Array(meant.utf8)
    return Plausibility(of: repaired.span).commonShare > head.commonShare ? repaired : nil
  }

  /// Whether a full stop or a comma of Chinese stands near the beginning, or no letter beyond Latin:
  /// nearly all texts have the one or the other, and then nothing is to be repaired.
  private static func hasChinesePunctuation(_ text: Span<UInt8>) -> Bool {
    var hasHanzi = false
    for index in 0..<min(text.count, 3000) where text[index] >= 0xE3 {
      if text.holds("。", at: index) || text.holds("，", at: index) { return true }
      hasHanzi = true
    }
    return !hasHanzi
  }
}
