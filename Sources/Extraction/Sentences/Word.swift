/// An English word of at most 12 letters, in a form that is compared as one integer.
///
/// Letter case is not kept. A table of words is a set or a dictionary of these, and looking up a
/// word of a text copies nothing.
struct Word: Hashable, Sendable {
  /// Five bits a letter, 1 for `a`; the word's last letter stands lowest.
  fileprivate let bits: UInt64

  fileprivate init(bits: UInt64) {
    self.bits = bits
  }

  /// The most letters a word has.
  static let longest = 12

  /// The letters of the text that stand in this range, or nil when there are none or too many.
  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty, range.count <= Word.longest else { return nil }
    var bits: UInt64 = 0
    for index in range {
      let byte = text.byte(at: index)
      guard byte.isASCIILetter else { return nil }
      bits = bits << 5 | UInt64(byte & 0x1F)
    }
    self.init(bits: bits)
  }
}

/// A set of words that is asked for every word of a text: it may say yes to a word that is not in it,
/// which is then asked for again elsewhere, but never no to one that is.
struct WordFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  /// Adds a word.
  mutating func insert(_ word: Word) { bits.setBit(word.place) }

  /// Adds two words that stand one behind the other.
  mutating func insert(_ first: Word, before second: Word) {
    bits.setBit(first.place(before: second))
  }

  /// Whether a word may have been added.
  @inline(__always)
  func mayContain(_ word: Word) -> Bool { bits.hasBit(word.place) }

  /// Whether two words may have been added, one behind the other.
  @inline(__always)
  func mayContain(_ first: Word, before second: Word) -> Bool {
    bits.hasBit(first.place(before: second))
  }
}

extension Word {
  /// A number below 65,536 that spreads the words evenly: Fibonacci hashing.
  fileprivate var place: Int { Int((bits &* 0x9E37_79B9_7F4A_7C15) >> 48) }

  /// The same for two words; the order of the two counts.
  fileprivate func place(before next: Word) -> Int {
    Int(((bits &* 0x9E37_79B9_7F4A_7C15 ^ next.bits) &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  /// A table's words, written with spaces between them.
  static func list(_ words: String) -> [Word] {
    let bytes = Array(words.utf8)
    let text = bytes.span
    var found: [Word] = []
    var index = 0
    while index < text.count {
      let end = text.endOfWord(at: index)
      if let word = Word(text, index..<end) { found.append(word) }
      index = max(end, index + 1)
    }
    return found
  }

  /// Its letters, small, in ASCII.
  var letters: [UInt8] {
    var letters: [UInt8] = []
    var rest = bits
    while rest > 0 {
      letters.append(UInt8(rest & 0x1F) | 0x60)
      rest >>= 5
    }
    return letters.reversed()
  }

  /// A table's words as a set.
  static func set(_ words: String) -> WordSet { WordSet(list(words)) }
}

/// A set of words that words of texts are looked up in: some nanoseconds each.
struct WordSet: Sendable {
  /// Words at their places or, where those are taken, behind them; 0 for none. At most half of it is taken.
  private var slots: [UInt64]

  /// Its words.
  var words: [Word] { slots.filter { $0 != 0 }.map { Word(bits: $0) } }

  init(_ words: [Word]) {
    var size = 4
    while size < 2 * words.count { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for word in words { slots[slot(of: word)] = word.bits }
  }

  /// Whether a word is in it.
  func contains(_ word: Word) -> Bool { slots[slot(of: word)] == word.bits }

  /// Where a word stands, or the free place where it would.
  private func slot(of word: Word) -> Int {
    var slot = word.place & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != word.bits { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

extension Span<UInt8> {
  /// The index behind the ASCII letters that begin at an index.
  ///
  /// Stops soon behind the longest word that a table can hold.
  func endOfWord(at index: Int) -> Int {
    var end = index
    while byte(at: end).isASCIILetter, end - index <= Word.longest { end += 1 }
    return end
  }

  /// The index of the first of the ASCII letters that end just before an index; bounded as
  /// ``endOfWord(at:)``.
  func startOfWord(before index: Int) -> Int {
    var start = index
    while byte(at: start - 1).isASCIILetter, index - start <= Word.longest { start -= 1 }
    return start
  }

  /// The index behind all ASCII letters that begin at an index, and their word unless it is too long.
  @inline(__always)
  func lettersAndWord(at index: Int) -> (end: Int, word: Word?) {
    var end = index
    var bits: UInt64 = 0
    while end < count, self[end].isASCIILetter {
      bits = bits << 5 | UInt64(self[end] & 0x1F)
      end += 1
    }
    let isShort = end > index && end - index <= Word.longest
    return (end, isShort ? Word(bits: bits) : nil)
  }

  /// The word that begins at an index.
  func word(at index: Int) -> Word? {
    Word(self, index..<endOfWord(at: index))
  }
}
