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
  func cut(toCells limit: Int, mark: String = "…") -> String {
    guard cells > limit else { return self }
    let room = limit - mark.cells
    var cut = ""
    var width = 0
    for character in self {
      width += String(character).cells
      guard width <= room else { break }
      cut.append(character)
    }
    return cut + mark.prefix(limit)
  }

  /// The text with spaces behind it, so that it takes so many cells.
  func padded(toCells width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - cells))
  }
}
