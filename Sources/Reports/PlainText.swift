import RuleLanguage

extension String {
  /// The text on one line and harmless for a terminal: every run of white space is one space,
  /// and control characters are written out.
  var onOneLine: String {
    SafeText.escaping(split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// How many cells of a terminal it takes.
  var cells: Int {
    unicodeScalars.reduce(0) { $0 + DisplayWidth.cells($1) }
  }

  /// The text cut to so many cells, with a mark where it was cut.
  func cut(toCells limit: Int) -> String {
    guard cells > limit else { return self }
    var cut = ""
    var width = 0
    for character in self {
      let next = String(character).cells
      guard width + next < limit else { break }
      cut.append(character)
      width += next
    }
    return cut + "…"
  }
}
