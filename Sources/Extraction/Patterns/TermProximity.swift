/// `require a, b near N words`: which mentions stand so near to one another.
enum TermProximity {
  /// The mentions of several terms, each list in the order of the text, that stand at most so many
  /// words from one of every other; nil when there are none.
  static func near(
    _ places: [[TermMention]], words: Int, in text: Span<UInt8>
  ) -> [[TermMention]]? {
    guard !places.contains(where: \.isEmpty) else { return nil }
    var isNear = places.map { Array(repeating: false, count: $0.count) }
    /// Of every term the nearest from a mention on.
    var members = Array(repeating: 0, count: places.count)
    for term in places.indices {
      for index in places[term].indices {
        let mention = places[term][index].range
        members[term] = index
        for other in places.indices where other != term {
          members[other] = firstIndex(in: places[other], from: mention.lowerBound)
        }
        guard places.indices.allSatisfy({ members[$0] < places[$0].count }),
          let last = places.indices.lazy.map({ places[$0][members[$0]].range.lowerBound }).max(),
          WordDistance.isAtMost(words, between: mention.upperBound, and: last, in: text)
        else { continue }
        for (term, member) in members.enumerated() { isNear[term][member] = true }
      }
    }
    let kept = places.indices.map { term in
      places[term].indices.filter { isNear[term][$0] }.map { places[term][$0] }
    }
    return kept.contains(where: \.isEmpty) ? nil : kept
  }

  private static func firstIndex(in mentions: [TermMention], from offset: Int) -> Int {
    mentions.partitioningIndex { $0.range.lowerBound >= offset }
  }
}
