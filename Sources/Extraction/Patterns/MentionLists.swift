/// A place where a term stands.
struct TermMention: PlacedMention {
  var range: Range<Int>
  /// The place of its sentence in the article.
  var sentence: Int
  /// What stands in it before the last part of a phrase with gaps.
  var gap: Range<Int>?
  /// Whether it is a phrase that only stands for what is named in full elsewhere.
  var isShorthand = false
}

/// A value of an entity where it is named, or the text of an open slot.
struct ValueMention: PlacedMention {
  var value: Int
  var range: Range<Int>
  /// The place of its sentence in the article.
  var sentence: Int
  /// Whether it is a word that only stands for what is named elsewhere.
  var isAnaphor = false
}

/// The mentions of an article by what they mention, the numbers of which are small: those of one thing stand
/// together, in the order of the text.
struct MentionLists<Mention: PlacedMention> {
  private let mentions: [Mention]
  /// For each number where its mentions begin; one place more ends the last.
  private let starts: [Int32]

  /// - Parameters:
  ///   - found: The mentions in the order of the text.
  ///   - count: Above all numbers of what they mention.
  init(_ found: [(number: Int, mention: Mention)], count: Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for (number, _) in found { starts[number + 1] += 1 }
    for number in 1..<starts.count { starts[number] += starts[number - 1] }
    var next = starts
    var order = [Int](repeating: 0, count: found.count)
    for (place, (number, _)) in found.enumerated() {
      order[Int(next[number])] = place
      next[number] += 1
    }
    mentions = order.map { found[$0].mention }
    self.starts = starts
  }

  /// All mentions of one thing.
  subscript(number: Int) -> ArraySlice<Mention> {
    mentions[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// Whether a thing is mentioned anywhere.
  func contains(_ number: Int) -> Bool { starts[number] < starts[number + 1] }

  /// Whether a thing is mentioned in a sentence.
  func contains(_ number: Int, in sentence: Int) -> Bool {
    contains(number) && !self[number, in: sentence..<sentence + 1].isEmpty
  }

  /// The mentions of one thing in some sentences.
  subscript(number: Int, in sentences: Range<Int>) -> ArraySlice<Mention> {
    let all = self[number]
    let start = all.partitioningIndex { $0.sentence >= sentences.lowerBound }
    return all[start...].prefix { $0.sentence < sentences.upperBound }
  }
}
