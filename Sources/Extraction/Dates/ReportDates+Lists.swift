extension ReportDates {
  /// The date of a report of one among several values whose days their sentence gives in the same order:
  /// "Oaks, Elms and Firs met on Monday, Tuesday and Friday respectively".
  mutating func inTurn(_ match: EventMatch, in text: Span<UInt8>) -> ReportDate? {
    let sentence = match.home
    guard let anchor = match.anchors.first,
      let named = match.candidates.first(where: { $0.contains { $0.range == anchor } }),
      text.saysRespectively(in: layout.sentences[sentence].range)
    else { return nil }
    var values: [Int] = []
    var place: Int?
    for mention in named where mention.sentence == sentence {
      if !values.contains(mention.value) { values.append(mention.value) }
      if mention.range == anchor { place = values.firstIndex(of: mention.value) }
    }
    let days = expressions(in: sentence, of: text).filter(\.interval.isExact)
    guard let place, values.count > 1, days.count == values.count else { return nil }
    let date = days[place]
    return ReportDate(date, in: sentence)
  }
}

extension Span<UInt8> {
  fileprivate func saysRespectively(in sentence: Range<Int>) -> Bool {
    place(ofAny: InTurn.signs, in: sentence) != nil
      || hasWord(in: sentence) { word, _, _ in word == InTurn.word }
  }
}

/// By what a text tells that two lists go together, item by item.
private enum InTurn {
  static let word = Word.list("respectively").first
  static let signs = ["分别", "分別"].map { Array($0.utf8) }
}
