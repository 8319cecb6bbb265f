extension Phrase {
  /// A phrase that stands for one text only, in which no mark means anything but itself; nil when
  /// the text holds nothing that it could be known by.
  init?(plain text: String) {
    var pieces: [Piece] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isSpace || scalar.isHyphen {
        if !word.isEmpty { pieces.append(.text(String(word))) }
        word.removeAll()
        if !pieces.isEmpty, pieces.last != .space { pieces.append(.space) }
      } else {
        word.append(scalar)
      }
    }
    if !word.isEmpty { pieces.append(.text(String(word))) }
    if pieces.last == .space { pieces.removeLast() }
    guard text.unicodeScalars.contains(where: \.isSubstance) else { return nil }
    self.init(source: text.trimmed, parts: [Part(pieces)])
  }
}
