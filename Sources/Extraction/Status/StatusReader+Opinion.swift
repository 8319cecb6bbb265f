import Articles

extension StatusReader {
  /// Whether an article is an opinion: its headline says so ("Opinion: …", 【社论】…) or a line by the headline
  /// ("OPINION", "Comment | A. Oak"), or a note above or below the text (“本文仅代表作者观点”).
  ///
  /// - Parameters:
  ///   - text: The text of the article.
  ///   - folded: The same, folded.
  static func isOpinion(
    _ headline: Span<UInt8>, _ text: Span<UInt8>, _ folded: FoldedText
  ) -> Bool {
    isLabelled(headline, by: ":|｜】])/丨") || isLabelledOnTop(text)
      || isDisclaimed(folded.bytes.span)
  }

  /// Whether a folded line begins with a label that one of these signs ends, or is one.
  private static func isLabelled(_ line: Span<UInt8>, by signs: String) -> Bool {
    let start = line.skip("【[( ", at: 0)
    return opinionLabels.contains { label in
      guard line.has(label, at: start) else { return false }
      let end = line.skip(" ", at: start + label.count)
      return end == line.count || signs.unicodeScalars.contains(line.scalar(at: end).value)
    }
  }

  /// Whether one of the first lines is a label, or has one before a stroke or in brackets.
  private static func isLabelledOnTop(_ text: Span<UInt8>) -> Bool {
    var lines = LineCursor()
    for _ in 0..<topLines {
      guard let line = lines.next(in: text) else { return false }
      let folded = line.count <= labelLimit ? FoldedText(text.extracting(line)).bytes : []
      if isLabelled(folded.span, by: "|｜】])丨") { return true }
    }
    return false
  }

  /// Where such a line stands, in lines from the top, blank ones too.
  private static let topLines = 5
  /// The most bytes of such a line.
  private static let labelLimit = 160

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
