extension StatusReader {
  /// Whether the paragraph goes on to take apart what a sentence only passes on: "A paper reported that
  /// Oak was removed. 'Sheer fabrication,' a spokesman said."
  mutating func isRebutted(behind sentence: Int, in text: Span<UInt8>) -> Bool {
    let paragraph = layout.paragraph(of: sentence).sentences
    let end = min(paragraph.upperBound, sentence + 1 + Self.rebuttalReach)
    let isPassedOn =
      passesOn(sentence, text)
      || sentence > paragraph.lowerBound && goesOn(sentence, text) && passesOn(sentence - 1, text)
    guard isPassedOn else { return false }
    for next in sentence + 1..<max(sentence + 1, end) where holdsRebuttal(next, in: text) {
      return true
    }
    return false
  }

  /// How many sentences behind it may take apart what one says.
  private static let rebuttalReach = 2

  private mutating func holdsRebuttal(_ sentence: Int, in text: Span<UInt8>) -> Bool {
    clauses(of: sentence, in: text).cues.contains { cue in
      guard case .mark(.denied, let reaches) = cue.meaning else { return false }
      return reaches.contains { if case .sentence = $0 { true } else { false } }
    }
  }

  /// Whether a sentence tells what others reported.
  private func passesOn(_ sentence: Int, _ text: Span<UInt8>) -> Bool {
    let range = layout.sentences[sentence].range
    return text.hasWord(in: range) { word, _, _ in word.map(Self.reportWords.contains) == true }
      || text.place(ofAny: Self.reportSigns, in: range) != nil
  }

  /// Whether a sentence begins with "it", which is what the one before told of.
  private func goesOn(_ sentence: Int, _ text: Span<UInt8>) -> Bool {
    text.word(at: layout.sentences[sentence].range.lowerBound).map(Self.it.contains) == true
  }

  private static let it = Word.set("it this")
  private static let reportWords = Word.set(
    "report reports reported newspaper newspapers story article rumour rumours rumor rumors claim claims"
  )
  private static let reportSigns = [
    "报道", "報道", "报导", "報導", "传闻", "傳聞", "外媒", "网传", "網傳", "爆料", "引述", "援引",
  ]
  .map { Array($0.utf8) }
}
