import RuleLanguage

/// A text that forms of a part have in common, with what may stand around it.
///
/// A part such as `(a|b)(| c) national security (d|e)` stands for many texts. Looked for as one literal
/// each, thousands of them would share their ends and slow every scan down; this way it is one literal,
/// and the rest is compared where that one is found. Where no text is common to all forms, those of one
/// choice are looked for: `(is|was)(| soon) (removed|dismissed)` is two literals instead of eight.
struct PhraseAnchor {
  /// In folded bytes.
  let text: [UInt8]
  /// What may stand before it, from the last byte on.
  let before: FormTrie
  /// What may stand behind it.
  let behind: FormTrie

  /// A part with fewer forms is looked for by all of them.
  private static let fewForms = 4
  /// A shorter text is found too often to be worth it.
  private static let leastLength = 4

  /// The anchors of a part, of which each form has one; none when it is better looked for by all its
  /// forms.
  static func anchors(of part: Phrase.Part) -> [PhraseAnchor] {
    guard part.formCount > fewForms, !part.pieces.contains(where: isOpen),
      let core = cores(of: part.pieces).min(by: { $0.isBetter(than: $1) }),
      2 * core.texts.count <= part.formCount
    else { return [] }
    let before = FormTrie(forms(part.pieces[..<core.range.lowerBound]).map { $0.reversed() })
    let behind = FormTrie(forms(part.pieces[core.range.upperBound...]))
    return core.texts.map { PhraseAnchor(text: $0, before: before, behind: behind) }
  }

  /// Pieces of a part, and the texts that they stand for.
  private struct Core {
    var range: Range<Int>
    var texts: [[UInt8]]
    var least: Int

    func isBetter(than other: Core) -> Bool {
      (texts.count, other.least) < (other.texts.count, least)
    }
  }

  /// What a part can be looked for by: each run of fixed pieces, and each choice with those around it.
  private static func cores(of pieces: [Phrase.Piece]) -> [Core] {
    var ranges: [Range<Int>] = []
    for index in pieces.indices {
      var first = index
      while first > 0, isFixed(pieces[first - 1]) { first -= 1 }
      var last = index
      while last + 1 < pieces.count, isFixed(pieces[last + 1]) { last += 1 }
      if ranges.last != first..<last + 1 { ranges.append(first..<last + 1) }
    }
    return ranges.compactMap { range in
      let texts = Set(forms(pieces[range])).sorted { $0.lexicographicallyPrecedes($1) }
      guard let least = texts.map(\.count).min(), least >= leastLength else { return nil }
      return Core(range: range, texts: texts, least: least)
    }
  }

  private static func isFixed(_ piece: Phrase.Piece) -> Bool {
    switch piece {
    case .text, .space: true
    case .choice, .restOfWord: false
    }
  }

  /// The folded texts of pieces without a rest of a word.
  private static func forms(_ pieces: ArraySlice<Phrase.Piece>) -> [[UInt8]] {
    PhraseForm.forms(of: Phrase.Part(Array(pieces))).map { $0.chunks[0].text }
  }

  private static func isOpen(_ piece: Phrase.Piece) -> Bool {
    switch piece {
    case .restOfWord: true
    case .choice(let alternatives): alternatives.contains { $0.contains(where: isOpen) }
    case .text, .space: false
    }
  }
}
