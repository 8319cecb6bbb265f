import RuleLanguage

/// A part of a phrase that a literal is looked for to find.
struct LiteralUse: Sendable {
  var phrase: Int
  var part: Int
  var rest: Rest

  /// What must stand around the literal for the part to stand there.
  enum Rest: Sendable {
    /// The literal begins the part. The word may go on freely behind it; what follows then is the
    /// tail, a space apart each, which is empty for nearly all phrases.
    case behind(isOpen: Bool, tail: [PhraseForm.Chunk])
    /// One text of each tree adjoins the literal; those before it are read backward.
    case around(before: FormTrie, behind: FormTrie)
  }
}

/// What literals are looked for, apart by what has to be looked at around them.
///
/// A literal is found some hundred times in an article, and may be a part of hundreds of phrases. So the
/// uses lie in plain numbers one behind the other, and what they have in common is looked at once.
struct LiteralUses: Sendable {
  /// A part of a phrase.
  struct Part: Sendable {
    var phrase: Int32
    var part: Int32
    /// Whether it is the whole phrase.
    var isWhole: Bool
  }

  /// A part with what its literal goes on with.
  struct Tailed: Sendable {
    var part: Part
    var isOpen: Bool
    var tail: [PhraseForm.Chunk]
  }

  /// What a tail begins with behind the space, by which most are told to be none; 0 for anything.
  let firstOfTail: Grouped<UInt8>

  /// A part with the trees of what adjoins its literal, by their roots.
  struct Around: Sendable {
    var part: Part
    var before: Int32
    var behind: Int32
  }

  /// The literal is all of it.
  let closed: Grouped<Part>
  /// It goes on to the end of the word.
  let open: Grouped<Part>
  let tailed: Grouped<Tailed>
  let around: Grouped<Around>
  /// The trees.
  let forest: FormForest

  /// - Parameter uses: Those of each literal, by its number.
  init(_ uses: [[LiteralUse]], of phrases: [LexiconPhrase]) {
    var (closed, open) = (Grouped<Part>(), Grouped<Part>())
    var tailed = Grouped<Tailed>()
    var firstOfTail = Grouped<UInt8>()
    var around = Grouped<Around>()
    var forest = FormForest()
    // Equal trees are kept once. They are many: what tells them apart is not needed any more afterwards.
    var roots: [FormTrie: Int32] = [:]
    func root(of trie: FormTrie) -> Int32 {
      if let known = roots[trie] { return known }
      let root = forest.insert(trie)
      roots[trie] = root
      return root
    }
    for some in uses {
      for use in some {
        let part = Part(
          phrase: Int32(use.phrase), part: Int32(use.part),
          isWhole: phrases[use.phrase].partCount == 1)
        switch use.rest {
        case .behind(let isOpen, let tail) where tail.isEmpty:
          if isOpen { open.items.append(part) } else { closed.items.append(part) }
        case .behind(let isOpen, let tail):
          tailed.items.append(Tailed(part: part, isOpen: isOpen, tail: tail))
          firstOfTail.items.append(tail[0].text.first ?? 0)
        case .around(let before, let behind):
          around.items.append(
            Around(part: part, before: root(of: before), behind: root(of: behind)))
        }
      }
      closed.endGroup()
      open.endGroup()
      tailed.endGroup()
      around.endGroup()
    }
    (self.closed, self.open, self.tailed, self.around) = (closed, open, tailed, around)
    self.firstOfTail = firstOfTail
    self.forest = forest
  }
}

/// Items of numbered groups, one group behind the other.
struct Grouped<Item: Sendable>: Sendable {
  fileprivate(set) var items: [Item] = []
  private var ends: [Int32] = [0]

  fileprivate mutating func endGroup() {
    ends.append(Int32(items.count))
  }

  /// The places of a group's items.
  func places(of group: Int) -> Range<Int> { Int(ends[group])..<Int(ends[group + 1]) }
}
