extension StatusReader {
  /// Whether a question takes for granted what it asks the reason of: "Why was Oak removed?", 欧丹为何被免职？
  static func presupposes(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    var start = sentence.lowerBound
    while start < sentence.upperBound, text[start] == UInt8(ascii: "*") || text[start] == 0x20 {
      start += 1
    }
    if let word = text.word(at: start), whyWords.contains(word),
      let verb = text.word(at: text.skipWhiteSpace(at: text.endOfWord(at: start)))
    {
      return pastVerbs.contains(verb)
    }
    return text.place(ofAny: whySigns, in: sentence) != nil
  }

  private static let whyWords = Word.set("why when how where")
  private static let pastVerbs = Word.set("was were did has have")
  private static let whySigns = ["去哪", "在哪", "何在", "何处", "為何", "为何", "为什么", "為什麼", "缘何", "緣何"].map {
    Array($0.utf8)
  }

  /// Whether a sentence begins with its condition: "If mills were to close, fairs might open".
  static func isConditional(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
    text.word(at: sentence.lowerBound).map(ifWords.contains) == true
  }

  private static let ifWords = Word.set("if unless suppose supposing")
}

extension ClauseReader.Hit {
  /// Whether it says what may be or is to be.
  var looksAhead: Bool {
    switch meaning {
    case .possibility, .mark(.planned, _): true
    default: false
    }
  }
}
