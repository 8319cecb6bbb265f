/// Keeps of the shorthands of terms those that stand for what an article has named in full before: after
/// "the provincial fair committee", "the committee" means it.
///
/// A shorthand that several terms have means those that were named last. It looks back only so far, not
/// over a heading, and not out of an item of a list.
enum Shorthands {
  /// How many sentences it looks back.
  private static let reach = 8

  /// The mentions of a text, which are in its order, without the shorthands that stand for nothing.
  static func settled(_ mentions: [Mention], in layout: ArticleLayout) -> [Mention] {
    guard mentions.contains(where: \.isShorthand) else { return mentions }
    /// For each term the sentence that it was named in last.
    var named: [Subject: Int] = [:]
    var settled: [Mention] = []
    var sentence = 0
    var index = 0
    while index < mentions.count {
      let start = mentions[index].range.lowerBound
      while sentence + 1 < layout.sentences.count,
        layout.sentences[sentence + 1].range.lowerBound <= start
      {
        sentence += 1
      }
      var end = index
      while end < mentions.count, mentions[end].range == mentions[index].range { end += 1 }
      let alike = mentions[index..<end]
      let known = alike.filter(\.isShorthand).compactMap { mention in
        named[mention.subject].map { (mention: mention, sentence: $0) }
      }.filter { sentence - $0.sentence <= reach && layout.looks(back: sentence, to: $0.sentence) }
      let last = known.map(\.sentence).max()
      for mention in alike where !mention.isShorthand {
        settled.append(mention)
        if case .term = mention.subject { named[mention.subject] = sentence }
      }
      for known in known where known.sentence == last {
        settled.append(Mention(subject: known.mention.subject, range: known.mention.range))
        named[known.mention.subject] = sentence
      }
      index = end
    }
    return settled
  }
}

extension ArticleLayout {
  /// Whether what one sentence says may go back to something in an earlier one: not over a heading, but
  /// to the heading itself, and not into or out of an item of a list.
  func looks(back sentence: Int, to earlier: Int) -> Bool {
    let own = sentences[sentence].paragraph
    let other = sentences[earlier].paragraph
    if own == other { return true }
    guard !paragraphs[own].isItem, !paragraphs[other].isItem, !paragraphs[own].isHeadline else {
      return false
    }
    return paragraphs[other].isHeadline
      ? paragraphs[own].opening == other + 1 : paragraphs[own].opening == paragraphs[other].opening
  }
}
