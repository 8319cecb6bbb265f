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
    let shortened = mentions.filter(\.isShorthand).map(\.subject).uniqued
    /// For each term that has a shorthand in the text, the sentence that it was named in last.
    var named = [Int?](repeating: nil, count: shortened.count)
    var settled: [Mention] = []
    settled.reserveCapacity(mentions.count)
    let sentences = layout.sentences
    var sentence = 0
    var index = 0
    while index < mentions.count {
      let start = mentions[index].range.lowerBound
      while sentence + 1 < sentences.count, sentences[sentence + 1].range.lowerBound <= start {
        sentence += 1
      }
      var end = index
      while end < mentions.count, mentions[end].range == mentions[index].range { end += 1 }
      let alike = index..<end
      var known: [(term: Int, sentence: Int)] = []
      for place in alike where mentions[place].isShorthand {
        guard let term = shortened.firstIndex(of: mentions[place].subject), let last = named[term],
          sentence - last <= reach, layout.looks(back: sentence, to: last)
        else { continue }
        known.append((term, last))
      }
      let last = known.map(\.sentence).max()
      for place in alike where !mentions[place].isShorthand {
        settled.append(mentions[place])
        if let term = shortened.firstIndex(of: mentions[place].subject) { named[term] = sentence }
      }
      for (term, before) in known where before == last {
        settled.append(
          Mention(subject: shortened[term], range: mentions[index].range, isShorthand: true))
        named[term] = sentence
      }
      index = end
    }
    return settled
  }
}

extension ArticleLayout {
  /// Whether what one sentence says may go back to something in an earlier one: not over a heading, but
  /// to the heading itself, not into or out of an item of a list, and not over a dateline.
  func looks(back sentence: Int, to earlier: Int) -> Bool {
    let own = sentences[sentence].paragraph
    let other = sentences[earlier].paragraph
    if own == other { return true }
    guard !paragraphs[own].isItem, !paragraphs[other].isItem, !paragraphs[own].isHeadline else {
      return false
    }
    // A bulletin has one for each of its reports.
    if let before = paragraphs[other].dateline, paragraphs[own].dateline != before { return false }
    return paragraphs[other].isHeadline
      ? paragraphs[own].opening == other + 1 : paragraphs[own].opening == paragraphs[other].opening
  }
}
