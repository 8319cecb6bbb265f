/// The words and signs of a range, looked through once.
extension Span<UInt8> {
  /// Whether a condition holds for one of the English words of a range, each of which is told with its number
  /// from 1 on and with the word before it. A word that no table can hold is nil.
  func hasWord(
    in range: Range<Int>, where holds: (_ word: Word?, _ number: Int, _ before: Word?) -> Bool
  ) -> Bool {
    var index = range.lowerBound
    var number = 0
    var before: Word?
    while index < range.upperBound {
      guard self[index].isASCIILetter else {
        index += 1
        continue
      }
      let end = Swift.max(index + 1, endOfWord(at: index))
      let word = Word(self, index..<end)
      number += 1
      if holds(word, number, before) { return true }
      before = word
      index = end
    }
    return false
  }

  /// The index behind "'s" at an index; nil where none stands.
  func endOfPossessive(at index: Int) -> Int? {
    let (mark, length) = scalar(at: index)
    guard mark == "'" || mark == "’", byte(at: index + length) == UInt8(ascii: "s") else {
      return nil
    }
    return index + length + 1
  }

  /// Where the first of some signs begins in a range; nil when none does.
  func place(ofAny signs: [[UInt8]], in range: Range<Int>) -> Int? {
    // Most are of Chinese: in English a look at the first byte is enough.
    let least = signs.reduce(UInt8.max) { Swift.min($0, $1[0]) }
    let beginnings = PartTree.Beginnings(of: signs)
    return range.first { index in
      self[index] >= least && PartTree.Beginnings(.behind, index, in: self).meets(beginnings)
        && signs.contains { has($0, at: index) }
    }
  }

  /// Where one of some signs first begins among so many Hanzi from an index on; nil when none does before they end.
  func place(ofAny signs: [[UInt8]], inHanziAt index: Int, within most: Int) -> Int? {
    var index = index
    for _ in 0..<most {
      let (sign, length) = scalar(at: index)
      guard sign.isIdeographic else { return nil }
      if signs.contains(where: { has($0, at: index) }) { return index }
      index += length
    }
    return nil
  }

  /// Where the nearest of so many English words before an index begins for which a condition holds; nil when none does.
  func place(
    ofWordBefore index: Int, within most: Int, where holds: (_ word: Word) -> Bool
  ) -> Int? {
    var index = index
    for _ in 0..<most {
      guard let (word, start) = word(before: index) else { return nil }
      if holds(word) { return start }
      index = start
    }
    return nil
  }
}
