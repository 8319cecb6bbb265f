import RuleLanguage

/// The text that all forms of a part have in common, with what may stand around it.
///
/// A part such as `(a|b)(| c) national security (d|e)` stands for many texts. Looked for as one literal
/// each, thousands of them would share their ends and slow every scan down; this way it is one literal,
/// and the rest is compared where that one is found.
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

  /// The anchor of a part; nil when it is better looked for by all its forms.
  init?(of part: Phrase.Part) {
    guard part.formCount > Self.fewForms, let run = Self.longestRun(of: part.pieces),
      !part.pieces.contains(where: Self.isOpen)
    else { return nil }
    let text = Self.forms(part.pieces[run])
    guard let text = text.first, text.count >= Self.leastLength else { return nil }
    self.text = text
    before = FormTrie(Self.forms(part.pieces[..<run.lowerBound]).map { $0.reversed() })
    behind = FormTrie(Self.forms(part.pieces[run.upperBound...]))
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

  /// The longest run of pieces that are no choices.
  private static func longestRun(of pieces: [Phrase.Piece]) -> Range<Int>? {
    var best: (range: Range<Int>, bytes: Int)?
    var start = 0
    var bytes = 0
    for index in 0...pieces.count {
      switch index < pieces.count ? pieces[index] : .choice([]) {
      case .text(let text): bytes += text.utf8.count
      case .space: bytes += 1
      case .choice, .restOfWord:
        if bytes > best?.bytes ?? 0 { best = (start..<index, bytes) }
        start = index + 1
        bytes = 0
      }
    }
    return best?.range
  }
}
