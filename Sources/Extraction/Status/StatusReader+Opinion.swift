extension StatusReader {
  /// Whether an article is an opinion: its headline says so ("Opinion: …", 【社论】…), or a note above or below
  /// the text (“本文仅代表作者观点”).
  ///
  /// - Parameter folded: The text of the article.
  static func isOpinion(_ headline: Span<UInt8>, _ folded: FoldedText) -> Bool {
    let start = headline.skip("【[( ", at: 0)
    let isLabelled = opinionLabels.contains { label in
      guard headline.has(label, at: start) else { return false }
      let end = headline.skip(" ", at: start + label.count)
      return ":|｜】])/丨".unicodeScalars.contains(headline.scalar(at: end).value)
    }
    return isLabelled || isDisclaimed(folded.bytes.span)
  }

  private static func isDisclaimed(_ text: Span<UInt8>) -> Bool {
    let top = 0..<min(text.count, disclaimerReach)
    let bottom = max(top.upperBound, text.count - disclaimerReach)..<text.count
    return [top, bottom].contains { range in
      range.contains { index in
        disclaimerBeginnings.mayBegin(at: index, in: text)
          && disclaimers.contains { text.has($0, at: index) }
      }
    }
  }

  /// How far from either end such a note stands, in bytes.
  private static let disclaimerReach = 600
  private static let disclaimers = (StatusCue.disclaimers + StatusCue.chineseDisclaimers)
    .map { Array($0.utf8) }
  /// What nearly all places are told not to be a note by.
  private static let disclaimerBeginnings = TextBeginnings(disclaimers)
  private static let opinionLabels = (StatusCue.opinionLabels + StatusCue.chineseOpinionLabels)
    .map { Array($0.utf8) }
}

extension Span<UInt8> {
  /// The index behind all of these characters from an index on.
  func skip(_ characters: String, at index: Int) -> Int {
    var end = index
    while true {
      let (value, length) = scalar(at: end)
      guard length > 0, characters.unicodeScalars.contains(value) else { return end }
      end += length
    }
  }
}

extension Span<UInt8> {
  /// Whether a word stands alone in quotes, by which a text says that only others call it so: 「罷運」, "strike".
  func isSoCalled(_ word: Range<Int>) -> Bool {
    let (before, behind) = (scalar(before: word.lowerBound), scalar(at: word.upperBound))
    return word.count <= SoCalled.bytes && SoCalled.opening.contains(before.value)
      && SoCalled.closing.contains(behind.value)
  }
}

private enum SoCalled {
  /// How long such a word is: four characters in Chinese. What is longer may be quoted for what it says.
  static let bytes = 12
  static let opening: Set<Unicode.Scalar> = ["“", "「", "『", "\"", "‘"]
  static let closing: Set<Unicode.Scalar> = ["”", "」", "』", "\"", "’"]
}
