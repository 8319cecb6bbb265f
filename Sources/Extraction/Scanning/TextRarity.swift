import Foundation

/// How often a text is to be expected in others: not exact, but enough to choose the rarest of several.
enum TextRarity {
  /// The share of places where folded bytes are expected to stand.
  static func share(of text: [UInt8]) -> Double {
    let words = text.split(whereSeparator: { !isLetter($0) }).map(bits)
    // A word is less of a surprise behind another one.
    let rarest = words.max() ?? 2
    return 1 / exp2(rarest + 0.4 * (words.reduce(0, +) - rarest))
  }

  /// How much of a surprise a word is at a place, in bits.
  private static func bits(_ word: ArraySlice<UInt8>) -> Double {
    if word[word.startIndex] >= 0x80 {
      // A character of a script without spaces is three bytes.
      return 5 + Double(word.count)
    }
    if functionWords.contains(word) { return 7 }
    if commonWords.contains(word) { return 11 }
    return min(5 + 2 * Double(word.count), 14 + 0.3 * Double(word.count))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || UTF8Text.isWordCharacter(UInt32(byte))
  }

  /// The words that every English text is full of.
  private static let functionWords = words(
    """
    a about after again against all also an and any are as at back be because been before being but by can \
    could did do down each first for from had has have he her him his how if in into is it its last made may \
    more most much new no not now of off on one only or other our out over said same she should so some such \
    than that the their them then there these they this those through time to two under until up was we were \
    what when where which while who will with would year years you your
    """)

  /// Those that stand in most of the news.
  private static let commonWords = words(
    """
    according announced area around army began begin building called calls center central centre chairman \
    chief children city close closed commission committee company conference country court day days deputy \
    director dozens during early economic economy end ended former foreign general global government group \
    head high hold home hospital house hundreds international large late later law leader leaders local long \
    man many market media meeting meetings member members men military million minister ministry month \
    national near news next office official officials old open opened opens part party people percent place \
    plan plans police policy political power president province public report reported reports road school \
    secretary security session set several since small speech spoke state statement street students take \
    taken thousands told took trade war week within women work workers working world young
    """)

  private static func words(_ text: String) -> Set<ArraySlice<UInt8>> {
    Set(text.split(separator: " ").map { Array($0.utf8)[...] })
  }
}
