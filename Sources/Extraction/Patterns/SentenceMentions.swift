/// The mentions of one sentence, by what they mention.
struct SentenceMentions {
  /// The place of the sentence in the article.
  let sentence: Int
  /// Where each term stands, by its place in the ruleset, in the order of the text.
  private(set) var terms: [Int: [Range<Int>]] = [:]
  /// Where values stand, by the place of their entity in the ruleset, in the order of the text; those
  /// of a dateline are not among them.
  private(set) var values: [Int: [ValueMention]] = [:]

  /// A value of an entity where it is named.
  struct ValueMention {
    var value: Int
    var range: Range<Int>
    /// The place of its sentence in the article.
    var sentence: Int
  }

  private init(sentence: Int, report: Range<Int>, mentions: [Mention]) {
    self.sentence = sentence
    for mention in mentions {
      switch mention.subject {
      case .term(let term):
        terms[term, default: []].append(mention.range)
      case .value(let entity, let value):
        guard mention.range.lowerBound >= report.lowerBound else { continue }
        values[entity, default: []].append(
          ValueMention(value: value, range: mention.range, sentence: sentence))
      }
    }
  }

  /// Whether the sentence mentions all of these terms.
  func hasAll(_ required: [Int]) -> Bool {
    required.allSatisfy { terms[$0] != nil }
  }

  /// The sentences that hold mentions, each with its own; a mention that reaches over the end of
  /// its sentence is in none.
  static func grouped(_ mentions: [Mention], by layout: ArticleLayout) -> [SentenceMentions] {
    var groups: [SentenceMentions] = []
    var next = 0
    for (index, sentence) in layout.sentences.enumerated() {
      while next < mentions.count, mentions[next].range.lowerBound < sentence.range.lowerBound {
        next += 1
      }
      let first = next
      while next < mentions.count, mentions[next].range.lowerBound < sentence.range.upperBound {
        next += 1
      }
      let within = mentions[first..<next].filter {
        $0.range.upperBound <= sentence.range.upperBound
      }
      if !within.isEmpty {
        groups.append(
          SentenceMentions(
            sentence: index, report: layout.report(of: index), mentions: within))
      }
      if next == mentions.count { break }
    }
    return groups
  }
}
