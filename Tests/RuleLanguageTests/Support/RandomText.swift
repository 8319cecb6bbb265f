import TestSupport

/// Texts that look like rule files and are wrong in every way.
enum RandomText {
  private static let pieces = [
    "{", "}", "(", ")", ",", ":", "=", "!=", "<", "<=", ">", ">=", "+", "\"", "\"\"\"", "\\", "#",
    "\n", "\r\n", "\r", " ", "\t", "　", "，", "：", "“", "”", "（", "）", "｛", "！", "é", "e\u{301}",
    "安徽", "😀", "\0", "\u{200B}", "\u{FEFF}", "-", "_", "1", "2024-06-03", "2024-02-30", "entity",
    "term", "event", "rule", "pack", "test", "slot", "require", "when", "count", "of", "within",
    "days", "or", "then", "no", "except", "\"a\"", "a", "|", "*", "...", "\u{1B}[31m",
  ]

  /// Some bytes: words of the language, punctuation, and now and then a byte of nothing.
  static func bytes(_ count: Int, using generator: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count {
      if Int.random(in: 0..<20, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        bytes += pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8
        if Bool.random(using: &generator) { bytes.append(UInt8(ascii: " ")) }
      }
    }
    return bytes
  }
}
