extension Phrase {
  /// How many texts its parts stand for, all together.
  var formCount: Int {
    parts.reduce(0) { min(Self.formLimit, $0) + min(Self.formLimit, $1.formCount) }
  }

  /// The texts it stands for, in one letter case, to find phrases that say the same. A phrase
  /// with many forms, or with a gap, is compared as it is written.
  var comparableForms: [String] {
    guard parts.count == 1, parts[0].formCount <= 100 else { return [source.lowercased()] }
    return Self.forms(of: parts[0].pieces[...]).map { $0.lowercased() }
  }

  private static func forms(of pieces: ArraySlice<Piece>) -> [String] {
    pieces.reduce([""]) { forms, piece in
      switch piece {
      case .text(let text): forms.map { $0 + text }
      case .space: forms.map { $0.hasSuffix(" ") ? $0 : $0 + " " }
      case .restOfWord: forms.map { $0 + "*" }
      case .choice(let alternatives):
        alternatives.flatMap { alternative in
          Self.forms(of: alternative[...]).flatMap { end in forms.map { $0 + end } }
        }
      }
    }
  }
}
