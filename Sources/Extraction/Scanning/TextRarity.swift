import Foundation

/// How often a text is to be expected in others: not exact, but enough to choose the rarest of several.
enum TextRarity {
  /// The share of places where folded bytes are expected to stand.
  static func share(of text: [UInt8]) -> Double {
    var bits = 0.0
    for word in text.split(whereSeparator: { !isLetter($0) }) {
      if word[word.startIndex] >= 0x80 {
        // A character of a script without spaces is three bytes.
        bits += 1.5 * Double(word.count)
      } else if functionWords.contains(word) {
        bits += 4
      } else {
        bits += min(2 * Double(word.count), 6 + Double(word.count))
      }
    }
    return 1 / exp2(max(bits, 2))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || UTF8Text.isWordCharacter(UInt32(byte))
  }

  /// The words that every English text is full of.
  private static let functionWords = Set(
    """
    a about after again against all also an and any are as at back be because been before being but by can \
    could did do down each first for from had has have he her him his how if in into is it its last made may \
    more most much new no not now of off on one only or other our out over said same she should so some such \
    than that the their them then there these they this those through time to two under until up was we were \
    what when where which while who will with would year years you your
    """.split(separator: " ").map { Array($0.utf8)[...] })
}
