/// `require a, b near N words`: which mentions stand so near to one another.
enum TermProximity {
  /// The mentions of several terms, each list in the order of the text, that stand at most so many
  /// words from one of every other; nil when there are none.
  static func near(
    _ places: [[TermMention]], words: Int, in text: Span<UInt8>
  ) -> [[TermMention]]? {
    var isNear = places.map { Array(repeating: false, count: $0.count) }
    for (term, mentions) in places.enumerated() {
      for index in mentions.indices {
        // The nearest of every term from this mention on.
        var members: [(term: Int, index: Int)] = [(term, index)]
        var last = mentions[index].range.lowerBound
        for (other, candidates) in places.enumerated() where other != term {
          let next = firstIndex(in: candidates, from: mentions[index].range.lowerBound)
          guard next < candidates.count else { break }
          members.append((other, next))
          last = max(last, candidates[next].range.lowerBound)
        }
        guard members.count == places.count,
          WordDistance.isAtMost(
            words, between: mentions[index].range.upperBound, and: last, in: text)
        else { continue }
        for member in members { isNear[member.term][member.index] = true }
      }
    }
    let kept = zip(places, isNear).map { mentions, flags in
      zip(mentions, flags).filter(\.1).map(\.0)
    }
    return kept.contains(where: \.isEmpty) ? nil : kept
  }

  private static func firstIndex(in mentions: [TermMention], from offset: Int) -> Int {
    mentions.partitioningIndex { $0.range.lowerBound >= offset }
  }
}
