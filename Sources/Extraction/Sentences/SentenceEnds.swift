extension Span<UInt8> {
  /// The index behind the sentence that begins at an index, where the text ends with its paragraph.
  ///
  /// - Parameter isQuoteOpen: Whether the last straight double quote of the paragraph opened: only
  ///   that tells what the next one does.
  func endOfSentence(from start: Int, isQuoteOpen: inout Bool) -> Int {
    var index = start
    while index < count {
      let byte = self[index]
      if !SentenceMark.mayBegin(with: byte) {
        index += 1
      } else if byte == UInt8(ascii: "\"") {
        isQuoteOpen.toggle()
        index += 1
      } else if SentenceMark.at(index, in: self) != nil {
        let run = MarkRun(in: self, at: index, isQuoteOpen: &isQuoteOpen)
        if endsSentence(after: run, from: start) { return run.end }
        index = run.end
      } else {
        index += 1
      }
    }
    return count
  }

  private func endsSentence(after run: MarkRun, from start: Int) -> Bool {
    let following = scalar(at: run.end)
    if following.length == 0 { return true }
    if let closer = run.closer {
      // A title that ends in a mark, 《你好，李焕英！》, and speech inside a sentence.
      if closer == "》" || closer == "〉" || SentenceMark.goesOn(following.value) { return false }
    }
    if run.hasFullMark { return true }
    if !following.value.isWhiteSpace {
      return endsSentence(after: run, directlyBefore: following.value)
    }
    var next = skipWhiteSpace(at: run.end)
    var isOpened = false
    for _ in 0..<4 {
      let (value, length) = scalar(at: next)
      guard SentenceMark.isOpener(value) else { break }
      isOpened = true
      next += length
    }
    if startsInSmall(at: next) { return false }
    guard run.isSingleDot, !run.closesQuote else { return true }
    return !isShortening(dotAt: run.start, from: start, before: next, isOpened: isOpened)
  }

  /// Whether the sentence ends although no white space follows.
  private func endsSentence(after run: MarkRun, directlyBefore next: Unicode.Scalar) -> Bool {
    switch next {
    case "“", "「", "『": return run.closer == nil
    default: break
    }
    guard next.isIdeographic else { return false }
    if run.hasPlainMark || (run.isSingleDot && run.closesQuote) { return true }
    // "He met them.会议": a word before the dot; behind an initial or an abbreviation it goes on.
    return run.isSingleDot && endsPlainWord(before: run.start)
  }
}

/// Marks and closing quotes and brackets that stand together: `?!”`
private struct MarkRun {
  let start: Int
  private(set) var end: Int
  private(set) var hasFullMark = false
  private(set) var hasPlainMark = false
  private(set) var closesQuote = false
  /// The last of them, if it is a closing quote or bracket.
  private(set) var closer: Unicode.Scalar?
  private var dots = 0
  private var hasEllipsis = false

  /// One dot and no other mark.
  var isSingleDot: Bool { dots == 1 && !hasPlainMark && !hasEllipsis }

  init(in text: Span<UInt8>, at start: Int, isQuoteOpen: inout Bool) {
    self.start = start
    end = start
    while true {
      if let (mark, length) = SentenceMark.at(end, in: text) {
        switch mark {
        case .full: hasFullMark = true
        case .plain: hasPlainMark = true
        case .dot: dots += 1
        case .ellipsis: hasEllipsis = true
        }
        closer = nil
        end += length
        continue
      }
      let (value, length) = text.scalar(at: end)
      guard SentenceMark.isCloser(value) else { break }
      if value == "\"" {
        let isLast = end + 1 >= text.count || text.whiteSpace(at: end + 1) > 0
        guard isQuoteOpen || isLast else { break }
        isQuoteOpen = false
      }
      if SentenceMark.isClosingQuote(value) { closesQuote = true }
      closer = value
      end += length
    }
  }
}
