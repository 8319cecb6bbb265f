extension TextSketch {
  /// How many tokens one shingle has, where words are parted by spaces and where they are not.
  private static let widths = (spaced: 5, unspaced: 8)
  /// No text is read further, in tokens.
  private static let longest = 200_000

  /// The sketch of a text: one pass over its bytes.
  public init(of text: Span<UInt8>) {
    self.init(of: FoldedText(text))
  }

  /// The sketch of a text that is folded already.
  init(of folded: FoldedText) {
    let (tokens, characters) = Self.tokens(of: folded.bytes.span)
    // In a text of both kinds the kind that it has more of decides.
    let isUnspaced = characters > tokens.count / 2
    let hashes = Self.distinct(
      Self.shingles(of: tokens, isUnspaced ? Self.widths.unspaced : Self.widths.spaced))
    self.init(hashes: Self.smallest(of: hashes), count: hashes.count)
  }

  /// The hashes, each once: in a table with as many places again, which asks the next place when one is taken.
  private static func distinct(_ hashes: [UInt32]) -> [UInt32] {
    guard !hashes.isEmpty else { return [] }
    let bits = UInt32.bitWidth - UInt32(hashes.count).leadingZeroBitCount + 1
    var table = [UInt32](repeating: 0, count: 1 << bits)
    var hasZero = false
    var distinct: [UInt32] = []
    distinct.reserveCapacity(hashes.count)
    for hash in hashes {
      // 0 marks what is empty.
      guard hash != 0 else {
        if !hasZero { distinct.append(0) }
        hasZero = true
        continue
      }
      var place = Int(hash >> UInt32(UInt32.bitWidth - bits))
      while table[place] != 0, table[place] != hash { place = (place + 1) & (table.count - 1) }
      guard table[place] == 0 else { continue }
      table[place] = hash
      distinct.append(hash)
    }
    return distinct
  }

  /// The smallest hashes, ascending. They are spread evenly, so that those below a bound are nearly always enough, and
  /// few to sort.
  private static func smallest(of hashes: [UInt32]) -> [UInt32] {
    guard hashes.count > 4 * size else { return Array(hashes.sorted().prefix(size)) }
    let bound = UInt32.max / UInt32(hashes.count) * UInt32(size * 3 / 2)
    let small = hashes.filter { $0 < bound }
    return Array((small.count >= size ? small : hashes).sorted().prefix(size))
  }

  /// The hash of each word, and of each character of a script without spaces; and how many of the latter there
  /// are. Marks are no tokens.
  private static func tokens(of text: Span<UInt8>) -> (hashes: [UInt64], characters: Int) {
    var tokens: [UInt64] = []
    tokens.reserveCapacity(min(longest, text.count / 3))
    var characters = 0
    var word = Fingerprint.start
    var isInWord = false
    var index = 0
    while index < text.count, tokens.count < longest {
      // Nearly all of a text with spaces.
      if text[index].isASCIILetter {
        var hash = isInWord ? word : Fingerprint.start
        repeat {
          hash = Fingerprint.adding(UInt32(text[index]), to: hash)
          index += 1
        } while index < text.count && text[index].isASCIILetter
        word = hash
        isInWord = true
        continue
      }
      let (scalar, next) = UTF8Text.scalar(in: text, at: index)
      // Nearly all of a text without.
      if (0x4E00...0x9FFF).contains(scalar) || UTF8Text.isUnspaced(scalar) {
        if isInWord { tokens.append(word) }
        isInWord = false
        tokens.append(Fingerprint.adding(scalar, to: Fingerprint.start))
        characters += 1
      } else if UTF8Text.isWordCharacter(scalar) {
        if !isInWord { word = Fingerprint.start }
        isInWord = true
        word = Fingerprint.adding(scalar, to: word)
      } else if isInWord, scalar != UInt32(UInt8(ascii: "'")) {
        tokens.append(word)
        isInWord = false
      }
      index = next
    }
    if isInWord { tokens.append(word) }
    return (tokens, characters)
  }

  /// The hash of every run of so many tokens.
  private static func shingles(of tokens: [UInt64], _ width: Int) -> [UInt32] {
    guard tokens.count >= width else { return [] }
    // A polynomial of the tokens, from which the first is taken when the next is added.
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    let leaving = (1..<width).reduce(UInt64(1)) { power, _ in power &* base }
    var sum: UInt64 = 0
    var hashes: [UInt32] = []
    hashes.reserveCapacity(tokens.count - width + 1)
    for place in tokens.indices {
      if place >= width { sum = sum &- tokens[place - width] &* leaving }
      sum = sum &* base &+ tokens[place]
      if place >= width - 1 { hashes.append(Fingerprint.mixed(sum)) }
    }
    return hashes
  }
}

/// Hashes that are the same in every process and on every machine: they are stored.
private enum Fingerprint {
  /// FNV-1a with 64 bits.
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func adding(_ value: UInt32, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(value)) &* 0x0000_0100_0000_01B3
  }

  /// 32 bits of a number, each of which depends on all of it: the finalizer of SplitMix64.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt32 {
    var mixed = value
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: (mixed ^ mixed >> 31) >> 32)
  }
}
