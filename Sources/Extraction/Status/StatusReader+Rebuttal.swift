extension StatusReader {
  /// Whether the paragraph goes on to take apart what a sentence only passes on: "A paper reported that
  /// Oak was removed. 'Sheer fabrication,' a spokesman said."
  mutating func isRebutted(behind sentence: Int, in text: Span<UInt8>) -> Bool {
    let paragraph = layout.paragraph(of: sentence).sentences
    let end = min(paragraph.upperBound, sentence + 1 + Self.rebuttalReach)
    let isPassedOn =
      passesOn(sentence, text)
      || sentence > paragraph.lowerBound && goesOn(sentence, text) && passesOn(sentence - 1, text)
    // What somebody posted is taken apart further on: 有网民发布“…”. 警方通报，系谣言.
    let isPosted = isPosted(sentence, text) || sentence > 0 && isPosted(sentence - 1, text)
    guard isPassedOn || isPosted else { return false }
    let last = isPosted ? min(layout.sentences.count, sentence + 1 + Self.postReach) : end
    for next in sentence + 1..<max(sentence + 1, last) where holdsRebuttal(next, in: text) {
      return true
    }
    return false
  }

  /// Whether a sentence quotes what somebody posted.
  private func isPosted(_ sentence: Int, _ text: Span<UInt8>) -> Bool {
    let range = layout.sentences[sentence].range
    return text.place(ofAny: Self.postSigns, in: range) != nil
      && text.place(ofAny: Self.quotationMarks, in: range) != nil
  }

  private static let quotationMarks = ["“", "「", "『"].map { Array($0.utf8) }

  private static let postSigns = [
    "视频", "視頻", "影片", "发帖", "發帖", "帖子", "配文", "帖文", "貼文", "网传", "網傳", "网民", "網民", "网友", "網友",
  ].map { Array($0.utf8) }
  private static let postReach = 6

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
