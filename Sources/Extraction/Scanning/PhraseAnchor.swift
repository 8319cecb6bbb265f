import RuleLanguage

/// A text that a phrase is looked for by, with what may stand around it in its part.
///
/// A part such as `(a|b)(| c) national security (d|e)` stands for many texts. Looked for as one literal
/// each, thousands of them would share their ends and slow every scan down; this way it is one literal,
/// and the rest is compared where that one is found. Where no text is common to all forms, those of one
/// choice are looked for: `(is|was)(| soon) (removed|dismissed)` is two literals instead of eight. And of
/// the parts of a phrase only the one that is met least is looked for: `held ... security commission` is
/// nothing to think of wherever something is held.
struct PhraseAnchor {
  /// The place of its part in the phrase.
  let part: Int
  /// In folded bytes.
  let text: [UInt8]
  /// What may stand before it, from the last byte on.
  let before: FormTrie
  /// What may stand behind it.
  let behind: FormTrie

  /// The anchors of a phrase, all in one of its parts. Each form of that part has one.
  static func anchors(of phrase: Phrase) -> [PhraseAnchor] {
    let cores = phrase.parts.indices.flatMap { Self.cores(of: phrase.parts[$0], at: $0) }
    guard let core = cores.min(by: { $0.cost < $1.cost }) else { return [] }
    let pieces = phrase.parts[core.part].pieces
    let preceding = Phrase.Part.foldedForms(of: pieces[..<core.range.lowerBound])
    let following = Phrase.Part.foldedForms(of: pieces[core.range.upperBound...])
    var trees: [[[UInt8]]: FormTrie] = [:]
    return core.endings.sorted { $0.key < $1.key }.map { text, endings in
      let behind =
        trees[endings]
        ?? FormTrie(endings.flatMap { ending in following.map { ending + $0 } })
      trees[endings] = behind
      return PhraseAnchor(
        part: core.part, text: text.bytes,
        before: FormTrie(preceding.map { ($0 + text.blanks).reversed() }), behind: behind)
    }
  }

  /// A text to look for, and the blanks before it that are left to be compared.
  ///
  /// Without blanks at its ends a text is the same literal for more phrases. A short one keeps them, for they
  /// tell that it is not the middle of some other word.
  private struct Text: Hashable, Comparable {
    let blanks: [UInt8]
    let bytes: [UInt8]

    init(_ text: ArraySlice<UInt8>) {
      let isBlank = { $0 == UInt8(ascii: " ") }
      var rest = text.drop(while: isBlank)
      if rest.count < Self.enough { rest = text }
      blanks = Array(text.prefix(text.count - rest.count))
      let end = rest.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? rest.endIndex
      bytes = Array(end - rest.startIndex < Self.enough ? rest : rest[..<end])
    }

    /// So many bytes are enough to look for.
    private static let enough = 5

    static func < (left: Text, right: Text) -> Bool {
      (left.blanks + left.bytes).lexicographicallyPrecedes(right.blanks + right.bytes)
    }
  }

  /// Pieces of a part, and the texts that they stand for.
  private struct Core {
    var part: Int
    var range: Range<Int>
    /// How each text goes on, to be compared: from where the rest of a word is left open, or with a blank.
    var endings: [Text: [[UInt8]]]
    /// How much work it is to look for the texts; only to be compared.
    var cost: Double

    /// Nil when some form has no text to look for.
    init?(_ part: Phrase.Part, at place: Int, _ range: Range<Int>) {
      self.part = place
      self.range = range
      endings = [:]
      for form in Phrase.Part.foldedForms(of: part.pieces[range]) {
        let fixed = form.prefix { $0 != FormTrie.restOfWord }
        guard !fixed.isEmpty else { return nil }
        let text = Text(fixed)
        let end = text.blanks.count + text.bytes.count
        endings[text, default: []].append(Array(form.dropFirst(end)))
      }
      cost = endings.keys.reduce(0) { $0 + TextRarity.share(of: $1.bytes) + Core.perText }
    }

    /// What a literal costs that is never found.
    private static let perText = 1e-6
  }

  /// What a part can be looked for by: each run of fixed pieces, each choice with those around it, and all
  /// of it.
  private static func cores(of part: Phrase.Part, at place: Int) -> [Core] {
    let pieces = part.pieces
    var ranges: [Range<Int>] = []
    for index in pieces.indices {
      var first = index
      while first > 0, isFixed(pieces[first - 1]) { first -= 1 }
      var last = index
      while last + 1 < pieces.count, isFixed(pieces[last + 1]) { last += 1 }
      if ranges.last != first..<last + 1 { ranges.append(first..<last + 1) }
    }
    let cores = ranges.compactMap { Core(part, at: place, $0) }
    if cores.isEmpty { return Core(part, at: place, pieces.indices).map { [$0] } ?? [] }
    return cores
  }

  private static func isFixed(_ piece: Phrase.Piece) -> Bool {
    switch piece {
    case .text, .space: true
    case .choice, .restOfWord: false
    }
  }
}
