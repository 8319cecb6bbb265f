/// The mentions of one sentence, by what they mention.
struct SentenceMentions {
  /// The sentence's bytes in the text.
  let sentence: Range<Int>
  /// Where each term stands, by its place in the ruleset.
  private(set) var terms: [Int: [Range<Int>]] = [:]
  /// Where values stand, by the place of their entity in the ruleset.
  private(set) var values: [Int: [ValueMention]] = [:]

  /// A value of an entity where it is named.
  struct ValueMention {
    var value: Int
    var range: Range<Int>
  }

  init(sentence: Range<Int>, mentions: ArraySlice<Mention>) {
    self.sentence = sentence
    for mention in mentions {
      switch mention.subject {
      case .term(let term):
        terms[term, default: []].append(mention.range)
      case .value(let entity, let value):
        values[entity, default: []].append(ValueMention(value: value, range: mention.range))
      }
    }
  }

  /// The sentences that hold mentions, each with its own; a mention that reaches over the end of
  /// its sentence is in none.
  static func grouped(_ mentions: [Mention], by sentences: [Range<Int>]) -> [SentenceMentions] {
    var groups: [SentenceMentions] = []
    var next = 0
    for sentence in sentences {
      while next < mentions.count, mentions[next].range.lowerBound < sentence.lowerBound {
        next += 1
      }
      let first = next
      while next < mentions.count, mentions[next].range.upperBound <= sentence.upperBound {
        next += 1
      }
      if next > first {
        groups.append(SentenceMentions(sentence: sentence, mentions: mentions[first..<next]))
      }
    }
    return groups
  }
}
