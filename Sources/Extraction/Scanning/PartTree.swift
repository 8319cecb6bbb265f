/// The tree of a part of a phrase, or of what stands in it before or behind the text that it is looked for by.
struct PartTree: Sendable {
  /// Its root in a ``FormForest``.
  let root: Int32
  /// What its texts begin with; most places are told not to be theirs by this.
  let beginnings: Beginnings

  /// - Parameter root: Where the tree lies in the forest.
  init(_ trie: FormTrie, root: Int32) {
    self.root = root
    beginnings = Beginnings(of: trie.beginnings(3))
  }

  /// The first three bytes of texts, as bits that many of them share: one of each of two kinds, which seldom both
  /// deceive.
  struct Beginnings {
    private var bits: UInt64 = 0
    private var others: UInt64 = 0

    /// Of some texts; of one that is too short to tell, all bits.
    init(of texts: [[UInt8]]) {
      for text in texts {
        let own =
          text.count < 3
          ? Beginnings(bits: .max, others: .max) : Beginnings(text[0], text[1], text[2])
        bits |= own.bits
        others |= own.others
      }
    }

    private init(bits: UInt64, others: UInt64) {
      self.bits = bits
      self.others = others
    }

    @inline(__always)
    private init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
      let hash = UInt64(TextBeginnings.hash(first, second, third, bits: 12))
      self.init(bits: 1 << (hash & 63), others: 1 << (hash >> 6))
    }

    /// What stands on a side of an offset; before it, from the last byte on.
    @inline(__always)
    init(_ side: Gap.Side, _ offset: Int, in text: Span<UInt8>) {
      switch side {
      case .behind where offset + 2 < text.count:
        self.init(text[offset], text[offset + 1], text[offset + 2])
      case .before where offset > 2:
        self.init(text[offset - 1], text[offset - 2], text[offset - 3])
      case .behind, .before:
        self.init(bits: .max, others: .max)
      }
    }

    /// Whether one may begin as the other.
    @inline(__always)
    func meets(_ other: Beginnings) -> Bool {
      bits & other.bits != 0 && others & other.others != 0
    }
  }
}
