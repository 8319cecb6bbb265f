import RuleLanguage

extension Phrase.Part {
  /// Every text that the part stands for, in folded bytes; ``FormTrie/restOfWord`` stands for the rest of a
  /// word. The checker has bounded their number by ``Phrase/formLimit``.
  var foldedForms: [[UInt8]] { Self.foldedForms(of: pieces[...]) }

  /// The same of some of a part's pieces.
  static func foldedForms(of pieces: ArraySlice<Phrase.Piece>) -> [[UInt8]] {
    pieces.reduce([[]]) { forms, piece in
      switch piece {
      case .text(let text):
        let folded = FoldedText.fold(text)
        return forms.map { $0 + folded }
      case .space:
        return forms.map { $0 + [UInt8(ascii: " ")] }
      case .restOfWord:
        return forms.map { $0 + [FormTrie.restOfWord] }
      case .choice(let alternatives):
        let endings = alternatives.flatMap { foldedForms(of: $0[...]) }
        return forms.flatMap { form in endings.map { form + $0 } }
      }
    }
  }
}
