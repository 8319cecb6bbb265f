/// Whether a gap leads from what is done to whom it is done to: "removed the mayor, | Oak".
extension EnglishGap {
  var objectLink: SentenceGap.Link {
    if isApposed { return .direct }
    guard tokens.count <= 14, !hasBarrier(tokens[...]) else { return .apart }
    // "replaced him with Oak", "replaced the mayor with Oak", "replaced in May by Oak"
    if tokens.contains(where: { $0.isOne(of: ["with", "by", "him", "her", "them"]) }) {
      return .apart
    }
    // "accepted the mayor's resignation and named Oak"
    if tokens.contains(where: { $0.isOne(of: Self.appointments) }) { return .apart }
    // "removed the mayor, Oak" is of one, "removed Ash, an aide of Oak" is not.
    if let mark = tokens.lastIndex(where: \.isMark) {
      let isName = mark == tokens.count - 1 && tokens[..<mark].allSatisfy { !$0.isMark }
      guard isName, tokens[mark] == .mark(","), case .word(_, let isCapital) = tokens.first,
        !isCapital
      else { return .apart }
      return .direct
    }
    // "resignation from its ranks of Oak"
    if (3...5).contains(tokens.count), tokens[0].isOne(of: ["from"]),
      tokens[1].isOne(of: ["its", "their", "office"]), tokens[tokens.count - 1].isOne(of: ["of"])
    {
      return .direct
    }
    // "the removal of aides to Oak"
    if tokens.count > 1, case .word(let last, false)? = tokens.last, last != "like",
      Self.prepositions.contains(last) || Self.objectWords.contains(last)
        || Self.sequence.contains(last)
    {
      return .apart
    }
    return .direct
  }

  /// Whether it only says what the name behind its comma is: "the council's second member, | Oak".
  private var isApposed: Bool {
    tokens.count <= 8 && tokens.last == .mark(",") && tokens.filter(\.isMark).count == 2
      && tokens.contains(.mark("'"))
      && !tokens.contains { token in
        token.isOne(of: Self.clauseWords) || token.isOne(of: Self.speech)
          || token.isOne(of: Self.prepositions) || token.isOne(of: Self.coordinators)
      }
  }
}
