/// The tree of a part of a phrase, or of what stands in it before or behind the text that it is looked for by.
struct PartTree: Sendable {
  /// Its root in a ``FormForest``.
  let root: Int32
  /// What its texts begin with; most places are told not to be theirs by this.
  let beginnings: Beginnings

  /// - Parameter root: Where the tree lies in the forest.
  init(_ trie: FormTrie, root: Int32) {
    self.root = root
    beginnings = trie.beginnings(3).reduce(into: Beginnings(bits: 0)) { all, text in
      all.bits |= Beginnings(text).bits
    }
  }

  /// The first three bytes of texts, as bits that many of them share.
  struct Beginnings {
    fileprivate var bits: UInt64

    /// Of one text: a bit, or all of them if it is too short to tell.
    fileprivate init(_ text: [UInt8]) {
      if text.count < 3 {
        self.init(bits: .max)
      } else {
        self.init(text[0], text[1], text[2])
      }
    }

    fileprivate init(bits: UInt64) {
      self.bits = bits
    }

    @inline(__always)
    private init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
      bits = 1 << UInt64(TextBeginnings.hash(first, second, third, bits: 6))
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
        self.init(bits: .max)
      }
    }

    /// Whether one may begin as the other.
    @inline(__always)
    func meets(_ other: Beginnings) -> Bool { bits & other.bits != 0 }
  }
}
