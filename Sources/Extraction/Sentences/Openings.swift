/// What something may open with that is looked for in both languages, to pass over the rest of a text.
struct Openings: Sendable {
  /// English words.
  private let words: WordSet
  /// What the words begin with: a bit for each letter, by its place in the alphabet.
  private let initials: UInt32
  /// Chinese texts and digits, by what they begin with.
  private let others: TextBeginnings

  /// - Parameter others: Each begins with a character of Chinese or a digit.
  init(words: WordSet, others: [[UInt8]]) {
    self.words = words
    initials = words.words.reduce(UInt32(0)) { $0 | 1 << UInt32($1.letters[0] & 0x1F) }
    self.others = TextBeginnings(others)
  }

  /// Tells every place in a range of a text at which something may open.
  @inline(__always)
  func each(in range: Range<Int>, of text: Span<UInt8>, _ read: (Int, Word?) -> Void) {
    _ = first(in: range, of: text) { index, word in
      read(index, word)
      return Bool?.none
    }
  }

  /// What the first place in a range of a text gives at which something may open.
  ///
  /// - Parameter read: Is given the index of the place, and the word if it is one; nil goes on.
  @inline(__always)
  func first<Found>(
    in range: Range<Int>, of text: Span<UInt8>, _ read: (Int, Word?) -> Found?
  ) -> Found? {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte.isASCIILetter {
        // Most words begin otherwise.
        guard initials >> UInt32(byte & 0x1F) & 1 != 0 else {
          repeat { index += 1 } while index < range.upperBound && text[index].isASCIILetter
          continue
        }
        let (end, word) = text.lettersAndWord(at: index)
        if let word, words.contains(word), let found = read(index, word) { return found }
        index = end
      } else if byte >= 0xE4 && byte <= 0xE9 || byte.isASCIIDigit {
        if others.mayBegin(at: index, in: text), let found = read(index, nil) { return found }
        index += byte < 0x80 ? 1 : 3
      } else {
        index += 1
      }
    }
    return nil
  }
}
